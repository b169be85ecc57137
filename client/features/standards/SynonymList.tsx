import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { Synonym } from '../../../shared/model/standards.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { Button } from '../../ui/inputs.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Standards.module.css';
import { useStandardsChange } from './useStandardsChange.ts';
import { useStandardsFailure } from './useStandardsFailure.ts';

interface SynonymListProps {
  readonly synonyms: readonly Synonym[];
  readonly onTerm: (code: number) => void;
}

/** Every word the installation has added, with the term it finds. */
export function SynonymList({ synonyms, onTerm }: SynonymListProps) {
  const say = useWords('standards');
  const language = useLanguage();
  const mayManage = mayIn(useSession(), 'synonyms.manage', null);
  const [removing, setRemoving] = useState<Synonym | null>(null);
  const columns: DataColumn<Synonym>[] = [
    {
      id: 'word',
      title: say('column.word'),
      compare: (a, b) => a.phrase.localeCompare(b.phrase),
      cell: ({ phrase }) => <strong>{phrase}</strong>,
    },
    {
      id: 'term',
      title: say('column.term'),
      compare: (a, b) => a.termCode - b.termCode,
      cell: ({ termCode }) => (
        <button type="button" className={classes.link} onClick={() => onTerm(termCode)}>
          {termName(termCode, language)}
        </button>
      ),
    },
  ];
  const acts: DataColumn<Synonym> = {
    id: 'acts',
    title: say('column.acts'),
    cell: (word) => (
      <Button
        variant="default"
        size="compact-xs"
        aria-label={say('removeWordLabel', { word: word.phrase })}
        onClick={() => setRemoving(word)}
      >
        {say('removeWord')}
      </Button>
    ),
  };
  return (
    <Section title={say('wordsTitle')} flush>
      <p className={classes.bodyText}>{say('wordsText')}</p>
      {synonyms.length === 0 ? (
        <p className={classes.bodyText}>{say('wordsNone')}</p>
      ) : (
        <DataTable
          label={say('wordsTitle')}
          rows={synonyms}
          rowKey={({ synonymId }) => String(synonymId)}
          columns={mayManage ? [...columns, acts] : columns}
        />
      )}
      {removing !== null && <RemoveDialog word={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function RemoveDialog({ word, onClose }: { readonly word: Synonym; readonly onClose: () => void }) {
  const say = useWords('standards');
  const language = useLanguage();
  const failureText = useStandardsFailure();
  const { requestId, options } = useStandardsChange(onClose);
  const remove = useMutation(trpc.standards.removeSynonym.mutationOptions(options));
  return (
    <ReasonDialog
      opened
      title={say('removeWordTitle', { word: word.phrase })}
      confirmLabel={say('removeWord')}
      busy={remove.isPending}
      error={remove.error === null ? undefined : failureText(remove.error)}
      onClose={onClose}
      onConfirm={(reason) => remove.mutate({ requestId, synonymId: word.synonymId, reason })}
    >
      <p>{say('removeWordText', { term: termName(word.termCode, language) })}</p>
    </ReasonDialog>
  );
}
