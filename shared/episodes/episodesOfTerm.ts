import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { Episode } from '../model/episode.ts';
import { rememberByRows } from './rememberByRows.ts';
import { type AdverseEventRow, reportedEpisode } from './reportedEpisode.ts';
import { rowSpan } from './rowSpan.ts';

/** The reported episodes of one term, from all its rows: see `episodesOf` for which rows are one episode. */
export const episodesOfTerm = rememberByRows((rows: readonly AdverseEventRow[], zone: string): readonly Episode[] =>
  rows.length === 1 ? [reportedEpisode(rows, zone)] : joinRows(rows).map((joined) => joinedEpisode(joined, zone)),
);

/** Of the episodes of a term a new row joins one at most: the others stay the very same values. */
const joinedEpisode = rememberByRows(reportedEpisode);

/** Splits rows of one term into runs without a free day between them. */
function joinRows(rows: readonly AdverseEventRow[]): AdverseEventRow[][] {
  const runs: AdverseEventRow[][] = [];
  const dated: DatedRow[] = [];
  for (const row of rows) {
    const placed = placeRow(row);
    if (placed === undefined) runs.push([row]);
    else dated.push(placed);
  }
  dated.sort(byToxicityAndDay);
  let before: DatedRow | undefined;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const next of dated) {
    const follows = before?.toxicity === next.toxicity && next.fromDay <= lastDay + 1;
    if (follows) runs.at(-1)!.push(next.row);
    else runs.push([next.row]);
    lastDay = follows ? Math.max(lastDay, next.toDay) : next.toDay;
    before = next;
  }
  return runs;
}

const placedRows = new WeakMap<AdverseEventRow, { readonly placed: DatedRow | undefined }>();

/** The row laid on the calendar; `undefined` where it cannot be. Remembered: a row is asked again with every later one. */
function placeRow(row: AdverseEventRow): DatedRow | undefined {
  const known = placedRows.get(row);
  if (known !== undefined) return known.placed;
  const span = rowSpan(row.value);
  const placed = span && { row, toxicity: toxicityOf(row), fromDay: span.fromDay, toDay: span.toDay };
  placedRows.set(row, { placed });
  return placed;
}

interface DatedRow {
  readonly row: AdverseEventRow;
  readonly toxicity: string;
  readonly fromDay: number;
  readonly toDay: number;
}

function byToxicityAndDay(a: DatedRow, b: DatedRow): number {
  if (a.toxicity !== b.toxicity) return a.toxicity < b.toxicity ? -1 : 1;
  return a.fromDay - b.fromDay || a.row.observationId - b.row.observationId;
}

/**
 * Grades of two scales cannot be compared, "Other, specify" rows are of one kind only if they say the same, and a row
 * without grades must not disappear behind a graded one.
 */
function toxicityOf({ value }: AdverseEventRow): string {
  const said = findTerm(value.termCode)?.needsSpecify === false ? '' : value.verbatim.trim().toLowerCase();
  return `${value.scale}|${value.gradeHistory[0]!.grade === null}|${said}`;
}
