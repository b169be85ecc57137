import type { GradeStepTrace } from '../../model/grading.ts';
import { type GradeLevel, gradeStep } from '../gradeStep.ts';
import type { IcansInput } from './icansInput.ts';

/** Years from which ICE is the test; below, and with developmental delay, it is CAPD. Source: [ASTCT-2019 tables 6, 7]. */
export const ICE_FROM_AGE_YEARS = 12;
/** Points; the worst grade a score up to the bound has. Source: [ASTCT-2019 table 6]. */
const ICE_AT_MOST: readonly (readonly [score: number, grade: GradeLevel])[] = [
  [2, 3],
  [6, 2],
  [9, 1],
];
/** Points. Source: [ASTCT-2019 table 7]. */
const CAPD_GRADE_3_FROM = 9;

/** ICE, CAPD, or the fact that neither could be done because the patient could not be roused. */
export function cognitionDomain({ cognition, ageYears, arousalOtherCause }: IcansInput): GradeStepTrace {
  if (cognition === null) return gradeStep('cognition', 'unknown', null);
  switch (cognition.tool) {
    case 'unable':
      // Sedated: then neither the test nor the rousing says anything about ICANS.
      if (arousalOtherCause) return gradeStep('cognition', 'unknown', null, { tool: 'unable' });
      return gradeStep('cognition-not-testable', 'met', 4);
    case 'ICE': {
      const facts = { score: cognition.score, ageYears };
      if (ageYears !== null && ageYears < ICE_FROM_AGE_YEARS) return gradeStep('capd', 'unknown', null, facts);
      return scored('ice', iceGrade(cognition.score), facts);
    }
    case 'CAPD':
      return scored('capd', capdGrade(cognition.score), { score: cognition.score, ageYears });
  }
}

function scored(code: 'ice' | 'capd', grade: GradeLevel, facts: GradeStepTrace['facts']): GradeStepTrace {
  return gradeStep(code, grade === 0 ? 'not-met' : 'met', grade, facts);
}

function iceGrade(score: number): GradeLevel {
  return ICE_AT_MOST.find(([bound]) => score <= bound)?.[1] ?? 0;
}

function capdGrade(score: number): GradeLevel {
  if (score >= CAPD_GRADE_3_FROM) return 3;
  return score > 0 ? 1 : 0;
}
