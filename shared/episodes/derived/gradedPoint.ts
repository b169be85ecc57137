import type { PartialDateTime } from '../../model/dates.ts';
import type { MeasuredSource } from '../../model/episode.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import type { Recorded } from '../../model/observation.ts';
import { partialInterval } from '../../time/partialInterval.ts';

/** One look or one result with the grade it gives; `grade: null` says why it gives none. */
export interface GradedPoint {
  readonly source: Recorded<MeasuredSource>;
  readonly at: PartialDateTime;
  readonly fromMs: number;
  readonly toMs: number;
  readonly answer: GradeAnswer;
}

export function gradedPoint(source: Recorded<MeasuredSource>, answer: GradeAnswer, zone: string): GradedPoint {
  const { at } = source.value;
  return { source, at, ...partialInterval(at, zone), answer };
}

/** `YYYY-MM-DD` or longer. */
const DAY_LENGTH = 10;

export function isDatedToTheDay({ at }: GradedPoint): boolean {
  return at.length >= DAY_LENGTH;
}
