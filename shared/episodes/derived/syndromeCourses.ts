import { dltWindow } from '../../dlt/dltWindow.ts';
import { gradeCrsLooks } from '../../grading/crs/gradeCrsLooks.ts';
import { gradeIcansLooks } from '../../grading/icans/gradeIcansLooks.ts';
import type { TermCode } from '../../model/grade.ts';
import type { GradeAnswer } from '../../model/grading.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { CrsAssessment, IcansAssessment, Recorded } from '../../model/observation.ts';
import type { Protocol } from '../../model/protocol.ts';
import { type DerivedCourse, derivedCourse } from './derivedCourse.ts';
import { gradedPoint } from './gradedPoint.ts';

export const CRS_TERM = 10052015 as TermCode;
export const ICANS_TERM = 10083347 as TermCode;

const HOUR_MS = 3_600_000;

/** CRS and ICANS as the looks at the patient show them. Source: [ASTCT-2019]. */
export function syndromeCourses(history: SubjectHistory, protocol: Protocol): readonly DerivedCourse[] {
  const { crsAssessments, icansAssessments } = history;
  const courses: DerivedCourse[] = [];
  if (crsAssessments.length > 0) {
    const day0On = dltWindow(history, protocol)?.day0On ?? null;
    const looks = gradeCrsLooks({ history, settings: protocol.grading, day0On });
    courses.push(courseOf('CRS', CRS_TERM, looks, history, protocol));
  }
  if (icansAssessments.length > 0) {
    courses.push(courseOf('ICANS', ICANS_TERM, gradeIcansLooks(history), history, protocol));
  }
  return courses;
}

interface GradedLook {
  readonly recorded: Recorded<CrsAssessment | IcansAssessment>;
  readonly answer: GradeAnswer;
}

function courseOf(
  of: 'CRS' | 'ICANS',
  termCode: TermCode,
  looks: readonly GradedLook[],
  { zone, ctcaeVersion }: SubjectHistory,
  { grading }: Protocol,
): DerivedCourse {
  const points = looks.map(({ recorded, answer }) => gradedPoint(recorded, answer, zone));
  const kind = { of, termCode, scale: 'ASTCT 2019', version: ctcaeVersion } as const;
  return derivedCourse(kind, points, grading.assessmentGapHours * HOUR_MS);
}
