import type { Protocol } from '../model/protocol.ts';
import type { RuleCondition } from '../model/ruleLanguage.ts';

/** Every condition a protocol asks anywhere: of its rules, and of the exclusions they name. */
export function conditionsOf({ rules, exclusions }: Protocol): readonly RuleCondition[] {
  const named = new Set(rules.flatMap(({ except }) => except));
  return [
    ...rules.flatMap(({ where = [] }) => where),
    ...exclusions.flatMap(({ id, unless = [] }) => (named.has(id) ? unless : [])),
  ];
}
