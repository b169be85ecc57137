import type { ReactNode } from 'react';
import { countParts, FEW_PATIENTS } from './countText.ts';
import classes from './Figures.module.css';

interface CountButton {
  readonly count: number;
  readonly of: number;
  /** What pressing the number does: it selects those patients. `null` = they are not known here. */
  readonly onPress: ((isAdding: boolean) => void) | null;
  readonly label: () => string;
}

/** `n/N (p %)`, and the way to the patients behind it. */
export function countButton({ count, of, onPress, label }: CountButton): ReactNode {
  const { main, small } = countParts(count, of);
  const text = `${main} `;
  const share = (
    <small className={classes.share} data-few={of < FEW_PATIENTS}>
      {small}
    </small>
  );
  if (count === 0 || onPress === null) {
    return (
      <span className={count === 0 ? classes.zero : undefined}>
        {text}
        {share}
      </span>
    );
  }
  return (
    <button type="button" className={classes.count} aria-label={label()} onClick={({ shiftKey }) => onPress(shiftKey)}>
      {text}
      {share}
    </button>
  );
}
