import type { EndAnswer, OnsetAnswer } from '../model/dates.ts';
import type { GradeSegment } from '../model/episode.ts';
import type { Grade } from '../model/grade.ts';
import type { AdverseEvent, Recorded } from '../model/observation.ts';
import { partialInterval } from '../time/partialInterval.ts';

/** A row takes a grade, or ends (`grade: undefined`). */
interface Turn {
  readonly atMs: number;
  readonly text: OnsetAnswer;
  readonly isRise: boolean;
  readonly rowIndex: number;
  readonly grade: Grade | null | undefined;
}

/**
 * The worst grade at each moment over several rows of one toxicity. Where only the day is known, a rise counts from the
 * start of it and a fall from its end, and a gap overnight keeps the grade: the doubt makes the toxicity longer, never shorter.
 * Rows must be datable to the day (`rowSpan`).
 */
export function worstSegments(rows: readonly Recorded<AdverseEvent>[], zone: string): GradeSegment[] {
  const turns = rows.flatMap((row, rowIndex) => turnsOf(row.value, rowIndex, zone)).sort(byTime);
  const current = new Map<number, Grade | null>();
  const starts: { grade: Grade | null; from: OnsetAnswer }[] = [];
  for (let index = 0; index < turns.length; ) {
    const { atMs, isRise } = turns[index]!;
    let text = turns[index]!.text;
    for (; index < turns.length && turns[index]!.atMs === atMs && turns[index]!.isRise === isRise; index += 1) {
      const turn = turns[index]!;
      text = turn.text;
      if (turn.grade === undefined) current.delete(turn.rowIndex);
      else current.set(turn.rowIndex, turn.grade);
    }
    if (current.size === 0) continue;
    const worst = worstOf(current.values());
    if (starts.length === 0 || starts.at(-1)!.grade !== worst) starts.push({ grade: worst, from: text });
  }
  const end = latestEnd(rows, zone);
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? end }));
}

function turnsOf(event: AdverseEvent, rowIndex: number, zone: string): Turn[] {
  const turns: Turn[] = [];
  let earliestMs = Number.NEGATIVE_INFINITY;
  let before = 0;
  const add = (text: OnsetAnswer, grade: Grade | null | undefined, isRise: boolean) => {
    const { fromMs, toMs } = partialInterval(text, zone);
    earliestMs = Math.max(earliestMs + 1, isRise ? fromMs : toMs - 1); // + 1 keeps the row's own order
    turns.push({ atMs: earliestMs, text, isRise, rowIndex, grade });
  };
  for (const { grade, from } of event.gradeHistory) {
    add(from, grade, turns.length === 0 || (grade ?? 0) > before);
    before = grade ?? 0;
  }
  if (event.end !== 'ongoing') add(event.end, undefined, false);
  return turns;
}

/** Rises first, so that a row taking over from another leaves no dip; the last line only makes the order one of content. */
function byTime(a: Turn, b: Turn): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs;
  if (a.isRise !== b.isRise) return a.isRise ? -1 : 1;
  return a.text === b.text ? 0 : a.text < b.text ? -1 : 1;
}

/** Not graded counts neither as 0 nor as worse than any grade. */
function worstOf(grades: Iterable<Grade | null>): Grade | null {
  let worst: Grade | null = null;
  for (const grade of grades) if (grade !== null && (worst === null || grade > worst)) worst = grade;
  return worst;
}

function latestEnd(rows: readonly Recorded<AdverseEvent>[], zone: string): EndAnswer {
  let latest: EndAnswer = rows[0]!.value.end;
  for (const { value } of rows) {
    if (value.end === 'ongoing' || latest === 'ongoing') latest = 'ongoing';
    else if (partialInterval(value.end, zone).toMs > partialInterval(latest, zone).toMs) latest = value.end;
  }
  return latest;
}
