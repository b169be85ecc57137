import type { Interval } from '../../time/partialInterval.ts';
import { resolutionOf } from '../resolutionOf.ts';
import { answerInterval, byId } from '../ruleContext.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';
import { judgementOf } from './judgementOf.ts';

type Input = ConditionInput<'despite-treatment'>;

/**
 * Was one of the treatments given while the toxicity was there? None on record does not make the answer "no": there may be
 * none to give. What a person has answered on the case comes first.
 */
export function despiteTreatment(input: Input): ConditionAnswer {
  const { condition, rule, view, judged, context } = input;
  const { anyOf } = condition;
  const rows = context.record.treatments.filter(({ value }) => anyOf.includes(value.treatment)).toSorted(byId);
  const given = rows.find(({ value }) => wasGivenDuring(value, input));
  const answer = judgementOf(input);
  const facts = { treatments: anyOf.join(' '), given: given?.value.treatment ?? null, by: answer?.by ?? null };
  const beginMs = rows.map(({ value }) => answerInterval(value.start, context.zone).toMs - 1);
  return {
    step: {
      ruleId: rule.id,
      code: 'despite-treatment',
      met: answer?.met ?? (given === undefined ? 'unknown' : 'met'),
      facts,
      evidence: given === undefined ? judged.evidence : [...judged.evidence, given.observationId],
    },
    turningPointsMs: beginMs.filter((ms) => Number.isFinite(ms) && ms > view.atMs),
    isAwaiting: false,
  };
}

/** Surely begun before the toxicity was over, and surely not over before it was reached. */
function wasGivenDuring(
  given: { readonly start: string; readonly end: string },
  { rule, view, context }: Input,
): boolean {
  const began = answerInterval(given.start, context.zone);
  const { at } = resolutionOf(view, rule.grade.atLeast - 1);
  const isBefore = at === 'never' ? began.toMs - 1 <= view.atMs : began.toMs <= at.fromMs;
  return isBefore && lastedFrom(began, given.end, context.zone) >= view.run.reached.toMs - 1;
}

/** The moment up to which it was surely given; a single dose lasts to its own. */
function lastedFrom(began: Interval, end: string, zone: string): number {
  if (end === 'ongoing') return Number.POSITIVE_INFINITY;
  return Math.max(answerInterval(end, zone).fromMs, began.fromMs);
}
