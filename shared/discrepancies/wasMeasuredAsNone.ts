import type { GradedPoint } from '../episodes/derived/gradedPoint.ts';
import { labCourses } from '../episodes/derived/labCourses.ts';
import { syndromeCourses } from '../episodes/derived/syndromes.ts';
import { spanOf } from '../episodes/sameToxicity.ts';
import { familyOf } from '../grading/ctcae/familyOf.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';

/** Was the toxicity looked for while it was reported, and never found? What nobody looked for contradicts no report. */
export function wasMeasuredAsNone(reported: readonly Episode[], history: SubjectHistory, protocol: Protocol): boolean {
  const graded = reported.filter(({ worstGrade }) => worstGrade !== null);
  if (graded.length === 0) return false;
  const points = pointsOf(graded[0]!, history, protocol);
  return graded.some((episode) => {
    const span = spanOf(episode, history.zone);
    return points.some(({ grade, fromMs, toMs }) => grade !== null && fromMs >= span.fromMs && toMs <= span.toMs);
  });
}

function pointsOf(episode: Episode, history: SubjectHistory, protocol: Protocol): readonly GradedPoint[] {
  const { family, termCode } = episode;
  if (family === 'CRS' || family === 'ICANS') {
    const courses = syndromeCourses(history, protocol).filter((course) => familyOf(course.termCode) === family);
    return courses.flatMap(({ points }) => points);
  }
  return labCourses(history, protocol, termCode).flatMap(({ points }) => points);
}
