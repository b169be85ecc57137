import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { VectorAnswer } from '../vectorSuite.ts';

/** The expected grade against the one answered; `null` = must not be graded. */
export function gradeMatches(expected: number | null, answer: GradeAnswer): VectorAnswer {
  return { pass: answer.grade === expected, expected, actual: answer.grade };
}
