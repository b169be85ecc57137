import { TREATMENTS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Select, TextInput } from '../../ui/inputs.ts';
import type { FieldsProps } from './FormFields.tsx';

export function TreatmentFields({ fields, set, errorOf }: FieldsProps) {
  const say = useWords('observations');
  const vocabulary = useWords('vocabulary');
  return (
    <>
      <Select
        label={say('treatment')}
        data={TREATMENTS.map((one) => ({ value: one, label: vocabulary(`treatment.${one}`) }))}
        value={fields.treatment}
        allowDeselect={false}
        searchable
        openOnFocus={false}
        onChange={(treatment) => set({ treatment: treatment ?? '' })}
        error={errorOf('treatment')}
        data-autofocus
      />
      <TextInput
        label={say('drugName')}
        value={fields.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errorOf('name')}
      />
      <TextInput
        label={say('dose')}
        value={fields.dose}
        onChange={(event) => set({ dose: event.currentTarget.value })}
        error={errorOf('dose')}
      />
    </>
  );
}
