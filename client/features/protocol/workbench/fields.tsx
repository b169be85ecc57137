import type { ReactNode } from 'react';
import type { Origin } from '../../../../shared/model/origin.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '../../../ui/inputs.ts';
import { ChoiceChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';

/** What is wrong at a path of the protocol, in words; `undefined` = nothing. */
export type ErrorOf = (path: string) => string | undefined;

interface NumberFieldProps {
  readonly label: string;
  /** No number while the field is empty. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly error: string | undefined;
  readonly decimals?: boolean;
  readonly description?: string;
}

export function NumberField({ label, value, onChange, error, decimals = false, description }: NumberFieldProps) {
  return (
    <NumberInput
      label={label}
      {...(description === undefined ? {} : { description })}
      value={Number.isFinite(value) ? value : ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : Number.NaN)}
      allowDecimal={decimals}
      hideControls
      error={error}
    />
  );
}

/** A number that may be left out. */
export function OptionalNumber({
  value,
  onChange,
  ...rest
}: Omit<NumberFieldProps, 'value' | 'onChange'> & {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}) {
  return (
    <NumberField
      {...rest}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? undefined : typed)}
    />
  );
}

const GRADES = [1, 2, 3, 4, 5];

export function GradeField({
  label,
  value,
  onChange,
  error,
  from = 1,
  highest = 5,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (grade: number) => void;
  readonly error?: string | undefined;
  readonly from?: 0 | 1;
  readonly highest?: 4 | 5;
}) {
  const grades = from === 0 ? [0, ...GRADES.slice(0, 4)] : GRADES.filter((grade) => grade <= highest);
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={grades.map(String)}
      value={String(value)}
      onChange={(grade) => onChange(Number(grade))}
      error={error}
    />
  );
}

/** Words of the protocol in both languages. */
export function WordingFields({
  legend,
  value,
  onChange,
  path,
  errorOf,
}: {
  readonly legend: string;
  readonly value: { readonly en: string; readonly zh: string };
  readonly onChange: (value: { readonly en: string; readonly zh: string }) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}) {
  const say = useWords('protocol');
  return (
    <div className={classes.pair}>
      {(['en', 'zh'] as const).map((language) => (
        <Textarea
          key={language}
          label={say(`wording.${language}`, { what: legend })}
          value={value[language]}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
          error={errorOf(`${path}.${language}`)}
          maxLength={400}
          autosize
          minRows={2}
        />
      ))}
    </div>
  );
}

const KINDS = ['protocol', 'assumption', 'registry'] as const satisfies readonly Origin['kind'][];

export function OriginFields({
  value,
  onChange,
  error,
}: {
  readonly value: Origin;
  readonly onChange: (value: Origin) => void;
  readonly error: string | undefined;
}) {
  const say = useWords('protocol');
  return (
    <div className={classes.pair}>
      <ChoiceChips
        label={say('field.origin')}
        options={KINDS.map((kind) => ({ value: kind, label: say(`origin.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <TextInput
        label={say('field.basis')}
        description={say('field.basisHint')}
        value={value.basis}
        onChange={(event) => onChange({ ...value, basis: event.currentTarget.value })}
        maxLength={300}
        error={error}
      />
    </div>
  );
}

/** A part of a rule that may be left out: ticking it opens its fields. */
export function Optional<T>({
  label,
  value,
  fresh,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: T | undefined;
  readonly fresh: T;
  readonly onChange: (value: T | undefined) => void;
  readonly children: (value: T) => ReactNode;
}) {
  return (
    <div className={classes.optional}>
      <Checkbox
        label={label}
        checked={value !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? fresh : undefined)}
      />
      {value !== undefined && <div className={classes.inner}>{children(value)}</div>}
    </div>
  );
}
