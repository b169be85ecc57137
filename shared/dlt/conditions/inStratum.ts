import { allOf, type Truth, truthOf } from '../kleene.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';
import { settled } from './conditionAnswer.ts';

/** Is the patient of the kind the rule is for? An age or dose level that nobody has recorded is a question. */
export function inStratum({ condition, rule, judged, context }: ConditionInput<'stratum'>): ConditionAnswer {
  const { ageFrom, ageBelow, doseLevels } = condition;
  const { ageYears, doseLevel } = context.record.subject;
  const truths: Truth[] = [];
  if (ageFrom !== undefined) truths.push(truthOf(ageYears === null ? undefined : ageYears >= ageFrom));
  if (ageBelow !== undefined) truths.push(truthOf(ageYears === null ? undefined : ageYears < ageBelow));
  if (doseLevels !== undefined) truths.push(truthOf(doseLevel === null ? undefined : doseLevels.includes(doseLevel)));
  return settled({
    ruleId: rule.id,
    code: 'stratum',
    met: allOf(truths),
    facts: { ageYears, doseLevel },
    evidence: judged.evidence,
  });
}
