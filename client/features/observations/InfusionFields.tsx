import { useWords } from '../../i18n/useWords.ts';
import { TextInput } from '../../ui/inputs.ts';
import type { FieldsProps } from './FormFields.tsx';
import type { FormField } from './observationForm.ts';

/** One infusion; a split dose is entered as several. */
export function InfusionFields({ fields, set, errorOf }: FieldsProps) {
  const say = useWords('observations');
  const input = (field: FormField, label: string, path: string) => (
    <TextInput
      label={label}
      value={fields[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={errorOf(path)}
    />
  );
  return (
    <>
      {input('cells', say('cells'), 'cellsE6PerKg')}
      {(fields.cells.trim() === '' || errorOf('doseText') !== undefined) &&
        input('doseText', say('doseText'), 'doseText')}
      {input('planned', say('planned'), 'plannedCellsE6PerKg')}
      {input('lot', say('lot'), 'lot')}
    </>
  );
}
