import { findTerm } from '../grading/ctcae/findTerm.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { type AdverseEventRow, reportedEpisode } from './reportedEpisode.ts';
import { rowSpan } from './rowSpan.ts';

/**
 * The toxicities of one patient. Rows of one toxicity that overlap in time, or follow on the same or the next day, are
 * one episode: it is counted once, at the worst grade of each moment. Rows that cannot be laid on the calendar stay
 * episodes of their own, because joining them would need a guess. Ordered by onset, unknown onsets last.
 * Source: [CTCAE-5] for the terms; joining rows is our convention.
 * @param _protocol names the grading standards that derived episodes will be made with
 */
export function episodesOf(history: SubjectHistory, _protocol: Protocol): readonly Episode[] {
  const rowsByTerm = new Map<number, AdverseEventRow[]>();
  for (const row of history.adverseEvents) {
    const rows = rowsByTerm.get(row.value.termCode);
    if (rows === undefined) rowsByTerm.set(row.value.termCode, [row]);
    else rows.push(row);
  }
  const episodes: Episode[] = [];
  for (const rows of rowsByTerm.values()) {
    if (rows.length === 1) episodes.push(reportedEpisode(rows, history.zone));
    else for (const joined of joinRows(rows)) episodes.push(reportedEpisode(joined, history.zone));
  }
  return episodes.sort(byOnset);
}

/** Splits rows of one term into runs without a free day between them. */
function joinRows(rows: readonly AdverseEventRow[]): AdverseEventRow[][] {
  const alone: AdverseEventRow[][] = [];
  const joinable = new Map<string, { row: AdverseEventRow; fromDay: number; toDay: number }[]>();
  for (const row of rows) {
    const span = rowSpan(row.value);
    if (span === undefined) {
      alone.push([row]);
      continue;
    }
    const key = toxicityKey(row);
    joinable.set(key, [...(joinable.get(key) ?? []), { row, ...span }]);
  }
  return [...alone, ...[...joinable.values()].flatMap(runsWithoutGap)];
}

/**
 * Grades of two scales cannot be compared, "Other, specify" rows are of one kind only if they say the same, and a row
 * without grades must not disappear behind a graded one.
 */
function toxicityKey({ value }: AdverseEventRow): string {
  const said = findTerm(value.termCode)?.needsSpecify === false ? '' : value.verbatim.trim().toLowerCase();
  return `${value.scale}|${value.gradeHistory[0]!.grade === null}|${said}`;
}

function runsWithoutGap(
  rows: readonly { readonly row: AdverseEventRow; readonly fromDay: number; readonly toDay: number }[],
): AdverseEventRow[][] {
  const sorted = rows.toSorted((a, b) => a.fromDay - b.fromDay || a.row.observationId - b.row.observationId);
  const runs: AdverseEventRow[][] = [];
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const { row, fromDay, toDay } of sorted) {
    if (runs.length > 0 && fromDay <= lastDay + 1) runs.at(-1)!.push(row);
    else runs.push([row]);
    lastDay = Math.max(lastDay, toDay);
  }
  return runs;
}

/** Text order is time order for dates, and puts "unknown" last. */
function byOnset(a: Episode, b: Episode): number {
  if (a.onset !== b.onset) return a.onset < b.onset ? -1 : 1;
  return a.sources[0]!.observationId - b.sources[0]!.observationId;
}
