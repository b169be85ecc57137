import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { TermCode } from '../../../shared/model/grade.ts';
import type { Synonym } from '../../../shared/model/standards.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { Button, TextInput } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Badge } from '../../ui/surfaces.ts';
import classes from './Standards.module.css';
import { useStandardsChange } from './useStandardsChange.ts';
import { useStandardsFailure } from './useStandardsFailure.ts';

interface TermWordsProps {
  readonly code: number;
  readonly synonyms: readonly Synonym[];
}

/** The installation's words for one term; whoever keeps the list adds to it here. */
export function TermWords({ code, synonyms }: TermWordsProps) {
  const say = useWords('standards');
  const mayManage = mayIn(useSession(), 'synonyms.manage', null);
  const own = synonyms.filter(({ termCode }) => termCode === code);
  return (
    <section className={classes.part}>
      <h3>{say('wordsOfTerm')}</h3>
      {own.length === 0 && <p className={classes.text}>{say('wordsNone')}</p>}
      {own.length > 0 && (
        <ul className={classes.words}>
          {own.map(({ synonymId, phrase }) => (
            <li key={synonymId}>
              <Badge variant="outline" tt="none">
                {phrase}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {mayManage && <AddWord code={code} />}
    </section>
  );
}

function AddWord({ code }: { readonly code: number }) {
  const say = useWords('standards');
  const language = useLanguage();
  const failureText = useStandardsFailure();
  const [phrase, setPhrase] = useState('');
  const { requestId, options } = useStandardsChange(() => setPhrase(''));
  const add = useMutation(trpc.standards.addSynonym.mutationOptions(options));

  function submit(event: FormEvent): void {
    event.preventDefault();
    add.mutate({ requestId, phrase: phrase.trim(), termCode: code as TermCode });
  }

  return (
    <form className={classes.form} onSubmit={submit} aria-label={say('addWordTo', { term: termName(code, language) })}>
      <div className={classes.addWord}>
        <TextInput
          label={say('word')}
          value={phrase}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => {
            setPhrase(event.currentTarget.value);
            add.reset();
          }}
        />
        <Button type="submit" variant="default" disabled={phrase.trim() === ''} loading={add.isPending}>
          {say('addWord')}
        </Button>
      </div>
      {add.error !== null && <Notice tone="alarm">{failureText(add.error)}</Notice>}
    </form>
  );
}
