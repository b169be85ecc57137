import type { DiscrepancyLine } from '../../../shared/model/discrepancyViews.ts';
import type { DISCREPANCY_STANDINGS } from '../../../shared/model/vocabulary.ts';

const ORDER = [
  'open',
  'answered',
  'closed',
  'expected',
] as const satisfies readonly (typeof DISCREPANCY_STANDINGS)[number][];

/** Open first; within, the worst grade of either side first, then by patient. */
export function compareLines(a: DiscrepancyLine, b: DiscrepancyLine): number {
  const standing = ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing);
  if (standing !== 0) return standing;
  const grade = worst(b) - worst(a);
  if (grade !== 0) return grade;
  if (a.subjectNumber !== b.subjectNumber) return a.subjectNumber < b.subjectNumber ? -1 : 1;
  return a.discrepancy.key < b.discrepancy.key ? -1 : 1;
}

export function worst({ discrepancy: { derived, reported } }: DiscrepancyLine): number {
  return Math.max(derived?.worstGrade ?? 0, reported?.worstGrade ?? 0);
}
