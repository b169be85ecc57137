import { TREATMENTS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { TickChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import type { PropsOf } from './conditionProps.ts';
import { type ErrorOf, NumberField, OptionalNumber } from './fields.tsx';
import { put } from './put.ts';

type Treatment = (typeof TREATMENTS)[number];

export function TreatmentsField({
  values,
  onValues,
  path,
  errorOf,
}: {
  readonly values: readonly Treatment[];
  readonly onValues: (values: readonly Treatment[]) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  return (
    <TickChips
      label={say('field.treatments')}
      options={TREATMENTS.map((one) => ({ value: one, label: vocabulary(`treatment.${one}`) }))}
      values={values}
      onChange={onValues}
      error={errorOf(`${path}.anyOf`)}
    />
  );
}

/** Kept up by treatment, from and through which day. */
export function SupportFields({ value, onChange, path, errorOf }: PropsOf<'support'>) {
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <TreatmentsField
        values={value.anyOf}
        onValues={(anyOf) => onChange({ ...value, anyOf })}
        path={path}
        errorOf={errorOf}
      />
      <div className={classes.row}>
        <OptionalNumber
          label={say('field.supportFrom')}
          value={value.fromDay}
          onChange={(fromDay) => onChange(put(value, 'fromDay', fromDay))}
          error={errorOf(`${path}.fromDay`)}
        />
        <NumberField
          label={say('field.throughDay')}
          value={value.throughDay}
          onChange={(throughDay) => onChange({ ...value, throughDay })}
          error={errorOf(`${path}.throughDay`)}
        />
        <NumberField
          label={say('field.gapDays')}
          value={value.gapDays}
          onChange={(gapDays) => onChange({ ...value, gapDays })}
          error={errorOf(`${path}.gapDays`)}
        />
      </div>
    </div>
  );
}
