import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Button } from './inputs.ts';
import classes from './MoreRows.module.css';
import { SHOWN_ROWS } from './useShownRows.ts';

interface MoreRowsProps {
  /** How many are not shown; nothing is drawn when it is none. */
  readonly rest: number;
  readonly onMore: () => void;
  /** What is known of those that are not shown. */
  readonly children?: ReactNode;
}

/** Says how many rows of a long list are not shown, also in a picture taken of them, and shows more of them. */
export function MoreRows({ rest, onMore, children }: MoreRowsProps) {
  const say = useWords('shell');
  if (rest === 0) return null;
  return (
    <p className={classes.more}>
      <span data-not-drawn>{say('rowsNotShown', { rest })}</span>
      {children}
      <Button variant="default" size="compact-xs" onClick={onMore}>
        {say('showMoreRows', { n: Math.min(rest, SHOWN_ROWS) })}
      </Button>
    </p>
  );
}
