import type { TermCode } from '../../../shared/model/grade.ts';
import { type SheetGrades, shownAnswer } from './gradeSheet.ts';
import type { SheetLine } from './readSheet.ts';

export interface TermCount {
  readonly termCode: TermCode;
  /** Results of each grade, grade 0 first. */
  readonly grades: readonly [number, number, number, number, number];
  readonly notGradable: number;
}

export interface GradeCounts {
  readonly rows: number;
  /** Results whose analyte no term is graded from. */
  readonly withoutTerm: number;
  /** Worst first. */
  readonly terms: readonly TermCount[];
}

/** How many of the rows came to which grade, term by term. */
export function gradeCounts(taken: readonly SheetLine[], { ofRow }: SheetGrades): GradeCounts {
  const terms = new Map<TermCode, { grades: [number, number, number, number, number]; notGradable: number }>();
  for (const { row } of taken) {
    for (const { termCode, answer } of ofRow.get(row.key) ?? []) {
      const count = terms.get(termCode) ?? { grades: [0, 0, 0, 0, 0], notGradable: 0 };
      terms.set(termCode, count);
      if (answer.grade === null) count.notGradable += 1;
      else count.grades[answer.grade as 0 | 1 | 2 | 3 | 4] += 1;
    }
  }
  const listed = [...terms].map(([termCode, count]) => ({ termCode, ...count }));
  return {
    rows: taken.length,
    withoutTerm: taken.filter(({ row }) => shownAnswer(ofRow.get(row.key)) === undefined).length,
    terms: listed.toSorted((a, b) => worstOf(b) - worstOf(a)),
  };
}

export const worstOf = ({ grades }: TermCount): number => grades.findLastIndex((count) => count > 0);
