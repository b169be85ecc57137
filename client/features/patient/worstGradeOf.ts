import type { Grade } from '../../../shared/model/grade.ts';
import type { AdverseEvent } from '../../../shared/model/observation.ts';

/** The worst grade of one record; `null` when nobody has graded it. */
export function worstGradeOf({ gradeHistory }: AdverseEvent): Grade | null {
  return gradeHistory.reduce<Grade | null>((worst, { grade }) => ((grade ?? 0) > (worst ?? 0) ? grade : worst), null);
}
