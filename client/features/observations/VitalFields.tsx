import { useWords } from '../../i18n/useWords.ts';
import { Select } from '../../ui/inputs.ts';
import type { FieldsProps } from './FormFields.tsx';
import { MeasuredFields } from './MeasuredFields.tsx';
import { USUAL_UNIT } from './observationForm.ts';

const SIGNS = ['TEMP', 'SYSBP', 'DIABP', 'PULSE', 'RESP', 'OXYSAT', 'WEIGHT', 'HEIGHT'] as const;

export function VitalFields(props: FieldsProps) {
  const { fields, set, errorOf } = props;
  const say = useWords('observations');
  return (
    <>
      <Select
        label={say('sign')}
        data={SIGNS.map((sign) => ({ value: sign, label: say(`sign.${sign}`) }))}
        value={fields.code}
        allowDeselect={false}
        onChange={(code) => set({ code: code ?? '', unit: USUAL_UNIT[code ?? ''] ?? '' })}
        error={errorOf('sign')}
        data-autofocus
      />
      <MeasuredFields {...props} />
    </>
  );
}
