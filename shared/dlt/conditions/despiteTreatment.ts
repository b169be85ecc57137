import type { Interval } from '../../time/partialInterval.ts';
import { resolutionOf } from '../resolutionOf.ts';
import { answerInterval, byId } from '../ruleContext.ts';
import { type ConditionAnswer, type ConditionInput, settled } from './conditionAnswer.ts';
import { judgementOf } from './judgementOf.ts';

type Input = ConditionInput<'despite-treatment'>;

/**
 * Was one of the treatments given while the toxicity was there? None on record does not make the answer "no": there may be
 * none to give. What a person has answered on the case comes first.
 */
export function despiteTreatment(input: Input): ConditionAnswer {
  const { condition, rule, judged, context } = input;
  const { anyOf } = condition;
  const rows = context.record.treatments.filter(({ value }) => anyOf.includes(value.treatment)).toSorted(byId);
  const given = rows.find(({ value }) => wasGivenDuring(value, input));
  const answer = judgementOf(input);
  const facts = { treatments: anyOf.join(' '), given: given?.value.treatment ?? null, by: answer?.by ?? null };
  return settled({
    ruleId: rule.id,
    code: 'despite-treatment',
    met: answer?.met ?? (given === undefined ? 'unknown' : 'met'),
    facts,
    evidence: given === undefined ? judged.evidence : [...judged.evidence, given.observationId],
  });
}

/** Surely begun before the toxicity was over, if it is, and surely not over before it was reached. */
function wasGivenDuring(
  given: { readonly start: string; readonly end: string },
  { rule, view, context }: Input,
): boolean {
  const began = answerInterval(given.start, context.zone);
  const { at, isOngoing } = resolutionOf(view, rule.grade.atLeast - 1);
  const isBefore = at === 'never' || isOngoing || began.toMs <= at.fromMs;
  return isBefore && lastedFrom(began, given.end, context.zone) >= view.run.reached.toMs - 1;
}

/** The moment up to which it was surely given; a single dose lasts to its own. */
function lastedFrom(began: Interval, end: string, zone: string): number {
  if (end === 'ongoing') return Number.POSITIVE_INFINITY;
  return Math.max(answerInterval(end, zone).fromMs, began.fromMs);
}
