import { useMemo, useState } from 'react';
import type { CtcaeTerm } from '../../../shared/grading/ctcae/ctcaeTerm.ts';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { versionDifference } from '../../../shared/grading/ctcae/versionDifference.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { FilteredState } from '../../ui/FiveStates.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Button } from '../../ui/inputs.ts';
import { Section } from '../../ui/Section.tsx';
import { Badge } from '../../ui/surfaces.ts';
import { DictionaryTools } from './DictionaryTools.tsx';
import { dictionaryRows } from './dictionaryRows.ts';
import type { DictionaryProps } from './dictionaryView.ts';
import classes from './Standards.module.css';

/** A screenful; the rest on request. */
const FIRST_ROWS = 40;

/** All terms of a version, to browse by organ class and to search as the event form does. */
export function Dictionary({ view, onView, synonyms }: DictionaryProps) {
  const say = useWords('standards');
  const [all, setAll] = useState(false);
  const rows = useMemo(() => dictionaryRows(view, synonyms), [view, synonyms]);
  const columns = useTermColumns((term) => onView({ term }));
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <Section title={say('dictionaryTitle')} aside={<Badge variant="outline">{`CTCAE ${view.version}`}</Badge>} flush>
      <DictionaryTools view={view} onView={onView} />
      {rows.length === 0 ? (
        <FilteredState title={say('none')} onClear={() => onView({ query: '', soc: undefined, only: 'all' })} />
      ) : (
        <DataTable label={say('dictionaryTitle')} rows={shown} rowKey={({ code }) => String(code)} columns={columns} />
      )}
      <div className={classes.foot} role="status">
        {say('shown', { shown: shown.length, total: rows.length })}
        {shown.length < rows.length && (
          <Button variant="default" size="compact-xs" onClick={() => setAll(true)}>
            {say('more', { total: rows.length })}
          </Button>
        )}
      </div>
    </Section>
  );
}

function useTermColumns(onTerm: (code: number) => void): readonly DataColumn<CtcaeTerm>[] {
  const say = useWords('standards');
  const language = useLanguage();
  return [
    {
      id: 'term',
      title: say('column.term'),
      cell: ({ code, name }) => (
        <>
          <button type="button" className={classes.link} onClick={() => onTerm(code)}>
            {termName(code, language)}
          </button>
          {language === 'zh' && termName(code, language) !== name && <span className={classes.second}>{name}</span>}
        </>
      ),
    },
    { id: 'code', title: say('column.code'), cell: ({ code }) => code },
    { id: 'soc', title: say('column.soc'), cell: ({ soc }) => socName(soc, language) },
    {
      id: 'grades',
      title: say('column.existing'),
      cell: ({ grades, scale }) => (
        <>
          <span className={classes.badges}>
            {grades.map((grade) => (
              <GradeBadge key={grade} grade={grade} size={17} />
            ))}
          </span>
          <span className={classes.second}>{scale}</span>
        </>
      ),
    },
    { id: 'difference', title: say('column.difference'), cell: ({ code }) => <DifferenceBadge code={code} /> },
  ];
}

function DifferenceBadge({ code }: { readonly code: number }) {
  const say = useWords('standards');
  const { kind } = versionDifference(code);
  if (kind === 'same') return <span className={classes.second}>{say('difference.same')}</span>;
  return <Badge variant="outline">{say(`difference.${kind}`)}</Badge>;
}
