import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { Episode } from '../model/episode.ts';
import type { Subject } from '../model/subject.ts';
import { addedRow } from './addedRow.ts';
import { areSame } from './rememberByRows.ts';
import { rememberBySubject } from './rememberBySubject.ts';
import { type AdverseEventRow, reportedEpisode } from './reportedEpisode.ts';
import { rowSpan } from './rowSpan.ts';

/** A term as it was last asked for. Rows are values that are replaced, never changed. */
interface Remembered extends Layout {
  readonly rows: readonly AdverseEventRow[];
  readonly zone: string;
  readonly episodes: readonly Episode[];
}

const memoryOf = rememberBySubject(() => new Map<number, Remembered>());

/**
 * The reported episodes of one term, from all its rows: see `episodesOf` for which rows are one episode. A save asks
 * again about all rows, of which one is new: only that one is laid on the calendar, and of the episodes it joins one at
 * most; the others stay the very same values.
 */
export function episodesOfTerm(subject: Subject, rows: readonly AdverseEventRow[], zone: string): readonly Episode[] {
  const memory = memoryOf(subject);
  const { termCode } = rows[0]!.value;
  const known = memory.get(termCode);
  const isKnown = known !== undefined && known.zone === zone;
  if (isKnown && areSame(known.rows, rows)) return known.episodes;
  const added = isKnown ? addedRow(known.rows, rows) : undefined;
  const layout = isKnown && added !== undefined ? withRow(known, added) : layoutOf(rows);
  const before = isKnown ? known.episodes : [];
  const episodes = runsOf(layout).map((run, index) => unchanged(before, run, index) ?? reportedEpisode(run, zone));
  memory.set(termCode, { dated: layout.dated, undated: layout.undated, rows, zone, episodes });
  return episodes;
}

/** The episode that was made of these very rows; one row more moves its place by one at most, up or down. */
function unchanged(before: readonly Episode[], run: readonly AdverseEventRow[], index: number): Episode | undefined {
  for (const place of [index, index - 1, index + 1]) {
    const episode = before[place];
    if (episode !== undefined && areSame<object>(episode.sources, run)) return episode;
  }
  return undefined;
}

/** The rows of a term laid on the calendar, in order, and those that cannot be. */
interface Layout {
  readonly dated: readonly DatedRow[];
  readonly undated: readonly AdverseEventRow[];
}

interface DatedRow {
  readonly row: AdverseEventRow;
  readonly toxicity: string;
  readonly fromDay: number;
  readonly toDay: number;
}

function layoutOf(rows: readonly AdverseEventRow[]): Layout {
  const dated: DatedRow[] = [];
  const undated: AdverseEventRow[] = [];
  for (const row of rows) {
    const placed = placeRow(row);
    if (placed === undefined) undated.push(row);
    else dated.push(placed);
  }
  return { dated: dated.sort(byToxicityAndDay), undated };
}

function withRow({ dated, undated }: Layout, row: AdverseEventRow): Layout {
  const placed = placeRow(row);
  if (placed === undefined) return { dated, undated: [...undated, row] };
  let place = dated.length;
  while (place > 0 && byToxicityAndDay(dated[place - 1]!, placed) > 0) place -= 1;
  return { dated: [...dated.slice(0, place), placed, ...dated.slice(place)], undated };
}

/** `undefined` where the row cannot be laid on the calendar. */
function placeRow(row: AdverseEventRow): DatedRow | undefined {
  const span = rowSpan(row.value);
  return span && { row, toxicity: toxicityOf(row), fromDay: span.fromDay, toDay: span.toDay };
}

/** Splits rows of one term into runs without a free day between them. */
function runsOf({ dated, undated }: Layout): AdverseEventRow[][] {
  const runs: AdverseEventRow[][] = undated.map((row) => [row]);
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
