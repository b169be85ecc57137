import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';
import { settled } from './conditionAnswer.ts';

/** Was the grade read on a scale the rule names? Grades of two scales cannot be compared, so another one is a question. */
export function scaleNamed({ condition, rule, judged }: ConditionInput<'scale'>): ConditionAnswer {
  const { scale } = judged.episode;
  return settled({
    ruleId: rule.id,
    code: 'scale-named',
    met: condition.anyOf.includes(scale) ? 'met' : 'unknown',
    facts: { scale, scales: condition.anyOf.join(' / ') },
    evidence: judged.evidence,
  });
}
