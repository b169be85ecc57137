import type { Grade } from '../../model/grade.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import { type IecHsPicture, iecHsComponents } from './iecHsComponents.ts';

/** What a physician's grade means. Words live in the catalogue. Source: [IEC-HS-2023]; [GRADING §8]. */
export const IEC_HS_GRADE_MEANING = {
  1: 'mild-observation-only',
  2: 'treatment-needed',
  3: 'severe-not-immediately-life-threatening',
  4: 'life-threatening',
  5: 'death',
} as const satisfies Record<Grade, string>;

export type IecHsAnswer = GradeAnswer & {
  /** Which components are met; they propose nothing by themselves. */
  readonly components: ReturnType<typeof iecHsComponents>;
};

/**
 * IEC-HS: the components are computed, the grade is a physician's and is only carried. Without one there is no grade,
 * whatever is met. Source: [IEC-HS-2023]; [GRADING §8].
 */
export function gradeIecHs(picture: IecHsPicture, physicianGrade: Grade | null): IecHsAnswer {
  const components = iecHsComponents(picture);
  if (physicianGrade === null) {
    return { grade: null, reason: 'not-graded-by-number', trace: components, components };
  }
  const judged = gradeStep('physician-grade', 'met', physicianGrade, { meaning: IEC_HS_GRADE_MEANING[physicianGrade] });
  return { grade: physicianGrade, trace: [...components, judged], needs: [], components };
}
