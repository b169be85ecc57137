import type { TraceCode, TraceStep } from '../model/assessment.ts';
import type { ObservationId } from '../model/ids.ts';
import type { DltExclusion } from '../model/protocol.ts';
import { baselineTruth } from './clauses/baselineTruth.ts';
import type { Judgement } from './judgement.ts';
import { allOf, type Truth, truthOf } from './kleene.ts';
import type { RunView } from './resolutionOf.ts';
import { resolvedWithin } from './resolvedWithin.ts';
import type { RuleContext } from './ruleContext.ts';
import { selects } from './selects.ts';

const RESOLVED = { 'in-time': 'met', late: 'not-met', unknown: 'unknown' } as const;

/**
 * Does the exclusion take this run out of a rule? `undefined` when it is about another kind of event.
 * All its conditions must hold; the last step sums them up.
 */
export function evaluateExclusion(
  exclusion: DltExclusion,
  view: RunView,
  evidence: readonly ObservationId[],
  context: RuleContext,
): Omit<Judgement, 'isAwaiting'> | undefined {
  const { episode, run } = view;
  if (!selects(exclusion.select, episode)) return undefined;
  const trace: TraceStep[] = [];
  const truths: Truth[] = [];
  const turningPointsMs: number[] = [];
  const add = (code: TraceCode, met: Truth, facts: TraceStep['facts']) => {
    truths.push(met);
    trace.push({ ruleId: exclusion.id, code, met, facts, evidence });
  };

  const { gradeAtMost, ifAsymptomatic, ifBaselineGradeAtLeast, ifResolved } = exclusion;
  if (gradeAtMost !== undefined) {
    add('exclusion-grade', truthOf(run.peak <= gradeAtMost), { grade: run.peak, gradeAtMost });
  }
  if (ifAsymptomatic === true) {
    const { symptomatic } = episode;
    const answer = symptomatic === null ? null : symptomatic ? 'yes' : 'no';
    add('exclusion-asymptomatic', truthOf(symptomatic === null ? undefined : !symptomatic), { symptomatic: answer });
  }
  if (ifBaselineGradeAtLeast !== undefined) {
    const { met, baselineGrade } = baselineTruth(episode.termCode, ifBaselineGradeAtLeast, context);
    add('exclusion-baseline', met, { baselineGrade, atLeast: ifBaselineGradeAtLeast });
  }
  if (ifResolved !== undefined) {
    const { answer, facts, lateFromMs } = resolvedWithin(view, ifResolved);
    add('exclusion-resolved', RESOLVED[answer], facts);
    if (lateFromMs !== null) turningPointsMs.push(lateFromMs);
  }
  truths.push(syndromeTruth(exclusion, context));
  const truth = allOf(truths);
  trace.push({ ruleId: exclusion.id, code: 'excluded', met: truth, facts: {}, evidence });
  return { truth, trace, turningPointsMs };
}

/** A sign is counted as its syndrome only if the syndrome was reported; otherwise it would be counted nowhere. */
function syndromeTruth({ select }: DltExclusion, context: RuleContext): Truth {
  if (select.signOf === undefined) return 'met';
  return context.episodes.some((other) => other.family === select.signOf) ? 'met' : 'unknown';
}
