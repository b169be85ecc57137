import type { TraceStep } from '../model/assessment.ts';
import type { Episode, GradeSegment } from '../model/episode.ts';
import type { DltRule } from '../model/ruleLanguage.ts';
import { attributionClause } from './clauses/attributionClause.ts';
import { causeOfDeathClause } from './clauses/causeOfDeathClause.ts';
import { inWindowClause } from './clauses/inWindowClause.ts';
import { hiddenReadings } from './hiddenReadings.ts';
import type { JudgedEpisode } from './judgedEpisode.ts';
import { type Judgement, NEVER_TURNS } from './judgement.ts';
import { judgeRun } from './judgeRun.ts';
import { anyOf } from './kleene.ts';
import type { RuleContext } from './ruleContext.ts';
import { type GradeRun, runsOf, timelineOf } from './timeline.ts';
import { windowOfRule } from './windowOfRule.ts';

/**
 * Looks at the clauses of a rule, cheap ones first, and stops at the first that says no. Parts without a grade are read
 * as nothing and as everything they can hide: "no" needs every reading, and what the graded parts make a DLT stays one.
 */
export function judge(rule: DltRule, judged: JudgedEpisode, context: RuleContext, atMs: number): Judgement {
  const asGraded = judgeReading(rule, judged, judged.episode.segments, 'as-graded', context, atMs);
  if (asGraded.truth === 'met') return asGraded;
  const readings = hiddenReadings(rule, judged);
  if (readings.length === 0) return asGraded;
  const hidden = readings.map((segments) => judgeReading(rule, judged, segments, 'hidden', context, atMs));
  const speaking = hidden.find(({ truth }) => truth === 'met') ?? hidden.find(({ truth }) => truth === 'unknown');
  if (speaking === undefined) return asGraded.truth === 'not-met' ? hidden[0]! : asGraded;
  const [selected, ...rest] = speaking.trace;
  const { evidence } = judged;
  return {
    truth: 'unknown',
    trace: [selected!, { ruleId: rule.id, code: 'not-graded', met: 'unknown', facts: judged.term, evidence }, ...rest],
    turningPointsMs: [asGraded, ...hidden].flatMap((judgement) => judgement.turningPointsMs),
    isAwaiting: areAwaiting([asGraded, ...hidden]),
  };
}

function judgeReading(
  rule: DltRule,
  judged: JudgedEpisode,
  segments: readonly GradeSegment[],
  kind: 'as-graded' | 'hidden',
  context: RuleContext,
  atMs: number,
): Judgement {
  const { episode, evidence } = judged;
  const { atLeast, atMost } = rule.grade;
  const ruleId = rule.id;
  const selected: TraceStep = { ruleId, code: 'selected', met: 'met', facts: judged.term, evidence };
  if (!touches(segments, atLeast, atMost)) {
    const facts = { grade: episode.worstGrade, atLeast, atMost, from: episode.onset };
    const notReached: TraceStep = { ruleId, code: 'grade-reached', met: 'not-met', facts, evidence };
    return { truth: 'not-met', trace: [selected, notReached], turningPointsMs: NEVER_TURNS, isAwaiting: false };
  }
  const timeline = timelineOf(segments, context.zone);
  const window = windowOfRule(rule, context);
  const causality = causalityOf(rule, judged, context);
  const judgeOne = (run: GradeRun): Judgement => {
    const isKnown = kind === 'as-graded';
    const facts = { grade: isKnown ? run.peak : episode.worstGrade, atLeast, atMost, from: run.reachedText };
    const reached: TraceStep = { ruleId, code: 'grade-reached', met: isKnown ? 'met' : 'unknown', facts, evidence };
    const inWindow = inWindowClause(window, run.reached, run.reachedText, evidence);
    const view = { episode, segments, timeline, run, atMs, diedMs: context.diedMs };
    return judgeRun({ rule, view, judged, window, context }, [selected, reached, inWindow], causality);
  };
  const runs = runsOf(segments, timeline, rule.grade).map(judgeOne);
  return runs.length === 1 ? runs[0]! : worstOf(runs);
}

function touches(segments: readonly GradeSegment[], atLeast: number, atMost: number): boolean {
  for (const { grade } of segments) if (grade !== null && grade >= atLeast && grade <= atMost) return true;
  return false;
}

function areAwaiting(judgements: readonly Judgement[]): boolean {
  const open = judgements.filter(({ truth }) => truth !== 'not-met');
  return open.length > 0 && open.every(({ isAwaiting }) => isAwaiting);
}

/** A DLT is shown by the run that makes it one; any other answer needs all runs. */
function worstOf(runs: readonly Judgement[]): Judgement {
  const dlt = runs.find(({ truth }) => truth === 'met');
  if (dlt !== undefined) return dlt;
  return {
    truth: anyOf(runs.map(({ truth }) => truth)),
    trace: [...new Set(runs.flatMap(({ trace }) => trace))], // steps about the whole episode are shared by its runs
    turningPointsMs: runs.flatMap(({ turningPointsMs }) => turningPointsMs),
    isAwaiting: areAwaiting(runs),
  };
}

/**
 * D1 asks what the patient died of instead of what the event is attributed to: no attribution is required for it. Only
 * "progression" together with an event that somebody holds possibly due to the product is not clear, and goes to a person.
 */
function causalityOf(rule: DltRule, { episode, evidence }: JudgedEpisode, context: RuleContext): TraceStep {
  const attributed = attributionOf(rule, episode, evidence, context);
  if (rule.unlessDeathByProgression !== true) return attributed;
  const cause = causeOfDeathClause(rule.id, context.deaths);
  return cause.met === 'not-met' && attributed.met === 'met' ? { ...cause, met: 'unknown' } : cause;
}

/** By the protocol, or by the rule's own setting: then the strongest answer about any of its agents. */
function attributionOf(
  { id, attribution }: DltRule,
  episode: Episode,
  evidence: JudgedEpisode['evidence'],
  { protocol }: RuleContext,
): TraceStep {
  if (attribution === undefined) return attributionClause(protocol.attribution, episode, evidence);
  const { anyOf: agents, atLeast } = attribution;
  const steps = agents.map((agent) => attributionClause({ id, agent, atLeast }, episode, evidence));
  return steps.find(({ met }) => met === 'met') ?? steps.find(({ met }) => met === 'unknown') ?? steps[0]!;
}
