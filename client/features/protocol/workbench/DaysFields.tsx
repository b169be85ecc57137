import { useWords } from '../../../i18n/useWords.ts';
import { type ErrorOf, NumberField } from './fields.tsx';

interface Days {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Study days, both ends inclusive. */
export function DaysFields<T extends Days>({
  value,
  onChange,
  path,
  errorOf,
}: {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}) {
  const say = useWords('protocol');
  return (['fromDay', 'toDay'] as const).map((end) => (
    <NumberField
      key={end}
      label={say(`field.${end}`)}
      value={value[end]}
      onChange={(day) => onChange({ ...value, [end]: day })}
      error={errorOf(`${path}.${end}`)}
    />
  ));
}
