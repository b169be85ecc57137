import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Signals.module.css';
import type { SignalsProps } from './signalsProps.ts';

/** More than this many are shown on request; paper, which cannot be asked, names up to `ON_PAPER`. */
const FIRST = 4;
const ON_PAPER = 40;

/** The patients behind a line, one step away, as of the same moment. */
export function PatientLinks({ view, numbers }: Pick<SignalsProps, 'view'> & { readonly numbers: readonly string[] }) {
  const say = useWords('signals');
  const [all, setAll] = useState(false);
  if (numbers.length === 0) return <span className={classes.quiet}>{say('nobody')}</span>;
  const shown = all ? numbers.length : FIRST;
  return (
    <span className={classes.patients}>
      {numbers.slice(0, Math.max(shown, ON_PAPER)).map((number, at) => (
        <Link
          key={number}
          className={at < shown ? undefined : classes.onPaper}
          to="/trials/$trialId/patients/$subjectNumber"
          params={{ trialId: view.trial.trialId, subjectNumber: number }}
          search={view.asOf.past ? { asOf: view.asOf.seq } : {}}
        >
          {number}
        </Link>
      ))}
      {shown < numbers.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {say('more', { n: numbers.length - shown })}
        </button>
      )}
      {Math.max(shown, ON_PAPER) < numbers.length && (
        <span className={classes.onPaper}>{say('more', { n: numbers.length - Math.max(shown, ON_PAPER) })}</span>
      )}
    </span>
  );
}
