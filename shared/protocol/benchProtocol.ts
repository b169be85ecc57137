import { assessSubject } from '../dlt/assessSubject.ts';
import { caseWorthy } from '../dlt/caseWorthy.ts';
import type { Evaluability, Finding, SubjectAssessment, WindowState } from '../model/assessment.ts';
import type { Instant } from '../model/dates.ts';
import type { Grade, GradingScale, TermCode } from '../model/grade.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { SubjectId } from '../model/ids.ts';
import type { Protocol } from '../model/protocol.ts';

/** Where a patient stands under one protocol. */
export interface BenchStanding {
  readonly state: WindowState;
  readonly evaluability: Evaluability['outcome'];
  /** Toxicities a person would be told about. */
  readonly cases: number;
}

/** A rule that answers otherwise about one toxicity; `null` = it has nothing to say, or is not in that protocol. */
export interface BenchAnswer {
  readonly episodeKey: string;
  /** `null` = a death that no event reports. */
  readonly termCode: TermCode | null;
  readonly worstGrade: Grade | null;
  readonly scale: GradingScale | null;
  readonly ruleId: string;
  readonly before: Finding | null;
  readonly after: Finding | null;
}

export interface BenchedSubject {
  readonly subjectId: SubjectId;
  readonly subjectNumber: string;
  readonly doseLevel: string | null;
  /** The site's, for the moments in the traces. */
  readonly zone: string;
  readonly before: BenchStanding;
  readonly after: BenchStanding;
  readonly answers: readonly BenchAnswer[];
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
  const [was, is] = [assessSubject(history, current, at), assessSubject(history, draft, at)];
  const { subjectId, subjectNumber, doseLevel } = history.subject;
  return {
    subjectId,
    subjectNumber,
    doseLevel,
    zone: history.zone,
    before: standingOf(was),
    after: standingOf(is),
    answers: answersThatDiffer(was, is),
  };
}

/** Would anybody see a difference? */
export function isChanged({ before, after, answers }: BenchedSubject): boolean {
  const { state, evaluability, cases } = before;
  return answers.length > 0 || state !== after.state || evaluability !== after.evaluability || cases !== after.cases;
}

function standingOf(assessment: SubjectAssessment): BenchStanding {
  const { state, evaluability } = assessment;
  return { state, evaluability: evaluability.outcome, cases: caseWorthy(assessment).length };
}

function answersThatDiffer(was: SubjectAssessment, is: SubjectAssessment): readonly BenchAnswer[] {
  const before = new Map(was.findings.map((finding) => [placeOf(finding), finding]));
  const after = new Map(is.findings.map((finding) => [placeOf(finding), finding]));
  const places = new Set([...after.keys(), ...before.keys()]);
  const episodes = new Map([...was.episodes, ...is.episodes].map((episode) => [episode.key, episode]));
  const answers: BenchAnswer[] = [];
  for (const place of places) {
    const [old, fresh] = [before.get(place) ?? null, after.get(place) ?? null];
    if (said(old) === said(fresh)) continue;
    const { episodeKey, ruleId } = (fresh ?? old)!;
    const episode = episodes.get(episodeKey);
    const { termCode = null, worstGrade = null, scale = null } = episode ?? {};
    answers.push({ episodeKey, termCode, worstGrade, scale, ruleId, before: old, after: fresh });
  }
  return answers;
}

const placeOf = ({ episodeKey, ruleId }: Finding): string => `${episodeKey} ${ruleId}`;

/** A rule that says "no" and a rule that is not there come to the same. */
function said(finding: Finding | null): string {
  return finding === null || finding.outcome === 'not-dlt' ? 'no' : `${finding.outcome} ${finding.ripensAt ?? ''}`;
}
