import type { PartialDateTime } from '../../model/dates.ts';
import type { GradedPoint } from './gradedPoint.ts';

/** Points whose order is not known, read as one moment at the worst of their grades. */
export interface GradeBlock {
  readonly at: PartialDateTime;
  readonly fromMs: number;
  readonly toMs: number;
  readonly grade: 0 | 1 | 2 | 3 | 4 | 5;
  readonly points: readonly GradedPoint[];
}

/**
 * The points in order of time, those that overlap taken together: of a day with one result at an unknown hour nobody
 * can say what came first, and the doubt makes a grade worse, never better. Does not depend on the order of entry.
 * @param points known to the day and graded
 */
export function gradeBlocks(points: readonly GradedPoint[]): readonly GradeBlock[] {
  const groups: { toMs: number; readonly points: GradedPoint[] }[] = [];
  for (const point of points.toSorted(byTime)) {
    const last = groups.at(-1);
    if (last === undefined || point.fromMs >= last.toMs) groups.push({ toMs: point.toMs, points: [point] });
    else {
      last.points.push(point);
      last.toMs = Math.max(last.toMs, point.toMs);
    }
  }
  return groups.map(({ toMs, points: members }) => blockOf(members, toMs));
}

function blockOf(points: readonly GradedPoint[], toMs: number): GradeBlock {
  let widest = points[0]!;
  let grade: GradeBlock['grade'] = 0;
  for (const point of points) {
    if (width(point) > width(widest)) widest = point;
    if (point.grade !== null && point.grade > grade) grade = point.grade;
  }
  return { at: widest.at, fromMs: points[0]!.fromMs, toMs, grade, points };
}

const width = ({ fromMs, toMs }: GradedPoint): number => toMs - fromMs;

function byTime(a: GradedPoint, b: GradedPoint): number {
  if (a.fromMs !== b.fromMs) return a.fromMs - b.fromMs;
  if (a.toMs !== b.toMs) return a.toMs - b.toMs;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.source.observationId - b.source.observationId;
}
