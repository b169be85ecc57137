import type { TraceStep } from '../model/assessment.ts';
import type { ObservationId } from '../model/ids.ts';
import type { DltRule } from '../model/protocol.ts';
import { evaluateExclusion } from './evaluateExclusion.ts';
import type { Judgement } from './judgement.ts';
import { allOf, not, type Truth } from './kleene.ts';
import type { RunView } from './resolutionOf.ts';
import { type ResolvedWithin, resolvedWithin } from './resolvedWithin.ts';
import type { RuleContext } from './ruleContext.ts';

/** The clause is "not down in time", so coming down in time is what it is not. */
const NOT_RESOLVED: Readonly<Record<ResolvedWithin['answer'], Truth>> = {
  'in-time': 'not-met',
  late: 'met',
  unknown: 'unknown',
};

/** Judges one run alone: reached in the window, due to the product, not down in time, not excluded. */
export function judgeRun(
  rule: DltRule,
  view: RunView,
  evidence: readonly ObservationId[],
  [selected, reached, inWindow]: readonly [TraceStep, TraceStep, TraceStep],
  causality: TraceStep,
  context: RuleContext,
): Judgement {
  const trace = [selected, reached, inWindow];
  const truths: Truth[] = [inWindow.met];
  const turningPointsMs: number[] = [];
  if (inWindow.met === 'not-met') return { truth: 'not-met', trace, turningPointsMs };

  trace.push(causality);
  truths.push(causality.met);
  if (causality.met === 'not-met') return { truth: 'not-met', trace, turningPointsMs };

  if (rule.unlessResolved !== undefined) {
    const { answer, facts, lateFromMs } = resolvedWithin(view, rule.unlessResolved);
    trace.push({ ruleId: rule.id, code: 'resolved-in-time', met: NOT_RESOLVED[answer], facts, evidence });
    truths.push(NOT_RESOLVED[answer]);
    if (answer === 'in-time') return { truth: 'not-met', trace, turningPointsMs };
    if (lateFromMs !== null) turningPointsMs.push(lateFromMs);
  }

  for (const id of rule.except) {
    const exclusion = context.exclusions.get(id);
    if (exclusion === undefined) throw new Error(`rule ${rule.id} names ${id}, which the protocol does not define`);
    const excluded = evaluateExclusion(exclusion, view, evidence, context);
    if (excluded === undefined) continue;
    trace.push(...excluded.trace);
    truths.push(not(excluded.truth));
    if (excluded.truth === 'met') return { truth: 'not-met', trace, turningPointsMs };
    turningPointsMs.push(...excluded.turningPointsMs);
  }
  return { truth: allOf(truths), trace, turningPointsMs };
}
