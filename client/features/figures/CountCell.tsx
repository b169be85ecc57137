import { countParts, FEW_PATIENTS } from './countText.ts';
import classes from './Figures.module.css';

interface CountCellProps {
  readonly count: number;
  readonly of: number;
  /** What pressing the number does: it selects those patients. */
  readonly onPress: (isAdding: boolean) => void;
  readonly label: string;
}

/** `n/N (p %)`, and the way to the patients behind it. */
export function CountCell({ count, of, onPress, label }: CountCellProps) {
  const { main, small } = countParts(count, of);
  const share = (
    <small className={classes.share} data-few={of < FEW_PATIENTS}>
      {small}
    </small>
  );
  if (count === 0) {
    return (
      <span className={classes.zero}>
        {main} {share}
      </span>
    );
  }
  return (
    <button type="button" className={classes.count} aria-label={label} onClick={(event) => onPress(event.shiftKey)}>
      {main} {share}
    </button>
  );
}
