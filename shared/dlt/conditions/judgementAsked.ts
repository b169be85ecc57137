import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';
import { settled } from './conditionAnswer.ts';

/** Only a person can say; the decision on the case is the answer, and until then the rule stays open. */
export function judgementAsked({ condition, rule, judged }: ConditionInput<'judgement'>): ConditionAnswer {
  return settled({
    ruleId: rule.id,
    code: 'judgement',
    met: 'unknown',
    facts: { decider: condition.by },
    evidence: judged.evidence,
  });
}
