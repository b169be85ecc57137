import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { discrepanciesOf } from '../../../shared/discrepancies/discrepanciesOf.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Checkbox } from '../../ui/inputs.ts';
import { Section } from '../../ui/Section.tsx';
import { type SortableColumn, SortableTable } from '../../ui/SortableTable.tsx';
import { DerivedChanges, LastDerivedChange } from './DerivedChanges.tsx';
import classes from './Patient.module.css';
import { useActs } from './recordActs.ts';
import { whenText } from './timelineWords.ts';
import { recordOf } from './toxicityStrip.ts';
import { useTimelineWords } from './useTimelineWords.ts';

/** From this grade on a measured toxicity is shown without being asked for. */
const SHOWN_FROM = 3;

/** What assessments and results show beside what was reported: proposals, each with its standard. */
export function MeasuredSection({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const [all, setAll] = useState(false);
  const derived = view.assessment.episodes.filter(({ origin }) => origin === 'derived');
  const isSyndrome = ({ family }: Episode) => family === 'CRS' || family === 'ICANS';
  const shown = all ? derived : derived.filter((one) => isSyndrome(one) || (one.worstGrade ?? 0) >= SHOWN_FROM);
  const columns = useColumns(view);
  return (
    <Section
      title={say('measured')}
      flush
      aside={
        shown.length < derived.length || all ? (
          <Checkbox
            size="xs"
            label={say('measuredAll', { count: derived.length })}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        ) : undefined
      }
    >
      <p className={classes.whatIf}>{say('measuredExplain')}</p>
      <LastDerivedChange view={view} />
      <SortableTable
        label={say('measured')}
        rows={shown}
        columns={columns}
        rowKey={({ key }) => key}
        empty={say(derived.length === 0 ? 'measuredNone' : 'measuredMildOnly')}
      />
      <DerivedChanges view={view} />
    </Section>
  );
}

function useColumns(view: PatientView): readonly SortableColumn<Episode>[] {
  const say = useWords('patient');
  const words = useTimelineWords(view);
  const { select } = useActs();
  const day0On = view.assessment.window?.day0On ?? null;
  const nameOf = ({ verbatim, termCode }: Episode) =>
    verbatim === '' ? words.termName(termCode) : `${words.termName(termCode)} (${verbatim})`;
  return [
    {
      key: 'term',
      title: say('colTerm'),
      cell: (episode) => (
        <button type="button" className={classes.link} onClick={() => select(recordOf(episode))}>
          {nameOf(episode)}
        </button>
      ),
      sortBy: nameOf,
    },
    {
      key: 'grade',
      title: say('colGrade'),
      cell: ({ worstGrade, scale }) => (
        <>
          <GradeBadge grade={worstGrade ?? 'not-graded'} /> <span className={classes.quiet}>{scale}</span>
        </>
      ),
      sortBy: ({ worstGrade }) => worstGrade,
    },
    {
      key: 'onset',
      title: say('colOnset'),
      cell: ({ onset }) => whenText(onset, day0On, words),
      sortBy: ({ onset }) => onset,
    },
    { key: 'end', title: say('colEnd'), cell: ({ end }) => whenText(end, day0On, words), sortBy: ({ end }) => end },
    { key: 'agrees', title: say('colAgrees'), cell: (episode) => <Agrees episode={episode} view={view} /> },
  ];
}

/** Whether the report says the same; where it does not, the way to the discrepancy. */
function Agrees({ episode, view }: { readonly episode: Episode; readonly view: PatientView }) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const all = useMemo(() => discrepanciesOf(view.history, view.protocol), [view.history, view.protocol]);
  const about = all.filter(({ derived }) => derived?.episodeKeys.includes(episode.key));
  if (about.length === 0) return <span className={classes.quiet}>{say('noDisagreement')}</span>;
  const { trialId, subjectId } = view.history.subject;
  return about.map(({ key, kind, expected }) => (
    <div key={key}>
      <Link
        to="/trials/$trialId/discrepancies"
        params={{ trialId }}
        search={{ subject: subjectId, key, show: 'all', ...(view.asOf.past ? { asOf: view.asOf.seq } : {}) }}
      >
        {vocabulary(`discrepancyKind.${kind}`)}
      </Link>
      {expected && ` (${vocabulary('discrepancyStanding.expected')})`}
    </div>
  ));
}
