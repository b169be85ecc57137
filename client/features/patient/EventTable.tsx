import type { AdverseEvent, Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Section } from '../../ui/Section.tsx';
import { type SortableColumn, SortableTable } from '../../ui/SortableTable.tsx';
import { episodeOf, standingOf } from './dltStanding.ts';
import { JoinedRecords } from './JoinedRecords.tsx';
import classes from './Patient.module.css';
import { RowActs } from './RowActs.tsx';
import { useActs } from './recordActs.ts';
import { whenText } from './timelineWords.ts';
import { useTimelineWords } from './useTimelineWords.ts';
import { worstGradeOf } from './worstGradeOf.ts';

type Row = Recorded<AdverseEvent>;

/** All adverse events as recorded, the undated ones too. */
export function EventTable({ view, selected }: { readonly view: PatientView; readonly selected: number | undefined }) {
  const say = useWords('patient');
  const columns = useColumns(view);
  return (
    <Section title={say('events')} flush>
      <SortableTable
        label={say('events')}
        rows={view.history.adverseEvents}
        columns={columns}
        rowKey={({ observationId }) => String(observationId)}
        empty={say('noEvents')}
        isSelected={({ observationId }) => observationId === selected}
      />
    </Section>
  );
}

function useColumns(view: PatientView): readonly SortableColumn<Row>[] {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const words = useTimelineWords(view);
  const { select } = useActs();
  const day0On = view.assessment.window?.day0On ?? null;
  const when = (answer: AdverseEvent['end']) => whenText(answer, day0On, words);
  const onsetOf = ({ value }: Row) => value.gradeHistory[0]!.from;
  const seriousText = ({ value: { seriousness } }: Row) =>
    seriousness === null ? say('notAnswered') : say(seriousness.length > 0 ? 'yes' : 'no');
  const dltText = ({ observationId }: Row) => {
    const episode = episodeOf(observationId, view);
    return say(`dlt.${episode === undefined ? 'none' : standingOf(episode, view)}`);
  };
  const relatedText = ({ observationId }: Row) =>
    vocabulary(`relatedness.${episodeOf(observationId, view)?.relatedness['car-t'] ?? 'not-assessed'}`);
  return [
    {
      key: 'term',
      title: say('colTerm'),
      cell: ({ observationId, value }) => (
        <>
          <button type="button" className={classes.link} onClick={() => select(observationId)}>
            {words.termName(value.termCode)}
          </button>
          <JoinedRecords observationId={observationId} view={view} />
        </>
      ),
      sortBy: ({ value }) => words.termName(value.termCode),
    },
    {
      key: 'grade',
      title: say('colGrade'),
      cell: ({ value }) => (
        <>
          <GradeBadge grade={worstGradeOf(value) ?? 'not-graded'} />{' '}
          <span className={classes.quiet}>{value.scale}</span>
        </>
      ),
      sortBy: ({ value }) => worstGradeOf(value),
    },
    { key: 'onset', title: say('colOnset'), cell: (row) => when(onsetOf(row)), sortBy: onsetOf },
    { key: 'end', title: say('colEnd'), cell: ({ value }) => when(value.end), sortBy: ({ value }) => value.end },
    { key: 'serious', title: say('colSerious'), cell: seriousText, sortBy: seriousText },
    { key: 'related', title: say('colRelated'), cell: relatedText, sortBy: relatedText },
    { key: 'dlt', title: say('colDlt'), cell: dltText, sortBy: dltText },
    { key: 'outcome', title: say('colOutcome'), cell: ({ value }) => vocabulary(`outcome.${value.outcome}`) },
    { key: 'acts', title: say('colActions'), cell: (row) => <RowActs recorded={row} view={view} /> },
  ];
}
