import type { GradeStepTrace } from '../model/grading.ts';

export type GradeLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** One line of the reasoning; `grade` null = it only describes. */
export function gradeStep(
  code: string,
  met: GradeStepTrace['met'],
  grade: GradeLevel | null,
  facts: GradeStepTrace['facts'] = {},
): GradeStepTrace {
  return { code, met, grade, facts };
}

/** The worst grade among the clauses that are met; 0 if none gives a grade. */
export function worstMet(trace: readonly GradeStepTrace[]): GradeLevel {
  let worst: GradeLevel = 0;
  for (const { met, grade } of trace) if (met === 'met' && grade !== null && grade > worst) worst = grade;
  return worst;
}
