import type { TermGrade } from './gradeAnalyte.ts';

/**
 * One number for an analyte graded in both directions: low is negative. 0 only if every direction is 0; `null` when
 * none is above 0 and one cannot be graded, or there is no term at all. Source: [GRADING §2].
 */
export function signedSummary(grades: readonly Pick<TermGrade, 'direction' | 'answer'>[]): number | null {
  for (const { direction, answer } of grades) {
    if (answer.grade !== null && answer.grade > 0) return direction === 'low' ? -answer.grade : answer.grade;
  }
  return grades.length > 0 && grades.every(({ answer }) => answer.grade === 0) ? 0 : null;
}
