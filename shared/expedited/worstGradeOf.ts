import type { Grade } from '../model/grade.ts';
import type { AdverseEvent } from '../model/observation.ts';

/** The worst grade that was given; `null` = none was. */
export function worstGradeOf(event: AdverseEvent): Grade | null {
  let worst: Grade | null = null;
  for (const { grade } of event.gradeHistory) {
    if (grade !== null && (worst === null || grade > worst)) worst = grade;
  }
  return worst;
}
