import { gradeCrsLooks } from '../../../shared/grading/crs/gradeCrsLooks.ts';
import { gradeIcansLooks } from '../../../shared/grading/icans/gradeIcansLooks.ts';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import type { PatientView } from '../../../shared/model/views.ts';

/** The grade of every assessment of a patient, by its record. */
export function derivedGrades({
  history,
  protocol,
  assessment,
}: Pick<PatientView, 'history' | 'protocol' | 'assessment'>): ReadonlyMap<ObservationId, GradeAnswer> {
  const course = { history, settings: protocol.grading, day0On: assessment.window?.day0On ?? null };
  const looks = [...gradeCrsLooks(course), ...gradeIcansLooks(history)];
  return new Map(looks.map(({ recorded, answer }) => [recorded.observationId, answer]));
}
