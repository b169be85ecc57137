import { labCourses } from '../../../shared/episodes/derived/labCourses.ts';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { PatientView } from '../../../shared/model/views.ts';

export interface GradeLine {
  readonly termCode: number;
  readonly answer: GradeAnswer;
}

/** What every result was graded as, by record. */
export function labAnswers({
  history,
  protocol,
}: Pick<PatientView, 'history' | 'protocol'>): ReadonlyMap<number, readonly GradeLine[]> {
  const answers = new Map<number, GradeLine[]>();
  for (const { termCode, points } of labCourses(history, protocol)) {
    for (const { source, answer } of points) {
      const known = answers.get(source.observationId) ?? [];
      answers.set(source.observationId, [...known, { termCode, answer }]);
    }
  }
  return answers;
}
