import { useId, useMemo, useState } from 'react';
import { searchTerms } from '../../../../shared/grading/ctcae/searchTerms.ts';
import { socName } from '../../../../shared/grading/ctcae/socName.ts';
import { termName } from '../../../../shared/grading/ctcae/termName.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { useSynonyms } from '../../../lib/useStandards.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Combobox, TextInput, useCombobox } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';

const SHOWN = 10;

/** Any number of dictionary terms, found while typing; each can be taken away again. */
export function TermChips({
  label,
  codes,
  onChange,
  error,
}: {
  readonly label: string;
  readonly codes: readonly number[];
  readonly onChange: (codes: readonly number[]) => void;
  readonly error?: string | undefined;
}) {
  const say = useWords('protocol');
  const language = useLanguage();
  const listId = useId();
  const [query, setQuery] = useState('');
  const synonyms = useSynonyms();
  const combobox = useCombobox();
  const hits = useMemo(() => searchTerms(query, SHOWN, { synonyms }), [query, synonyms]);

  function add(code: string) {
    if (!codes.includes(Number(code))) onChange([...codes, Number(code)]);
    setQuery('');
    combobox.closeDropdown();
  }

  return (
    <div>
      <Combobox store={combobox} onOptionSubmit={add} withinPortal={false}>
        <Combobox.Target>
          <TextInput
            label={label}
            placeholder={say('field.termPlaceholder')}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onBlur={() => combobox.closeDropdown()}
            error={error}
            autoComplete="off"
            spellCheck={false}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={query.trim() === ''}>
          <Combobox.Options id={listId} aria-label={label} mah={300} style={{ overflowY: 'auto' }}>
            {hits.length === 0 && <Combobox.Empty>{say('field.noTerm')}</Combobox.Empty>}
            {hits.map((term) => (
              <Combobox.Option key={term.code} value={String(term.code)}>
                {termName(term.code, language)}
                <span className={classes.second}>{socName(term.soc, language)}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {codes.length > 0 && (
        <ul className={classes.chips}>
          {codes.map((code) => (
            <li key={code}>
              {termName(code, language)}
              <button
                type="button"
                className={classes.away}
                aria-label={say('field.removeTerm', { term: termName(code, language) })}
                onClick={() => onChange(codes.filter((one) => one !== code))}
              >
                <Icon name="cross" size={11} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
