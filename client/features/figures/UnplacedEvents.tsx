import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { unplacedEvents } from '../../../shared/figures/unplacedEvents.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';

/** Of a large trial the worst are listed; the count is of all. */
const LISTED = 50;

/** What an axis of days has no honest place for: counted and listed, each with the way to its record. Source: [FIGURES §1, Intervals]. */
export function UnplacedEvents({ view, filter, selected }: Pick<FigureProps, 'view' | 'filter' | 'selected'>) {
  const say = useWords('figures');
  const language = useLanguage();
  const { data, trial, asOf } = view;
  const found = useMemo(() => unplacedEvents(data, filter), [data, filter]);
  if (found.length === 0) return null;
  return (
    <section className={classes.unplaced} aria-label={say('unplaced')}>
      <strong>
        <Icon name="question" /> {say('leftOutUnplaced', { count: found.length })}
      </strong>
      <ul className={classes.selectionList}>
        {found.slice(0, LISTED).map((event) => {
          const { subjectNumber } = data.patients[data.events.patient[event]!]!;
          const grade = data.events.grade[event]!;
          return (
            <li key={event} data-faded={selected.size > 0 && !selected.has(subjectNumber)}>
              <GradeBadge grade={grade === 0 ? 'not-graded' : (grade as Grade)} />{' '}
              <Link
                to="/trials/$trialId/patients/$subjectNumber"
                params={{ trialId: trial.trialId, subjectNumber }}
                search={{ selected: data.events.source[event]!, ...(asOf.past && { asOf: asOf.seq }) }}
              >
                {`${subjectNumber} · ${termName(data.terms[data.events.term[event]!]!.termCode, language)}`}
              </Link>
            </li>
          );
        })}
      </ul>
      {found.length > LISTED && <span>{say('andMore', { n: found.length - LISTED })}</span>}
    </section>
  );
}
