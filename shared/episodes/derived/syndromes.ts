import { dltWindow } from '../../dlt/dltWindow.ts';
import { gradeCrsLooks } from '../../grading/crs/gradeCrsLooks.ts';
import { gradeIcansLooks } from '../../grading/icans/gradeIcansLooks.ts';
import type { Episode } from '../../model/episode.ts';
import type { TermCode } from '../../model/grade.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Protocol } from '../../model/protocol.ts';
import { episodesOfPoints } from './derivedEpisode.ts';
import { type ExplainedCourse, explainedCourse } from './explainedCourse.ts';
import { explainedPoint } from './gradedPoint.ts';

export const CRS_TERM = 10052015 as TermCode;
export const ICANS_TERM = 10083347 as TermCode;

const HOUR_MS = 3_600_000;

/** CRS and ICANS as the looks at the patient show them. Source: [ASTCT-2019]. */
export function syndromeEpisodes(history: SubjectHistory, protocol: Protocol): readonly Episode[] {
  const gapMs = protocol.grading.assessmentGapHours * HOUR_MS;
  return syndromeCourses(history, protocol).flatMap(({ termCode, scale, points }) =>
    episodesOfPoints({ termCode, scale, version: history.ctcaeVersion }, points, gapMs),
  );
}

export function syndromeCourses(history: SubjectHistory, protocol: Protocol): readonly ExplainedCourse[] {
  return [...crsCourse(history, protocol), ...icansCourse(history)];
}

function crsCourse(history: SubjectHistory, protocol: Protocol): readonly ExplainedCourse[] {
  if (history.crsAssessments.length === 0) return [];
  const day0On = dltWindow(history, protocol)?.day0On ?? null;
  const looks = gradeCrsLooks({ history, settings: protocol.grading, day0On });
  const points = looks.map(({ recorded, answer }) => explainedPoint(recorded, answer, history.zone));
  return [explainedCourse({ of: 'CRS', termCode: CRS_TERM, scale: 'ASTCT 2019', points })];
}

function icansCourse(history: SubjectHistory): readonly ExplainedCourse[] {
  if (history.icansAssessments.length === 0) return [];
  const looks = gradeIcansLooks(history);
  const points = looks.map(({ recorded, answer }) => explainedPoint(recorded, answer, history.zone));
  return [explainedCourse({ of: 'ICANS', termCode: ICANS_TERM, scale: 'ASTCT 2019', points })];
}
