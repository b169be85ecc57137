import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { useWords } from '../../i18n/useWords.ts';
import { type SortableColumn, SortableTable } from '../../ui/SortableTable.tsx';
import classes from './Patient.module.css';
import { useActs } from './recordActs.ts';
import type { TimelineModel } from './timelineModel.ts';
import { type TimelineRow, useTimelineRows } from './timelineRows.ts';

/** The figure's marks as a table: same records, same days. */
export function TimelineTable({ label, model }: { readonly label: string; readonly model: TimelineModel }) {
  const say = useWords('patient');
  const { select } = useActs();
  const { rows } = useTimelineRows(model);
  const columns: readonly SortableColumn<TimelineRow>[] = [
    { key: 'strip', title: say('colStrip'), cell: (row) => row.strip, sortBy: (row) => row.strip },
    { key: 'lane', title: say('colKind'), cell: (row) => row.lane, sortBy: (row) => row.lane },
    {
      key: 'what',
      title: say('colWhat'),
      cell: ({ observationId, what }) =>
        observationId === null ? (
          what
        ) : (
          <button type="button" className={classes.link} onClick={() => select(observationId)}>
            {what}
          </button>
        ),
      sortBy: (row) => row.what,
    },
    { key: 'from', title: say('start'), numeric: true, cell: (row) => day(row.from), sortBy: (row) => row.from },
    { key: 'to', title: say('end'), numeric: true, cell: (row) => day(row.to), sortBy: (row) => row.to },
    { key: 'details', title: say('detail'), cell: (row) => row.details },
  ];
  return (
    <SortableTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.key}
      empty={say('noObservations')}
    />
  );
}

const day = (value: number | null): string => (value === null ? '–' : formatNumber(Math.round(value * 10) / 10));
