import type { GradeAnswer } from '../../model/grading.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { IcansAssessment, Recorded } from '../../model/observation.ts';
import { inOrderOfTime } from '../inOrderOfTime.ts';
import { gradeIcans } from './gradeIcans.ts';
import { icansInputOf } from './icansInputOf.ts';

export interface GradedIcansLook {
  readonly recorded: Recorded<IcansAssessment>;
  readonly answer: GradeAnswer;
}

/** Every look of a patient with its grade, in order of time; each stands for itself. Source: [ASTCT-2019]. */
export function gradeIcansLooks({
  icansAssessments,
  subject,
  zone,
}: Pick<SubjectHistory, 'icansAssessments' | 'subject' | 'zone'>): readonly GradedIcansLook[] {
  return inOrderOfTime(icansAssessments, zone).map((recorded) => ({
    recorded,
    answer: gradeIcans(icansInputOf(recorded.value, subject)),
  }));
}
