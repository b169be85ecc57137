import { useWords } from '../../../i18n/useWords.ts';
import { Checkbox, Select } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import type { PropsOf } from './conditionProps.ts';
import { DaysFields } from './DaysFields.tsx';
import { NumberField, Optional } from './fields.tsx';
import { LimitAmount } from './LimitAmount.tsx';
import { MeasuredField } from './MeasuredField.tsx';
import { PresentChoice } from './PresentChoice.tsx';
import { put } from './put.ts';

const RELATIONS = ['below', 'at-most', 'at-least', 'above'] as const;
const LIMITS = ['absolute', 'times-baseline', 'times-upper-limit'] as const;

/** Measured values and the limit they are held against, how often and how far apart. */
export function ValuesFields(props: PropsOf<'values'>) {
  const { value, onChange, path, errorOf } = props;
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <div className={classes.row}>
        <MeasuredField of={value.of} onChange={(of) => onChange({ ...value, of })} />
        <Select
          label={say('field.relation')}
          allowDeselect={false}
          data={RELATIONS.map((relation) => ({ value: relation, label: say(`relation.${relation}`) }))}
          value={value.relation}
          onChange={(chosen) => {
            const relation = RELATIONS.find((one) => one === chosen);
            if (relation !== undefined) onChange({ ...value, relation });
          }}
        />
        <LimitFields {...props} />
      </div>
      <div className={classes.row}>
        <NumberField
          label={say('field.count')}
          value={value.count}
          onChange={(count) => onChange({ ...value, count })}
          error={errorOf(`${path}.count`)}
        />
        <NumberField
          label={say('field.apartHours')}
          value={value.apartHours}
          onChange={(apartHours) => onChange({ ...value, apartHours })}
          error={errorOf(`${path}.apartHours`)}
          decimals
        />
        <PresentChoice present={value.present} onChange={(present) => onChange({ ...value, present })} />
      </div>
      <Checkbox
        label={say('field.consecutive')}
        checked={value.consecutive}
        onChange={(event) => onChange({ ...value, consecutive: event.currentTarget.checked })}
      />
      <Optional
        label={say('field.ownDays')}
        value={value.days}
        fresh={{ fromDay: 0, toDay: 28 }}
        onChange={(days) => onChange(put(value, 'days', days))}
      >
        {(days) => (
          <div className={classes.row}>
            <DaysFields
              value={days}
              onChange={(changed) => onChange({ ...value, days: changed })}
              path={`${path}.days`}
              errorOf={errorOf}
            />
          </div>
        )}
      </Optional>
    </div>
  );
}

function LimitFields({ value, onChange, path, errorOf }: PropsOf<'values'>) {
  const say = useWords('protocol');
  const { limit } = value;
  return (
    <>
      <Select
        label={say('field.limit')}
        allowDeselect={false}
        data={LIMITS.map((kind) => ({ value: kind, label: say(`limit.${kind}`) }))}
        value={limit.kind}
        onChange={(chosen) => {
          const kind = LIMITS.find((one) => one === chosen);
          if (kind === undefined || kind === limit.kind) return;
          const amount = limit.kind === 'absolute' ? limit.value : limit.factor;
          onChange({
            ...value,
            limit: kind === 'absolute' ? { kind, value: amount, unit: '' } : { kind, factor: amount },
          });
        }}
      />
      <LimitAmount
        limit={limit}
        onChange={(changed) => onChange({ ...value, limit: changed })}
        path={`${path}.limit`}
        errorOf={errorOf}
      />
    </>
  );
}
