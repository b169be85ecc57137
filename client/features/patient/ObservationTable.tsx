import { useMemo, useState } from 'react';
import { otherRecords } from '../../../shared/model/allRecords.ts';
import type { Recorded } from '../../../shared/model/observation.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { OBSERVATION_KINDS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { SegmentedControl } from '../../ui/inputs.ts';
import { Section } from '../../ui/Section.tsx';
import { type SortableColumn, SortableTable } from '../../ui/SortableTable.tsx';
import { DerivedGrade } from './DerivedGrade.tsx';
import { derivedGrades } from './derivedGrades.ts';
import classes from './Patient.module.css';
import { RowActs } from './RowActs.tsx';
import { useActs } from './recordActs.ts';
import { whenText } from './timelineWords.ts';
import { amountOf, startOf, whatOf } from './useRecordName.ts';
import { useTimelineWords } from './useTimelineWords.ts';

const KINDS = OBSERVATION_KINDS.filter((kind) => kind !== 'adverse-event');

/** Everything but adverse events, newest first. */
export function ObservationTable({
  view,
  selected,
}: {
  readonly view: PatientView;
  readonly selected: number | undefined;
}) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const [kind, setKind] = useState<string>('all');
  const columns = useColumns(view);
  const rows = useMemo(() => {
    const records = otherRecords(view.history).filter(({ value }) => kind === 'all' || value.kind === kind);
    return records.toSorted((a, b) => startOf(b.value).localeCompare(startOf(a.value)));
  }, [view.history, kind]);
  const choices = [
    { value: 'all', label: say('allKinds') },
    ...KINDS.map((one) => ({ value: one, label: vocabulary(`kind.${one}`) })),
  ];
  return (
    <Section title={say('observations')} aside={rows.length} flush>
      <div className={classes.filter}>
        <SegmentedControl size="xs" aria-label={say('kindFilter')} data={choices} value={kind} onChange={setKind} />
      </div>
      <SortableTable
        label={say('observations')}
        rows={rows}
        columns={columns}
        rowKey={({ observationId }) => String(observationId)}
        empty={say('noObservations')}
        isSelected={({ observationId }) => observationId === selected}
      />
    </Section>
  );
}

function useColumns(view: PatientView): readonly SortableColumn<Recorded>[] {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const forms = useWords('observations');
  const words = useTimelineWords(view);
  const { select } = useActs();
  const day0On = view.assessment.window?.day0On ?? null;
  const grades = useMemo(() => derivedGrades(view), [view]);
  return [
    {
      key: 'kind',
      title: say('colKind'),
      cell: ({ value }) => vocabulary(`kind.${value.kind}`),
      sortBy: ({ value }) => vocabulary(`kind.${value.kind}`),
    },
    {
      key: 'what',
      title: say('colWhat'),
      cell: ({ value, observationId }) => (
        <button type="button" className={classes.link} onClick={() => select(observationId)}>
          {whatOf(value, words, forms)}
        </button>
      ),
      sortBy: ({ value }) => whatOf(value, words, forms),
    },
    {
      key: 'value',
      title: say('colValue'),
      cell: ({ value, observationId }) => {
        const answer = grades.get(observationId);
        if (answer === undefined) return amountOf(value, words);
        return <DerivedGrade scale={value.kind === 'crs-assessment' ? 'CRS' : 'ICANS'} answer={answer} />;
      },
    },
    {
      key: 'when',
      title: say('colWhen'),
      cell: ({ value }) => whenText(startOf(value), day0On, words),
      sortBy: ({ value }) => startOf(value),
    },
    {
      key: 'version',
      title: say('colVersion'),
      numeric: true,
      cell: ({ version }) => version,
      sortBy: ({ version }) => version,
    },
    { key: 'acts', title: say('colActions'), cell: (recorded) => <RowActs recorded={recorded} view={view} /> },
  ];
}
