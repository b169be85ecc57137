import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { useHotkeys } from '../../ui/layout.ts';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { useEventWords } from './useEventWords.ts';
import { type SelectedPatient, worstFirst } from './worstFirst.ts';

/** The selection all figures share, walked through worst first. Source: [FIGURES §1, Linked selection]. */
export function SelectionBar(props: FigureProps) {
  const { view, filter, selected, search, onSelect, onSearch } = props;
  const say = useWords('figures');
  const steps = useMemo(() => worstFirst(view.data, filter, selected), [view.data, filter, selected]);
  useHotkeys([['Escape', () => onSelect([])]]);
  if (steps.length === 0) return <p className={classes.selectionHint}>{say('selectHint')}</p>;
  const at = standingAt(props, steps);
  const goTo = ({ number, event }: SelectedPatient) => {
    const { event: _, ...rest } = search;
    onSearch({ ...rest, at: number, ...(event !== null && { event: view.data.events.source[event]! }) });
  };
  return (
    <section className={classes.selection} aria-label={say('selection')}>
      <strong>{say('selected', { n: steps.length })}</strong>
      {steps.length > 1 && (
        <>
          <Button size="compact-sm" variant="default" disabled={at <= 0} onClick={() => goTo(steps[at - 1]!)}>
            {say('stepBack')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={at === steps.length - 1}
            onClick={() => goTo(steps[at + 1]!)}
          >
            {say('stepOn')}
          </Button>
        </>
      )}
      {at >= 0 && <Standing {...props} step={steps[at]!} place={say('stepN', { n: at + 1, of: steps.length })} />}
      <ol className={classes.selectionList}>
        {steps.map(({ number }, step) => (
          <li key={number} aria-current={step === at ? 'step' : undefined}>
            <Link
              to="/trials/$trialId/patients/$subjectNumber"
              params={{ trialId: view.trial.trialId, subjectNumber: number }}
              search={view.asOf.past ? { asOf: view.asOf.seq } : {}}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      <Button variant="subtle" size="compact-sm" onClick={() => onSelect([])}>
        {say('clearSelection')}
      </Button>
    </section>
  );
}

/** Place of the stepper; -1 = before the first step. */
function standingAt({ view, search }: FigureProps, steps: readonly SelectedPatient[]): number {
  const { patients, events } = view.data;
  const event = eventOf(events.source, search.event);
  const number = search.at ?? (event === null ? undefined : patients[events.patient[event]!]!.subjectNumber);
  return steps.length === 1 ? 0 : steps.findIndex((step) => step.number === number);
}

function eventOf(sources: ArrayLike<number>, source: number | undefined): number | null {
  const at = source === undefined ? -1 : Array.prototype.indexOf.call(sources, source);
  return at < 0 ? null : at;
}

/** Where the stepper stands: whose and which event, and the way to its record. */
function Standing({
  view,
  search,
  step,
  place,
}: FigureProps & { readonly step: SelectedPatient; readonly place: string }) {
  const say = useWords('figures');
  const words = useEventWords(view.data);
  const { patients, events } = view.data;
  const chosen = eventOf(events.source, search.event);
  const own = chosen !== null && patients[events.patient[chosen]!]!.subjectNumber === step.number;
  const event = own ? chosen : step.event;
  return (
    <span className={classes.standing} role="status">
      {place}: {step.number}
      {' · '}
      {event === null ? say('noEvent') : words(event)}
      {event !== null && (
        <>
          {' · '}
          <Link
            to="/trials/$trialId/patients/$subjectNumber"
            params={{ trialId: view.trial.trialId, subjectNumber: step.number }}
            search={{ selected: events.source[event]!, ...(view.asOf.past && { asOf: view.asOf.seq }) }}
          >
            {say('openRecord')}
          </Link>
        </>
      )}
    </span>
  );
}
