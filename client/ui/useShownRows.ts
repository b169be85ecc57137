import { useState } from 'react';

/** A screenful and some: what is below it can be had by a press, what is drawn costs with every change. */
export const SHOWN_ROWS = 100;

export interface ShownRows<T> {
  readonly shown: readonly T[];
  readonly rest: readonly T[];
  readonly more: () => void;
}

/** The rows of a long list that are drawn, in the order given, and those that are only counted. */
export function useShownRows<T>(rows: readonly T[]): ShownRows<T> {
  const [count, setCount] = useState(SHOWN_ROWS);
  return {
    shown: rows.slice(0, count),
    rest: rows.slice(count),
    more: () => setCount((before) => before + SHOWN_ROWS),
  };
}

/** The same, with the chosen ones among the rest drawn after the first: what somebody looks at is never only counted. */
export function useShownChosen<T>(rows: readonly T[], isChosen: (row: T) => boolean): ShownRows<T> {
  const { shown, rest, more } = useShownRows(rows);
  const chosen = rest.filter(isChosen);
  if (chosen.length === 0) return { shown, rest, more };
  return { shown: [...shown, ...chosen], rest: rest.filter((row) => !isChosen(row)), more };
}
