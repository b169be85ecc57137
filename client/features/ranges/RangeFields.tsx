import { ANALYTES } from '../../../shared/grading/labs/analytes.data.ts';
import { readUnit } from '../../../shared/grading/units/readUnit.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { Select, TextInput } from '../../ui/inputs.ts';
import { Group } from '../../ui/layout.ts';
import type { RangeField, RangeForm } from './rangeForm.ts';

interface RangeFieldsProps {
  readonly form: RangeForm;
  readonly onChange: (form: RangeForm) => void;
  readonly errorOf: (field: RangeField) => string | undefined;
  /** A range stays one of its test. */
  readonly isChange: boolean;
}

export function RangeFields({ form, onChange, errorOf, isChange }: RangeFieldsProps) {
  const say = useWords('ranges');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const text = (field: RangeField) => ({
    label: say(field),
    value: form[field],
    error: errorOf(field),
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ ...form, [field]: event.currentTarget.value }),
  });
  return (
    <>
      <Select
        label={say('analyte')}
        searchable
        disabled={isChange}
        data={ANALYTES.map((one) => ({ value: one.code, label: `${one.code} – ${one[language]}` }))}
        value={form.analyte === '' ? null : form.analyte}
        error={errorOf('analyte')}
        onChange={(analyte) => onChange({ ...form, analyte: analyte ?? '', unit: firstUnit(analyte) })}
        {...(isChange ? {} : { 'data-autofocus': true })}
      />
      <Group grow align="flex-start">
        <TextInput {...text('low')} inputMode="decimal" />
        <TextInput {...text('high')} inputMode="decimal" />
        <Select
          label={say('unit')}
          allowDeselect={false}
          data={[...new Set([...unitsFor(form.analyte), ...(form.unit === '' ? [] : [form.unit])])]}
          value={form.unit === '' ? null : form.unit}
          error={errorOf('unit')}
          onChange={(unit) => onChange({ ...form, unit: unit ?? form.unit })}
        />
      </Group>
      <Select
        label={say('sex')}
        allowDeselect={false}
        data={[
          { value: 'both', label: say('sex.both') },
          { value: 'F', label: vocabulary('sex.F') },
          { value: 'M', label: vocabulary('sex.M') },
        ]}
        value={form.sex}
        onChange={(sex) => onChange({ ...form, sex: sex === 'F' || sex === 'M' ? sex : 'both' })}
      />
      <Group grow align="flex-start">
        <TextInput {...text('validFrom')} description={say('dateHint')} />
        <TextInput {...text('validTo')} description={say('validToHint')} />
      </Group>
    </>
  );
}

/** No unit can be read from this text, so all that the test comes in are offered. */
const NO_UNIT = '?';

function unitsFor(analyte: string): readonly string[] {
  const read = readUnit(analyte, NO_UNIT);
  return read.kind === 'known' ? [read.unit] : read.candidates;
}

/** The base unit, where a choice is only a start. */
function firstUnit(analyte: string | null): string {
  return analyte === null ? '' : (unitsFor(analyte)[0] ?? '');
}
