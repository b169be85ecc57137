import { COMPARATORS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Select, TextInput } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import type { FieldsProps } from './FormFields.tsx';
import { typedValue } from './observationForm.ts';

/** `<` with the limit is "below 100": kept as such, never as 0. */
export function MeasuredFields({ fields, set, errorOf }: FieldsProps) {
  const say = useWords('observations');
  const isLimit = fields.comparator !== '=';
  return (
    <>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <Select
          label={say('comparator')}
          w={80}
          data={[...COMPARATORS]}
          value={fields.comparator}
          allowDeselect={false}
          onChange={(comparator) => set({ comparator: comparator ?? '=' })}
          error={errorOf('comparator')}
        />
        <TextInput
          label={say(isLimit ? 'limit' : 'value')}
          inputMode="decimal"
          flex={1}
          value={fields.value}
          onChange={(event) => set(typedValue(event.currentTarget.value))}
          error={errorOf('value')}
          autoComplete="off"
        />
        <TextInput
          label={say('unit')}
          w={130}
          value={fields.unit}
          onChange={(event) => set({ unit: event.currentTarget.value })}
          error={errorOf('unit')}
          autoComplete="off"
        />
      </Group>
      {(fields.value.trim() === '' || errorOf('reported') !== undefined) && (
        <TextInput
          label={say('reported')}
          value={fields.reported}
          onChange={(event) => set({ reported: event.currentTarget.value })}
          error={errorOf('reported')}
        />
      )}
    </>
  );
}
