import type { ReactNode } from 'react';
import { countParts, FEW_PATIENTS } from './countText.ts';
import classes from './Figures.module.css';

interface CountButton {
  readonly count: number;
  readonly of: number;
  /** What pressing the number does: it selects those patients. */
  readonly onPress: (isAdding: boolean) => void;
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
  if (count === 0) {
    return (
      <span className={classes.zero}>
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
