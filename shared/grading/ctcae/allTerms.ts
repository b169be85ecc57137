import type { Grade, GradingScale } from '../../model/grade.ts';
import type { CtcaeTerm } from './ctcaeTerm.ts';
import { CTCAE_V5 } from './ctcaeV5.data.ts';
import { SUPPLEMENTARY_TERMS } from './supplementaryTerms.ts';
import type { TermRow } from './termRow.ts';

const CRS = 10052015;
const EVERY_GRADE: readonly Grade[] = [1, 2, 3, 4, 5];

function termOf([code, soc, grades, name]: TermRow, scale: GradingScale): CtcaeTerm {
  return {
    code,
    name,
    soc,
    grades: EVERY_GRADE.filter((grade) => grades.includes(String(grade))),
    needsSpecify: name.endsWith(' - Other, specify'),
    scale,
  };
}

/** The 837 terms of CTCAE 5.0 and the supplementary ones. CRS is graded by ASTCT 2019, not by CTCAE's own steps [GRADING §4]. */
export const ALL_TERMS: readonly CtcaeTerm[] = [
  ...CTCAE_V5.map((row) => termOf(row, row[0] === CRS ? 'ASTCT 2019' : 'CTCAE 5.0')),
  ...SUPPLEMENTARY_TERMS.map(({ row, scale }) => termOf(row, scale)),
];
