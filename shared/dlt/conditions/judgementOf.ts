import type { RuleCondition } from '../../model/ruleLanguage.ts';
import type { Truth } from '../kleene.ts';
import type { ConditionInput } from './conditionAnswer.ts';

const ANSWERED: Readonly<Record<'yes' | 'no', Truth>> = { yes: 'met', no: 'not-met' };

/** What a person has answered on the case to this condition of this rule; `undefined` = nobody yet. */
export function judgementOf({
  condition,
  rule,
  judged,
  context,
}: Pick<ConditionInput, 'rule' | 'judged' | 'context'> & { readonly condition: RuleCondition }) {
  const place = rule.where!.indexOf(condition);
  const { key } = judged.episode;
  for (const { episodeKey, answers = [] } of context.record.decisions) {
    if (episodeKey !== key) continue;
    const found = answers.find((one) => one.ruleId === rule.id && one.condition === place);
    if (found !== undefined) return { met: ANSWERED[found.answer], by: found.by };
  }
  return undefined;
}
