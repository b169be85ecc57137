import type { TraceStep } from '../model/assessment.ts';
import { answerCondition } from './conditions/answerCondition.ts';
import type { ConditionInput } from './conditions/conditionAnswer.ts';
import { evaluateExclusion } from './evaluateExclusion.ts';
import type { Judgement } from './judgement.ts';
import { allOf, not, type Truth } from './kleene.ts';
import { type ResolvedWithin, resolvedWithin } from './resolvedWithin.ts';

/** The clause is "not down in time", so coming down in time is what it is not. */
const NOT_RESOLVED: Readonly<Record<ResolvedWithin['answer'], Truth>> = {
  'in-time': 'not-met',
  late: 'met',
  unknown: 'unknown',
};

type JudgedRun = Omit<ConditionInput, 'condition'>;

/** Judges one run alone: reached in the window, due to the product, not down in time, all conditions, not excluded. */
export function judgeRun(
  input: JudgedRun,
  [selected, reached, inWindow]: readonly [TraceStep, TraceStep, TraceStep],
  causality: TraceStep,
): Judgement {
  const { rule, view, judged, context } = input;
  const { evidence } = judged;
  const trace = [selected, reached, inWindow];
  const truths: Truth[] = [inWindow.met];
  const turningPointsMs: number[] = [];
  let isAwaiting = false;
  const no: Judgement = { truth: 'not-met', trace, turningPointsMs, isAwaiting };
  if (inWindow.met === 'not-met') return no;

  trace.push(causality);
  truths.push(causality.met);
  if (causality.met === 'not-met') return no;

  if (rule.unlessResolved !== undefined) {
    const { answer, facts, lateFromMs } = resolvedWithin(view, rule.unlessResolved, context.zone);
    trace.push({ ruleId: rule.id, code: 'resolved-in-time', met: NOT_RESOLVED[answer], facts, evidence });
    truths.push(NOT_RESOLVED[answer]);
    if (answer === 'in-time') return no;
    if (lateFromMs !== null) turningPointsMs.push(lateFromMs);
  }

  for (const condition of rule.where ?? []) {
    const answer = answerCondition(condition, input);
    trace.push(answer.step);
    truths.push(answer.step.met);
    if (answer.step.met === 'not-met') return no;
    turningPointsMs.push(...answer.turningPointsMs);
    isAwaiting ||= answer.isAwaiting;
  }

  for (const id of rule.except) {
    const exclusion = context.exclusions.get(id);
    if (exclusion === undefined) throw new Error(`rule ${rule.id} names ${id}, which the protocol does not define`);
    const excluded = evaluateExclusion(exclusion, input);
    if (excluded === undefined) continue;
    trace.push(...excluded.trace);
    truths.push(not(excluded.truth));
    if (excluded.truth === 'met') return no;
    turningPointsMs.push(...excluded.turningPointsMs);
    isAwaiting ||= excluded.isAwaiting;
  }
  return { truth: allOf(truths), trace, turningPointsMs, isAwaiting };
}
