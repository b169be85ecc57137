import type { PartialDateTime } from '../../model/dates.ts';
import type { MeasuredSource } from '../../model/episode.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import type { Recorded } from '../../model/observation.ts';
import { partialInterval } from '../../time/partialInterval.ts';

/** One look or one result with the grade it gives; `null` = it cannot be graded, which is never 0. */
export interface GradedPoint {
  readonly source: Recorded<MeasuredSource>;
  readonly at: PartialDateTime;
  readonly fromMs: number;
  readonly toMs: number;
  readonly grade: GradeAnswer['grade'];
}

/** The same with the reasons. */
export interface ExplainedPoint extends GradedPoint {
  readonly answer: GradeAnswer;
}

export function gradedPoint(source: Recorded<MeasuredSource>, grade: GradedPoint['grade'], zone: string): GradedPoint {
  const { at } = source.value;
  const { fromMs, toMs } = partialInterval(at, zone);
  return { source, at, fromMs, toMs, grade };
}

export function explainedPoint(source: Recorded<MeasuredSource>, answer: GradeAnswer, zone: string): ExplainedPoint {
  return { ...gradedPoint(source, answer.grade, zone), answer };
}

/** `YYYY-MM-DD` or longer. */
const DAY_LENGTH = 10;

export function isDatedToTheDay({ at }: GradedPoint): boolean {
  return at.length >= DAY_LENGTH;
}
