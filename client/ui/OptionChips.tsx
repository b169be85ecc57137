import { type ReactNode, useId } from 'react';
import classes from './OptionChips.module.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChipsProps<T extends string> {
  readonly label: string;
  /** The heading above says it already; it is read out all the same. */
  readonly labelHidden?: boolean;
  readonly options: readonly Option<T>[];
  readonly error?: string | undefined;
  readonly note?: string | undefined;
}

/** One answer out of a few, as targets for a finger: plain radio buttons, so arrow keys choose. */
export function ChoiceChips<T extends string>({
  label,
  labelHidden,
  options,
  value,
  onChange,
  error,
  note,
}: ChipsProps<T> & { readonly value: T; readonly onChange: (value: T) => void }) {
  const name = useId();
  return (
    <Frame label={label} labelHidden={labelHidden} error={error} note={note}>
      {options.map((option) => (
        <label key={option.value} className={classes.chip} data-checked={option.value === value}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </Frame>
  );
}

/** Any number of answers: plain checkboxes, space ticks. */
export function TickChips<T extends string>({
  label,
  labelHidden,
  options,
  values,
  onChange,
  error,
  note,
}: ChipsProps<T> & { readonly values: readonly T[]; readonly onChange: (values: readonly T[]) => void }) {
  const toggled = (value: T) => (values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <Frame label={label} labelHidden={labelHidden} error={error} note={note}>
      {options.map((option) => (
        <label key={option.value} className={classes.chip} data-checked={values.includes(option.value)}>
          <input
            type="checkbox"
            className={classes.input}
            checked={values.includes(option.value)}
            onChange={() => onChange(toggled(option.value))}
          />
          {option.label}
        </label>
      ))}
    </Frame>
  );
}

function Frame({
  label,
  labelHidden = false,
  error,
  note,
  children,
}: Pick<ChipsProps<string>, 'label' | 'error' | 'note'> & {
  readonly labelHidden: boolean | undefined;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={classes.field} data-invalid={error !== undefined}>
      <legend className={labelHidden ? classes.hidden : classes.legend}>{label}</legend>
      <div className={classes.chips}>{children}</div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </fieldset>
  );
}
