import type { SubjectHistory } from '../../model/history.ts';
import type { Protocol } from '../../model/protocol.ts';
import type { ExplainedCourse } from './explainedCourse.ts';
import { icahtCourses } from './icaht.ts';
import { labCourses } from './labCourses.ts';
import { syndromeCourses } from './syndromes.ts';

/**
 * What was measured about every toxicity of a patient, point by point with the reasons: what a derived episode is shown
 * with, and what could not be graded and why. Made when asked for; nothing of it is kept.
 */
export function explainedCourses(history: SubjectHistory, protocol: Protocol): readonly ExplainedCourse[] {
  return [...syndromeCourses(history, protocol), ...labCourses(history, protocol), ...icahtCourses(history, protocol)];
}
