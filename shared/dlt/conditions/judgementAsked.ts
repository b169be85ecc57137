import { type ConditionAnswer, type ConditionInput, settled } from './conditionAnswer.ts';
import { judgementOf } from './judgementOf.ts';

/** Only a person can say; the answer is recorded on the case, and until then the rule stays open. */
export function judgementAsked(input: ConditionInput<'judgement'>): ConditionAnswer {
  const { condition, rule, judged } = input;
  const answer = judgementOf(input);
  return settled({
    ruleId: rule.id,
    code: 'judgement',
    met: answer?.met ?? 'unknown',
    facts: { decider: condition.by, by: answer?.by ?? null },
    evidence: judged.evidence,
  });
}
