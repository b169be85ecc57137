import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Section } from '../../ui/Section.tsx';
import { type SortableColumn, SortableTable } from '../../ui/SortableTable.tsx';
import classes from './Patient.module.css';
import { RowActs } from './RowActs.tsx';
import { useActs } from './recordActs.ts';
import { whenText } from './timelineWords.ts';
import { recordOf } from './toxicityStrip.ts';
import { useTimelineWords } from './useTimelineWords.ts';

export type DltStanding = 'confirmed' | 'rejected' | 'open' | 'ripening' | 'none';

/** How an episode stands as a DLT: a person's decision first, then an open case, then time. */
export function standingOf(episode: Episode, view: PatientView): DltStanding {
  const state = caseOf(episode, view)?.state;
  if (state === 'confirmed' || state === 'rejected') return state;
  if (state !== undefined) return 'open';
  const findings = view.assessment.findings.filter((finding) => finding.episodeKey === episode.key);
  return findings.some(({ outcome, ripensAt }) => outcome === 'undecided' && ripensAt !== null) ? 'ripening' : 'none';
}

export const caseOf = (episode: Episode, view: PatientView): DltCase | undefined =>
  view.cases.find((one) => one.episodeKey === episode.key && one.state !== 'withdrawn');

/** All adverse events, the undated ones too. */
export function EventTable({ view, selected }: { readonly view: PatientView; readonly selected: number | undefined }) {
  const say = useWords('patient');
  const columns = useColumns(view);
  return (
    <Section title={say('events')} flush>
      <SortableTable
        label={say('events')}
        rows={view.assessment.episodes}
        columns={columns}
        rowKey={(episode) => episode.key}
        empty={say('noEvents')}
        isSelected={(episode) => recordOf(episode) === selected}
      />
    </Section>
  );
}

function useColumns(view: PatientView): readonly SortableColumn<Episode>[] {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const words = useTimelineWords(view);
  const { select } = useActs();
  const day0On = view.assessment.window?.day0On ?? null;
  const when = (answer: Episode['end']) => whenText(answer, day0On, words);
  const seriousText = ({ seriousness }: Episode) =>
    seriousness === null ? say('notAnswered') : say(seriousness.length > 0 ? 'yes' : 'no');
  return [
    {
      key: 'term',
      title: say('colTerm'),
      cell: (episode) => (
        <button type="button" className={classes.link} onClick={() => select(recordOf(episode))}>
          {words.termName(episode.termCode)}
        </button>
      ),
      sortBy: (episode) => words.termName(episode.termCode),
    },
    {
      key: 'grade',
      title: say('colGrade'),
      cell: (episode) => <GradeBadge grade={episode.worstGrade ?? 'not-graded'} />,
      sortBy: (episode) => episode.worstGrade,
    },
    { key: 'onset', title: say('colOnset'), cell: ({ onset }) => when(onset), sortBy: ({ onset }) => onset },
    { key: 'end', title: say('colEnd'), cell: ({ end }) => when(end), sortBy: ({ end }) => end },
    { key: 'serious', title: say('colSerious'), cell: seriousText, sortBy: seriousText },
    {
      key: 'related',
      title: say('colRelated'),
      cell: ({ relatedness }) => vocabulary(`relatedness.${relatedness['car-t'] ?? 'not-assessed'}`),
    },
    {
      key: 'dlt',
      title: say('colDlt'),
      cell: (episode) => say(`dlt.${standingOf(episode, view)}`),
      sortBy: (episode) => standingOf(episode, view),
    },
    {
      key: 'outcome',
      title: say('colOutcome'),
      cell: ({ sources }) => (sources[0] === undefined ? '–' : vocabulary(`outcome.${sources[0].value.outcome}`)),
    },
    {
      key: 'acts',
      title: say('colActions'),
      cell: ({ sources }) => (sources[0] === undefined ? null : <RowActs recorded={sources[0]} view={view} />),
    },
  ];
}
