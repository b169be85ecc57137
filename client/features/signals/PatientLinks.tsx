import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Signals.module.css';
import type { SignalsProps } from './signalsProps.ts';

/** More than this many are shown on request. */
const FIRST = 4;

/** The patients behind a line, one step away, as of the same moment. */
export function PatientLinks({ view, numbers }: Pick<SignalsProps, 'view'> & { readonly numbers: readonly string[] }) {
  const say = useWords('signals');
  const [all, setAll] = useState(false);
  if (numbers.length === 0) return <span className={classes.quiet}>{say('nobody')}</span>;
  const shown = all ? numbers : numbers.slice(0, FIRST);
  return (
    <span className={classes.patients}>
      {shown.map((number) => (
        <Link
          key={number}
          to="/trials/$trialId/patients/$subjectNumber"
          params={{ trialId: view.trial.trialId, subjectNumber: number }}
          search={view.asOf.past ? { asOf: view.asOf.seq } : {}}
        >
          {number}
        </Link>
      ))}
      {shown.length < numbers.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {say('more', { n: numbers.length - shown.length })}
        </button>
      )}
    </span>
  );
}
