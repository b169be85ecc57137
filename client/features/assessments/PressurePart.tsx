import type { KeyboardEvent } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Button, Checkbox, TextInput } from '../../ui/inputs.ts';
import { ChoiceChips, TickChips } from '../../ui/OptionChips.tsx';
import classes from './Assessments.module.css';
import type { CrsPartProps } from './crsParts.ts';
import { Part } from './Part.tsx';
import { useAnswers } from './useAnswers.ts';

const USUAL_PRESSORS = [
  'norepinephrine',
  'vasopressin',
  'epinephrine',
  'phenylephrine',
  'dopamine',
  'metaraminol',
] as const;

/** Hypotension and what runs against it, by name: vasopressin is told apart by its name alone. */
export function PressurePart({ form, set, errorOf }: CrsPartProps) {
  const say = useWords('assessments');
  const scales = useWords('scales');
  const answers = useAnswers();
  const usual = USUAL_PRESSORS.map((name) => ({ value: name as string, label: scales(`pressor.${name}`) }));
  const others = form.vasopressors.filter((name) => !usual.some(({ value }) => value === name));
  const options = [...usual, ...others.map((name) => ({ value: name, label: name }))];
  const isLow = form.hypotension === 'yes' || form.vasopressors.length > 0 || form.otherPressor.trim() !== '';
  const add = () => {
    const name = form.otherPressor.trim();
    if (name === '') return;
    const known = form.vasopressors.some((one) => one.toLowerCase() === name.toLowerCase());
    set('pressure', { vasopressors: known ? form.vasopressors : [...form.vasopressors, name], otherPressor: '' });
  };
  const addByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  };
  return (
    <Part
      title={say('pressure')}
      copied={form.copied.includes('pressure')}
      onConfirm={() => set('pressure', {})}
      error={errorOf('pressure')}
    >
      <ChoiceChips
        label={say('hypotension')}
        options={answers}
        value={form.hypotension}
        onChange={(hypotension) => set('pressure', { hypotension })}
      />
      <TickChips
        label={say('vasopressors')}
        options={options}
        values={form.vasopressors}
        onChange={(vasopressors) => set('pressure', { vasopressors })}
      />
      <div className={classes.row}>
        <TextInput
          aria-label={say('otherPressor')}
          placeholder={say('otherPressor')}
          className={classes.name}
          maxLength={60}
          value={form.otherPressor}
          onChange={(event) => set('pressure', { otherPressor: event.currentTarget.value })}
          onKeyDown={addByEnter}
          autoComplete="off"
        />
        <Button variant="default" disabled={form.otherPressor.trim() === ''} onClick={add}>
          {say('addPressor')}
        </Button>
      </div>
      {(isLow || form.hypotensionOtherCause) && (
        <Checkbox
          label={say('hypotensionOtherCause')}
          checked={form.hypotensionOtherCause}
          onChange={(event) => set('pressure', { hypotensionOtherCause: event.currentTarget.checked })}
        />
      )}
    </Part>
  );
}
