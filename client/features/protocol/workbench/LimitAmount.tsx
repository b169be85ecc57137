import { useWords } from '../../../i18n/useWords.ts';
import { TextInput } from '../../../ui/inputs.ts';
import { type ErrorOf, NumberField } from './fields.tsx';

interface Absolute {
  readonly kind: 'absolute';
  readonly value: number;
  readonly unit: string;
}
interface Relative<K extends string> {
  readonly kind: K;
  readonly factor: number;
}

/** How much a limit is: an amount with its unit, or a factor of what its kind names. */
export function LimitAmount<K extends string>({
  limit,
  onChange,
  path,
  errorOf,
}: {
  readonly limit: Absolute | Relative<K>;
  readonly onChange: (limit: Absolute | Relative<K>) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}) {
  const say = useWords('protocol');
  if ('factor' in limit) {
    return (
      <NumberField
        label={say('field.factor')}
        value={limit.factor}
        onChange={(factor) => onChange({ ...limit, factor })}
        error={errorOf(`${path}.factor`)}
        decimals
      />
    );
  }
  return (
    <>
      <NumberField
        label={say('field.value')}
        value={limit.value}
        onChange={(value) => onChange({ ...limit, value })}
        error={errorOf(`${path}.value`)}
        decimals
      />
      <TextInput
        label={say('field.unit')}
        value={limit.unit}
        maxLength={30}
        onChange={(event) => onChange({ ...limit, unit: event.currentTarget.value })}
      />
    </>
  );
}
