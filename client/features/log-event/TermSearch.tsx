import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { searchTerms } from '../../../shared/grading/ctcae/searchTerms.ts';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { useSynonyms } from '../../lib/useStandards.ts';
import { Combobox, InputBase, useCombobox } from '../../ui/inputs.ts';
import classes from './LogEvent.module.css';

interface TermSearchProps {
  readonly value: number | null;
  /** Whose terms are offered: the version frozen for the trial. */
  readonly version: CtcaeVersion;
  readonly onChange: (code: number) => void;
  readonly error: string | undefined;
}

const SHOWN = 12;

/** Finds the dictionary term while typing; the first hit is ready for Enter. The code is what is kept, in any language. */
export function TermSearch({ value, version, onChange, error }: TermSearchProps) {
  const say = useWords('logEvent');
  const language = useLanguage();
  const id = useId();
  const [query, setQuery] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const synonyms = useSynonyms();
  const hits = useMemo(
    () => (query === null ? [] : searchTerms(query, SHOWN, { version, synonyms })),
    [query, version, synonyms],
  );
  const input = useRef<HTMLInputElement>(null);
  const isNew = useRef(value === null);
  useEffect(() => {
    if (isNew.current) input.current?.focus();
  }, []);
  useEffect(() => {
    // The index is built while the form opens, not under the first key.
    searchTerms('a', 1, { version, synonyms });
  }, [version, synonyms]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new hits, first one chosen
  useEffect(() => {
    combobox.selectFirstOption();
  }, [hits]);

  function choose(code: string) {
    onChange(Number(code));
    setQuery(null);
    combobox.closeDropdown();
  }

  const chosen = value === null ? '' : termName(value, language);
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target>
        <InputBase
          id={id}
          ref={input}
          data-autofocus
          label={say('term')}
          description={value === null ? say('termHint') : say('termCode', { code: value })}
          placeholder={say('termPlaceholder')}
          value={query ?? chosen}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            setQuery(null);
            combobox.closeDropdown();
          }}
          error={error}
          autoComplete="off"
          spellCheck={false}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query === null || query.trim() === ''}>
        <Combobox.Options labelledBy={id} mah={360} style={{ overflowY: 'auto' }}>
          {hits.length === 0 && <Combobox.Empty>{say('noTerm')}</Combobox.Empty>}
          {hits.map((term) => (
            <Combobox.Option key={term.code} value={String(term.code)} className={classes.hit ?? ''}>
              <span>{termName(term.code, language)}</span>
              <span className={classes.hitMore}>
                {language === 'zh' ? `${term.name} · ` : ''}
                {socName(term.soc, language)} · {term.code}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
