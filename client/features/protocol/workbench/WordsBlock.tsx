import type { Origin } from '../../../../shared/model/origin.ts';
import { useWords } from '../../../i18n/useWords.ts';
import classes from '../Protocol.module.css';
import { type ErrorOf, OriginFields, WordingFields } from './fields.tsx';

/** The protocol's own words for an item, and where the item comes from. */
interface Worded {
  readonly wording: { readonly en: string; readonly zh: string };
  readonly origin: Origin;
}

export function WordsBlock<T extends Worded>({
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
  return (
    <fieldset className={classes.block}>
      <legend>{say('block.words')}</legend>
      <WordingFields
        legend={say('field.wording')}
        value={value.wording}
        onChange={(wording) => onChange({ ...value, wording })}
        path={`${path}.wording`}
        errorOf={errorOf}
      />
      <OriginFields
        value={value.origin}
        onChange={(origin) => onChange({ ...value, origin })}
        error={errorOf(`${path}.origin.basis`)}
      />
    </fieldset>
  );
}
