import type { EndAnswer } from '../../model/dates.ts';
import type { GradeSegment } from '../../model/episode.ts';
import type { Grade } from '../../model/grade.ts';
import { type GradeBlock, gradeBlocks } from './gradeBlocks.ts';
import { type GradedPoint, isDatedToTheDay } from './gradedPoint.ts';

/** A stretch above grade 0, with the points that gave its grades. */
export interface GradeRun {
  readonly segments: readonly GradeSegment[];
  readonly end: EndAnswer;
  readonly points: readonly GradedPoint[];
}

/**
 * Runs above grade 0 in a series of points. A grade holds from the point that gave it until another point says
 * otherwise; the run ends at the first point back at grade 0 and goes on while there is none. A point that cannot be
 * graded says nothing: it neither ends a run nor counts as 0. A point that is not known to the day stands alone, with an
 * end nobody knows. Source: our convention; "resolved" as grade 0 [GRADING §4].
 * @param gapMs time without a graded point after which a later sign is another toxicity, and the earlier one ended
 *   nobody knows when; `null` = no such limit
 */
export function gradeRuns(points: readonly GradedPoint[], gapMs: number | null): readonly GradeRun[] {
  const runs: GradeRun[] = points.filter((point) => !isDatedToTheDay(point)).flatMap(aloneRun);
  let open: OpenRun | undefined;
  for (const block of gradeBlocks(points.filter((point) => point.grade !== null && isDatedToTheDay(point)))) {
    if (block.grade === 0) {
      if (open !== undefined) runs.push(closed(open, block.at));
      open = undefined;
      continue;
    }
    if (open !== undefined && gapMs !== null && block.fromMs - open.lastMs > gapMs) {
      runs.push(closed(open, 'unknown'));
      open = undefined;
    }
    open ??= { starts: [], points: [], lastMs: block.toMs };
    extend(open, block, block.grade);
  }
  if (open !== undefined) runs.push(closed(open, 'ongoing'));
  return runs;
}

interface OpenRun {
  readonly starts: { readonly grade: Grade; readonly from: GradeSegment['from'] }[];
  readonly points: GradedPoint[];
  lastMs: number;
}

function extend(open: OpenRun, block: GradeBlock, grade: Grade): void {
  if (open.starts.at(-1)?.grade !== grade) open.starts.push({ grade, from: block.at });
  for (const point of block.points) if ((point.grade ?? 0) > 0) open.points.push(point);
  open.lastMs = block.toMs;
}

function closed({ starts, points }: OpenRun, end: EndAnswer): GradeRun {
  const segments = starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? end }));
  return { segments, end, points };
}

function aloneRun(point: GradedPoint): readonly GradeRun[] {
  const { grade } = point;
  if (grade === null || grade === 0) return [];
  return [{ segments: [{ grade, from: point.at, to: 'unknown' }], end: 'unknown', points: [point] }];
}
