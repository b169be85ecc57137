import type { TraceCode, TraceStep } from '../model/assessment.ts';
import type { DltExclusion } from '../model/ruleLanguage.ts';
import { baselineTruth } from './clauses/baselineTruth.ts';
import { clearCause } from './clauses/clearCause.ts';
import { answerCondition } from './conditions/answerCondition.ts';
import type { ConditionInput } from './conditions/conditionAnswer.ts';
import type { Judgement } from './judgement.ts';
import { allOf, not, type Truth, truthOf } from './kleene.ts';
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
  input: Omit<ConditionInput, 'condition'>,
): Judgement | undefined {
  const { rule, view, judged, context } = input;
  const { episode, run } = view;
  const { evidence } = judged;
  if (!selects(exclusion.select, episode)) return undefined;
  const trace: TraceStep[] = [];
  const truths: Truth[] = [];
  const turningPointsMs: number[] = [];
  const add = (code: TraceCode, met: Truth, facts: TraceStep['facts']) => {
    truths.push(met);
    trace.push({ ruleId: exclusion.id, code, met, facts, evidence });
  };

  let isAwaiting = false;
  const { gradeAtMost, ifAsymptomatic, ifBaselineGradeAtLeast, ifDueTo, ifResolved, unless = [] } = exclusion;
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
    const { answer, facts, lateFromMs } = resolvedWithin(view, ifResolved, context.zone);
    add('exclusion-resolved', RESOLVED[answer], facts);
    if (lateFromMs !== null) turningPointsMs.push(lateFromMs);
  }
  if (ifDueTo !== undefined) {
    const step = clearCause(exclusion.id, ifDueTo, rule, { episode, evidence, context });
    truths.push(step.met);
    trace.push(step);
  }
  for (const condition of unless) {
    const answer = answerCondition(condition, { ...input, rule: { ...rule, id: exclusion.id, where: unless } });
    trace.push(answer.step);
    truths.push(not(answer.step.met));
    turningPointsMs.push(...answer.turningPointsMs);
    isAwaiting ||= answer.isAwaiting;
  }
  truths.push(syndromeTruth(exclusion, context));
  const truth = allOf(truths);
  trace.push({ ruleId: exclusion.id, code: 'excluded', met: truth, facts: {}, evidence });
  return { truth, trace, turningPointsMs, isAwaiting: isAwaiting && truth === 'unknown' };
}

/** A sign is counted as its syndrome only if the syndrome was reported; otherwise it would be counted nowhere. */
function syndromeTruth({ select }: DltExclusion, context: RuleContext): Truth {
  if (select.signOf === undefined) return 'met';
  return context.episodes.some((other) => other.family === select.signOf) ? 'met' : 'unknown';
}
