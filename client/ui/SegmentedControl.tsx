import { useId } from 'react';
import classes from './SegmentedControl.module.css';

interface SegmentedControlProps<T extends string> {
  readonly 'aria-label': string;
  readonly size?: 'xs' | 'sm';
  readonly value: T;
  readonly data: readonly (T | { readonly value: T; readonly label: string })[];
  readonly onChange: (value: T) => void;
}

/**
 * One of a few, side by side: plain radio buttons, so arrow keys choose. The component library's own measures itself
 * after it is drawn, which makes every page it stands on be laid out twice.
 */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { size = 'sm', value, data, onChange } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={props['aria-label']} className={classes.track} data-size={size}>
      {data.map((one) => {
        const option = typeof one === 'string' ? { value: one, label: one } : one;
        return (
          <label key={option.value} className={classes.segment} data-checked={option.value === value}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        );
      })}
    </div>
  );
}
