import { readUnit } from '../../../shared/grading/units/readUnit.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Autocomplete, TextInput } from '../../ui/inputs.ts';
import { Group, Text } from '../../ui/layout.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { FieldsProps } from './FormFields.tsx';
import { MeasuredFields } from './MeasuredFields.tsx';
import { USUAL_UNIT } from './observationForm.ts';

const ANALYTES = [
  'ANC',
  'PLAT',
  'HGB',
  'WBC',
  'LYM',
  'CRP',
  'FERRITIN',
  'ALT',
  'AST',
  'BILI',
  'CREAT',
  'FIBRINO',
] as const;

/** Analytes of every day are offered; any other code can be typed. */
export function LabFields(props: FieldsProps) {
  const { fields, set, errorOf } = props;
  const say = useWords('observations');
  const known = ANALYTES.find((code) => code === fields.code);
  return (
    <>
      <Autocomplete
        label={say('analyte')}
        description={known === undefined ? say('codeHint') : say(`analyte.${known}`)}
        data={[...ANALYTES]}
        value={fields.code}
        onChange={(typed) => {
          const code = typed.toUpperCase();
          set({ code, unit: USUAL_UNIT[code] ?? fields.unit });
        }}
        error={errorOf('analyte')}
        renderOption={({ option }) => <AnalyteOption code={option.value} />}
        openOnFocus={false}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <MeasuredFields {...props} />
      <NotGradable code={fields.code} unit={fields.unit} />
      <Group gap="xs" grow align="flex-start">
        <TextInput
          label={say('refLow')}
          inputMode="decimal"
          value={fields.refLow}
          onChange={(event) => set({ refLow: event.currentTarget.value })}
          error={errorOf('refLow')}
        />
        <TextInput
          label={say('refHigh')}
          inputMode="decimal"
          value={fields.refHigh}
          onChange={(event) => set({ refHigh: event.currentTarget.value })}
          error={errorOf('refHigh')}
        />
      </Group>
    </>
  );
}

/** A result nobody can grade is recorded all the same, but not in silence. */
function NotGradable({ code, unit }: { readonly code: string; readonly unit: string }) {
  const say = useWords('observations');
  if (code.trim() === '' || unit.trim() === '') return null;
  switch (readUnit(code, unit).kind) {
    case 'known':
      return null;
    case 'unknown-analyte':
      return <Notice icon="question">{say('analyteNotGraded', { code })}</Notice>;
    case 'missing':
    case 'ambiguous':
    case 'unknown':
      return <Notice icon="question">{say('unitNotGraded', { unit, code })}</Notice>;
  }
}

function AnalyteOption({ code }: { readonly code: string }) {
  const say = useWords('observations');
  const known = ANALYTES.find((one) => one === code);
  return (
    <Group gap="xs">
      <Text size="sm">{code}</Text>
      {known !== undefined && (
        <Text size="xs" c="dimmed">
          {say(`analyte.${known}`)}
        </Text>
      )}
    </Group>
  );
}
