import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { RuleCondition } from '../../../../shared/model/ruleLanguage.ts';
import type { ErrorOf } from './fields.tsx';

export interface ConditionProps<C extends RuleCondition = RuleCondition> {
  readonly value: C;
  readonly onChange: (value: RuleCondition) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
  readonly protocol: Protocol;
}

/** What the fields of one kind of condition take. */
export type PropsOf<K extends RuleCondition['kind']> = ConditionProps<Extract<RuleCondition, { readonly kind: K }>>;
