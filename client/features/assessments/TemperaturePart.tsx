import { useWords } from '../../i18n/useWords.ts';
import { Checkbox, TextInput } from '../../ui/inputs.ts';
import { ChoiceChips } from '../../ui/OptionChips.tsx';
import classes from './Assessments.module.css';
import type { CrsPartProps } from './crsParts.ts';
import { Part } from './Part.tsx';

const UNITS = [
  { value: 'C', label: '°C' },
  { value: 'F', label: '°F' },
] as const;

/** As read from the thermometer, in its unit; it is never converted behind anyone's back. */
export function TemperaturePart({ form, set, errorOf }: CrsPartProps) {
  const say = useWords('assessments');
  const copied = form.copied.includes('temperature');
  return (
    <Part
      title={say('temperature')}
      copied={copied}
      onConfirm={() => set('temperature', {})}
      error={errorOf('temperature')}
    >
      <div className={classes.row}>
        <TextInput
          aria-label={say('temperatureValue', { unit: form.unit })}
          inputMode="decimal"
          className={classes.number}
          size="md"
          value={form.temperature}
          onChange={(event) => set('temperature', { temperature: event.currentTarget.value })}
          error={copied ? undefined : errorOf('temperature')}
          autoComplete="off"
          data-autofocus
        />
        <ChoiceChips
          label={say('unit')}
          labelHidden
          options={UNITS}
          value={form.unit}
          onChange={(unit) => set('temperature', { unit })}
        />
      </div>
      <Checkbox
        label={say('feverOtherCause')}
        checked={form.feverOtherCause}
        onChange={(event) => set('temperature', { feverOtherCause: event.currentTarget.checked })}
      />
    </Part>
  );
}
