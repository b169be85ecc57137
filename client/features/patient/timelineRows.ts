import { useMemo } from 'react';
import type { CsvCell } from '../../../shared/format/toCsv.ts';
import type { Mark, Strip } from '../../charts/timeline/timelineStrips.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { TimelineModel } from './timelineModel.ts';

/** One mark of the figure as a row: the same records, the same days. */
export interface TimelineRow {
  readonly key: string;
  /** `null` = planned, and nothing is recorded. */
  readonly observationId: number | null;
  readonly strip: string;
  readonly lane: string;
  /** Axis days; `to` is the right edge, equal to `from` for a point. `null` = the day is not known. */
  readonly from: number | null;
  readonly to: number | null;
  readonly what: string;
  readonly details: string;
}

export function timelineRows(strips: readonly Strip[]): readonly TimelineRow[] {
  return strips.flatMap((strip) => rowsOf(strip));
}

function rowsOf(strip: Strip): TimelineRow[] {
  const row = (mark: Mark, lane: string, from: number | null, to: number | null): TimelineRow => ({
    key: `${strip.key} ${lane} ${from} ${mark.recordKey}`,
    observationId: Number(mark.recordKey),
    strip: strip.title,
    lane,
    from,
    to,
    what: mark.lines[0] ?? '',
    details: mark.lines.slice(1).join('; '),
  });
  switch (strip.kind) {
    case 'toxicity':
      return strip.lanes.flatMap(({ title, marks }) =>
        marks.map((mark) => row(mark, title, mark.bar.from, mark.bar.to)),
      );
    case 'spans':
      return strip.lanes.flatMap(({ title, marks }) => marks.map((mark) => row(mark, title, mark.from, mark.to)));
    case 'curves':
      return [
        ...strip.series.flatMap(({ title, points }) => points.map((mark) => row(mark, title, mark.x, mark.x))),
        ...strip.status.flatMap(({ title, marks }) => marks.map((mark) => row(mark, title, mark.from, mark.to))),
        ...strip.runs.flatMap(({ title, marks }) => marks.map((mark) => row(mark, title, mark.from, mark.to))),
        ...(strip.unusable?.marks ?? []).map((mark) => row(mark, strip.title, mark.x, mark.x)),
      ];
    case 'plan':
      return strip.lanes.flatMap(({ title, marks }) =>
        marks.map(({ key, x, recordKey, lines }) => ({
          key: `${strip.key} ${key}`,
          observationId: recordKey === null ? null : Number(recordKey),
          strip: strip.title,
          lane: title,
          from: x,
          to: x,
          what: lines[0] ?? '',
          details: lines.slice(1).join('; '),
        })),
      );
    case 'moments':
      return strip.marks.map((mark) => row(mark, '', mark.x, mark.x));
  }
}

/** The rows ready for a CSV file. */
export function useTimelineRows(model: TimelineModel) {
  const say = useWords('patient');
  const rows = useMemo(() => timelineRows(model.strips), [model.strips]);
  const header = [say('colStrip'), say('colKind'), say('colWhat'), 'from_day', 'to_day', say('detail'), 'record'];
  const cells: readonly (readonly CsvCell[])[] = rows.map((row) => [
    row.strip,
    row.lane,
    row.what,
    hundredths(row.from),
    hundredths(row.to),
    row.details,
    row.observationId,
  ]);
  return { rows, header, cells };
}

const hundredths = (day: number | null): number | null => (day === null ? null : Math.round(day * 100) / 100);
