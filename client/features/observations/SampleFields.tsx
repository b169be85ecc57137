import { SAMPLE_MEASUREMENTS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Checkbox, Select } from '../../ui/inputs.ts';
import type { FieldsProps } from './FormFields.tsx';
import { MeasuredFields } from './MeasuredFields.tsx';
import { USUAL_UNIT } from './observationForm.ts';

export function SampleFields(props: FieldsProps) {
  const { fields, set, errorOf } = props;
  const say = useWords('observations');
  const vocabulary = useWords('vocabulary');
  return (
    <>
      <Select
        label={say('measurement')}
        data={SAMPLE_MEASUREMENTS.map((one) => ({ value: one, label: vocabulary(`measurement.${one}`) }))}
        value={fields.measurement}
        allowDeselect={false}
        onChange={(measurement) => set({ measurement: measurement ?? '', unit: USUAL_UNIT[measurement ?? ''] ?? '' })}
        error={errorOf('measurement')}
        data-autofocus
      />
      <Checkbox
        label={say('belowLimit')}
        checked={fields.comparator === '<'}
        onChange={(event) => set({ comparator: event.currentTarget.checked ? '<' : '=' })}
      />
      <MeasuredFields {...props} />
    </>
  );
}
