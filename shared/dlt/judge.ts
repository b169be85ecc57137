import type { TraceStep } from '../model/assessment.ts';
import type { Episode, GradeSegment } from '../model/episode.ts';
import type { ObservationId } from '../model/ids.ts';
import type { DltRule } from '../model/protocol.ts';
import { attributionClause } from './clauses/attributionClause.ts';
import { causeOfDeathClause } from './clauses/causeOfDeathClause.ts';
import { inWindowClause } from './clauses/inWindowClause.ts';
import type { Judgement } from './judgement.ts';
import { judgeRun } from './judgeRun.ts';
import { anyOf } from './kleene.ts';
import { worstReading } from './readings.ts';
import type { RuleContext } from './ruleContext.ts';
import { runsOf, timelineOf } from './timeline.ts';

/**
 * Looks at the clauses of a rule, cheap ones first, and stops at the first that says no. Parts without a grade are read
 * twice, as nothing and as the worst they can hide: "no" needs both readings, and what the graded parts make a DLT stays one.
 */
export function judge(rule: DltRule, episode: Episode, context: RuleContext, atMs: number): Judgement {
  const evidence = episode.sources.map((row) => row.observationId);
  const asGraded = judgeReading(
    rule,
    { episode, evidence, segments: episode.segments, isHidden: false },
    context,
    atMs,
  );
  const hidden = worstReading(rule, episode);
  if (hidden === undefined || asGraded.truth === 'met') return asGraded;
  const atWorst = judgeReading(rule, { episode, evidence, segments: hidden, isHidden: true }, context, atMs);
  if (atWorst.truth === 'not-met' && asGraded.truth === 'not-met') return atWorst;
  const [selected, ...rest] = atWorst.trace;
  const facts = { term: episode.termCode };
  const notGraded: TraceStep = { ruleId: rule.id, code: 'not-graded', met: 'unknown', facts, evidence };
  return {
    truth: 'unknown',
    trace: [selected!, notGraded, ...rest],
    turningPointsMs: [...asGraded.turningPointsMs, ...atWorst.turningPointsMs],
  };
}

/** One way of reading an episode's grades. */
interface Reading {
  readonly episode: Episode;
  readonly evidence: readonly ObservationId[];
  readonly segments: readonly GradeSegment[];
  readonly isHidden: boolean;
}

function judgeReading(rule: DltRule, reading: Reading, context: RuleContext, atMs: number): Judgement {
  const { episode, evidence, segments } = reading;
  const { atLeast, atMost } = rule.grade;
  const ruleId = rule.id;
  const selected: TraceStep = { ruleId, code: 'selected', met: 'met', facts: { term: episode.termCode }, evidence };
  if (!segments.some(({ grade }) => grade !== null && grade >= atLeast && grade <= atMost)) {
    const facts = { grade: episode.worstGrade, atLeast, atMost, from: episode.onset };
    const trace: TraceStep[] = [selected, { ruleId, code: 'grade-reached', met: 'not-met', facts, evidence }];
    return { truth: 'not-met', trace, turningPointsMs: [] };
  }
  const timeline = timelineOf(segments, context.zone);
  const causality = causalityOf(rule, episode, context);
  const runs = runsOf(segments, timeline, rule.grade).map((run) => {
    const facts = { grade: reading.isHidden ? episode.worstGrade : run.peak, atLeast, atMost, from: run.reachedText };
    const met = reading.isHidden ? 'unknown' : 'met';
    const reached: TraceStep = { ruleId, code: 'grade-reached', met, facts, evidence };
    const inWindow = inWindowClause(context, run.reached, run.reachedText, evidence);
    const view = { episode, segments, timeline, run, atMs, diedMs: context.diedMs };
    return judgeRun(rule, view, evidence, [reached, inWindow], causality, context);
  });
  const truth = anyOf(runs.map((run) => run.truth));
  // A DLT is shown by the run that makes it one; any other answer needs all runs.
  const shown = truth === 'met' ? runs.filter((run) => run.truth === 'met').slice(0, 1) : runs;
  return {
    truth,
    trace: [...new Set([selected, ...shown.flatMap((run) => run.trace)])],
    turningPointsMs: runs.flatMap((run) => run.turningPointsMs),
  };
}

/**
 * D1 asks what the patient died of instead of what the event is attributed to: no attribution is required for it. Only
 * "progression" together with an event that somebody holds possibly due to the product is not clear, and goes to a person.
 */
function causalityOf(rule: DltRule, episode: Episode, context: RuleContext): TraceStep {
  const attributed = attributionClause(context.protocol.attribution, episode);
  if (rule.unlessDeathByProgression !== true) return attributed;
  const cause = causeOfDeathClause(rule.id, context.deaths);
  return cause.met === 'not-met' && attributed.met === 'met' ? { ...cause, met: 'unknown' } : cause;
}
