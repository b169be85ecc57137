import type { Protocol } from '../../../../shared/model/protocol.ts';
import type { RuleCondition } from '../../../../shared/model/ruleLanguage.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Button, Select } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { ConditionFields } from './ConditionFields.tsx';
import type { ErrorOf } from './fields.tsx';
import { CONDITION_KINDS, FRESH_CONDITIONS } from './freshConditions.ts';

interface ConditionListProps {
  readonly title: string;
  readonly conditions: readonly RuleCondition[];
  readonly onChange: (conditions: readonly RuleCondition[]) => void;
  readonly most: number;
  readonly path: string;
  readonly errorOf: ErrorOf;
  readonly protocol: Protocol;
}

/** The conditions of a rule, each with its fields; new ones are chosen by their kind. */
export function ConditionList(props: ConditionListProps) {
  const { title, conditions, onChange, most, path, errorOf, protocol } = props;
  const say = useWords('protocol');
  return (
    <fieldset className={classes.block}>
      <legend>{title}</legend>
      {conditions.map((condition, i) => (
        // A condition is its place in the list.
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity of their own
        <section key={i} className={classes.condition} aria-label={say(`condition.${condition.kind}`)}>
          <div className={classes.conditionHead}>
            <strong>{say(`condition.${condition.kind}`)}</strong>
            <Button size="compact-xs" variant="default" onClick={() => onChange(conditions.filter((_, n) => n !== i))}>
              {say('removeCondition')}
            </Button>
          </div>
          <ConditionFields
            value={condition}
            onChange={(next) => onChange(conditions.map((one, n) => (n === i ? next : one)))}
            path={`${path}.${i}`}
            errorOf={errorOf}
            protocol={protocol}
          />
        </section>
      ))}
      {conditions.length < most && (
        <Select
          label={say('addCondition')}
          placeholder={say('addConditionHint')}
          data={CONDITION_KINDS.map((kind) => ({ value: kind, label: say(`condition.${kind}`) }))}
          value={null}
          onChange={(chosen) => {
            const kind = CONDITION_KINDS.find((one) => one === chosen);
            if (kind !== undefined) onChange([...conditions, FRESH_CONDITIONS[kind]]);
          }}
        />
      )}
    </fieldset>
  );
}
