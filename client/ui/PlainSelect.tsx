import classes from './PlainSelect.module.css';

interface PlainSelectProps<T extends string> {
  readonly 'aria-label': string;
  /** Said where nothing is chosen, and chosen to choose nothing. */
  readonly none: string;
  readonly value: T | null;
  readonly data: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
}

/** One of a dozen or none: the browser's own list, which costs nothing until it is opened. */
export function PlainSelect<T extends string>(props: PlainSelectProps<T>) {
  const { none, value, data, onChange } = props;
  return (
    <select
      aria-label={props['aria-label']}
      className={classes.select}
      data-none={value === null}
      value={value ?? ''}
      onChange={({ currentTarget: { value: chosen } }) =>
        onChange(data.find((option) => option.value === chosen)?.value ?? null)
      }
    >
      <option value="">{none}</option>
      {data.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
