import { useMemo, useState } from 'react';
import { derivedChanges } from '../../../shared/discrepancies/derivedChanges.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { DerivedChange, DerivedState } from '../../../shared/model/discrepancy.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Patient.module.css';
import { whenText } from './timelineWords.ts';
import { useTimelineWords } from './useTimelineWords.ts';

/** What followed from the last change of a value, an assessment or a range. */
export function LastDerivedChange({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const { derivedChange, site } = view;
  if (derivedChange === null) return null;
  const { by, at, reason, changes } = derivedChange;
  const facts = { by, at: formatInstant(at, site.zone) };
  return (
    <div className={classes.whatIf}>
      <Notice icon="clock" title={say('changeMoved', facts)}>
        {reason}
        <ChangeList changes={changes} view={view} />
      </Notice>
    </div>
  );
}

/** The same record under the other CTCAE version: worked out on the screen, nothing is saved. */
export function DerivedChanges({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const [asked, setAsked] = useState(false);
  const { history, protocol } = view;
  const other = history.ctcaeVersion === '5.0' ? '6.0' : '5.0';
  const changes = useMemo(
    () =>
      asked ? derivedChanges({ history, protocol }, { history: { ...history, ctcaeVersion: other }, protocol }) : [],
    [asked, history, protocol, other],
  );
  return (
    <div className={classes.whatIf}>
      <Button size="compact-xs" variant="default" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {say('whatIfVersion', { version: other })}
      </Button>
      {asked && (
        <section aria-label={say('whatIfVersion', { version: other })}>
          <p className={classes.quiet}>{say('whatIfExplain', { version: history.ctcaeVersion })}</p>
          {changes.length === 0 ? <p>{say('whatIfSame')}</p> : <ChangeList changes={changes} view={view} />}
        </section>
      )}
    </div>
  );
}

function ChangeList({ changes, view }: { readonly changes: readonly DerivedChange[]; readonly view: PatientView }) {
  const say = useWords('patient');
  const words = useTimelineWords(view);
  const day0On = view.assessment.window?.day0On ?? null;
  const stateText = (state: DerivedState | null) => {
    if (state === null) return say('changeNothing');
    const { worstGrade, scale, onset, end } = state;
    return say('changeState', {
      grade: worstGrade ?? '?',
      scale,
      from: whenText(onset, day0On, words),
      to: whenText(end, day0On, words),
    });
  };
  const nameOf = ({ before, after }: DerivedChange) => {
    const state = (after ?? before)!;
    const old = before === null || before.termCode === state.termCode ? '' : `${words.termName(before.termCode)} → `;
    return `${old}${words.termName(state.termCode)}${state.verbatim === '' ? '' : ` (${state.verbatim})`}`;
  };
  return (
    <ul>
      {changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is read as a whole and never reordered
        <li key={i}>
          {say('changeLine', {
            term: nameOf(change),
            before: stateText(change.before),
            after: stateText(change.after),
          })}
        </li>
      ))}
    </ul>
  );
}
