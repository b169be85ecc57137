import { caseWorthy } from '../dlt/caseWorthy.ts';
import type { Evaluability, Finding, SubjectAssessment, WindowState } from '../model/assessment.ts';
import type { Grade, GradingScale, TermCode } from '../model/grade.ts';

/** Where a patient stands by one reading. */
export interface Standing {
  readonly state: WindowState;
  readonly evaluability: Evaluability['outcome'];
  /** Toxicities a person would be told about. */
  readonly cases: number;
}

/** A rule that answers otherwise about one toxicity; `null` = it has nothing to say, or is not in that protocol. */
export interface AnswerChange {
  readonly episodeKey: string;
  /** `null` = a death that no event reports. */
  readonly termCode: TermCode | null;
  readonly worstGrade: Grade | null;
  readonly scale: GradingScale | null;
  readonly ruleId: string;
  readonly before: Finding | null;
  readonly after: Finding | null;
}

export interface AssessmentComparison {
  readonly before: Standing;
  readonly after: Standing;
  readonly answers: readonly AnswerChange[];
}

/** Two readings of one patient: by two protocols, or of the record as it is and as it might be. */
export function compareAssessments(was: SubjectAssessment, is: SubjectAssessment): AssessmentComparison {
  return { before: standingOf(was), after: standingOf(is), answers: answersThatDiffer(was, is) };
}

/** Would anybody see a difference? */
export function isChanged({ before, after, answers }: AssessmentComparison): boolean {
  const { state, evaluability, cases } = before;
  return answers.length > 0 || state !== after.state || evaluability !== after.evaluability || cases !== after.cases;
}

function standingOf(assessment: SubjectAssessment): Standing {
  const { state, evaluability } = assessment;
  return { state, evaluability: evaluability.outcome, cases: caseWorthy(assessment).length };
}

function answersThatDiffer(was: SubjectAssessment, is: SubjectAssessment): readonly AnswerChange[] {
  const before = new Map(was.findings.map((finding) => [placeOf(finding), finding]));
  const after = new Map(is.findings.map((finding) => [placeOf(finding), finding]));
  const places = new Set([...after.keys(), ...before.keys()]);
  const episodes = new Map([...was.episodes, ...is.episodes].map((episode) => [episode.key, episode]));
  const answers: AnswerChange[] = [];
  for (const place of places) {
    const [old, fresh] = [before.get(place) ?? null, after.get(place) ?? null];
    if (said(old) === said(fresh)) continue;
    const { episodeKey, ruleId } = (fresh ?? old)!;
    const { termCode = null, worstGrade = null, scale = null } = episodes.get(episodeKey) ?? {};
    answers.push({ episodeKey, termCode, worstGrade, scale, ruleId, before: old, after: fresh });
  }
  return answers;
}

const placeOf = ({ episodeKey, ruleId }: Finding): string => `${episodeKey} ${ruleId}`;

/** A rule that says "no" and a rule that is not there come to the same. */
function said(finding: Finding | null): string {
  return finding === null || finding.outcome === 'not-dlt' ? 'no' : `${finding.outcome} ${finding.ripensAt ?? ''}`;
}
