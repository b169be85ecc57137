import { assessSubject } from '../dlt/assessSubject.ts';
import type { Instant } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { SubjectId } from '../model/ids.ts';
import type { Protocol } from '../model/protocol.ts';
import { type AssessmentComparison, compareAssessments } from './compareAssessments.ts';

export interface BenchedSubject extends AssessmentComparison {
  readonly subjectId: SubjectId;
  readonly subjectNumber: string;
  readonly doseLevel: string | null;
  /** The site's, for the moments in the traces. */
  readonly zone: string;
}

/** Every patient under both protocols, read at the same moment. Pure: nothing is written. */
export function benchProtocol(
  histories: readonly SubjectHistory[],
  current: Protocol,
  draft: Protocol,
  at: Instant,
): readonly BenchedSubject[] {
  return histories.map((history) => benchSubject(history, current, draft, at));
}

export function benchSubject(history: SubjectHistory, current: Protocol, draft: Protocol, at: Instant): BenchedSubject {
  const { subjectId, subjectNumber, doseLevel } = history.subject;
  const [was, is] = [assessSubject(history, current, at), assessSubject(history, draft, at)];
  return { subjectId, subjectNumber, doseLevel, zone: history.zone, ...compareAssessments(was, is) };
}
