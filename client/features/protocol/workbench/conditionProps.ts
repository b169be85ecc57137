import type { Protocol, RuleCondition } from '../../../../shared/model/protocol.ts';
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
