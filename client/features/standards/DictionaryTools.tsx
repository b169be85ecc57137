import { useEffect, useState } from 'react';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { SOCS } from '../../../shared/grading/ctcae/socs.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { SegmentedControl, Select, TextInput } from '../../ui/inputs.ts';
import type { DictionaryProps } from './dictionaryView.ts';
import classes from './Standards.module.css';

const VERSIONS = ['5.0', '6.0'] as const;
const ONLY = ['all', 'cart', 'different'] as const;

/** Search, organ class, version, and what to leave out. */
export function DictionaryTools({ view, onView }: Pick<DictionaryProps, 'view' | 'onView'>) {
  const say = useWords('standards');
  const language = useLanguage();
  // The address follows the letters; the field must not wait for it.
  const [text, setText] = useState(view.query);
  useEffect(() => setText(view.query), [view.query]);
  const onlyText = { all: say('onlyAll'), cart: say('onlyDaily'), different: say('onlyDifferent') };
  return (
    <search className={classes.tools} aria-label={say('dictionaryTitle')}>
      <TextInput
        label={say('search')}
        description={say('searchHint')}
        value={text}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onView({ query: event.currentTarget.value });
        }}
      />
      <Select
        label={say('soc')}
        searchable
        clearable
        placeholder={say('socAll')}
        data={SOCS.map(({ code }) => ({ value: String(code), label: socName(code, language) }))}
        value={view.soc === undefined ? null : String(view.soc)}
        onChange={(soc) => onView({ soc: soc === null ? undefined : Number(soc) })}
      />
      <div className={classes.choice}>
        <span aria-hidden>{say('dictionaryVersion')}</span>
        <SegmentedControl
          size="xs"
          aria-label={say('dictionaryVersion')}
          value={view.version}
          onChange={(value) => onView({ version: VERSIONS.find((one) => one === value) ?? view.version })}
          data={VERSIONS.map((value) => ({ value, label: `CTCAE ${value}` }))}
        />
      </div>
      <div className={classes.choice}>
        <span aria-hidden>{say('only')}</span>
        <SegmentedControl
          size="xs"
          aria-label={say('only')}
          value={view.only}
          onChange={(value) => onView({ only: ONLY.find((one) => one === value) ?? 'all' })}
          data={ONLY.map((value) => ({ value, label: onlyText[value] }))}
        />
      </div>
    </search>
  );
}
