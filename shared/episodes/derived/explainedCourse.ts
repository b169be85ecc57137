import type { GradingScale, TermCode } from '../../model/grade.ts';
import type { ExplainedPoint } from './gradedPoint.ts';

/** Everything that was measured about one toxicity, each point with its grade and reasons, or why it has no grade. */
export interface ExplainedCourse {
  readonly termCode: TermCode;
  readonly scale: GradingScale;
  /** Of what it was read: `CRS`, `ICANS`, the analyte, `ICAHT-early`, `ICAHT-late`. */
  readonly of: string;
  /** In order of time. */
  readonly points: readonly ExplainedPoint[];
}

export function explainedCourse({ points, ...of }: ExplainedCourse): ExplainedCourse {
  return {
    ...of,
    points: points.toSorted((a, b) => a.fromMs - b.fromMs || a.source.observationId - b.source.observationId),
  };
}
