import type { KeyboardEvent } from 'react';

/** Marks the one link of a row that arrow keys stop at; spread it into the link. */
export const ROW_STOP = { 'data-row-stop': true } as const;

/** Up, down, Home and End go from row to row; Enter on the link opens it, as everywhere. Put on the rows' container. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-stop]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? stops.length - 1 : at - 1, Home: 0, End: stops.length - 1 }[
    event.key
  ];
  const next = to === undefined ? undefined : stops[to];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
