import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Badge } from '../../ui/surfaces.ts';
import type { DictionaryProps } from './dictionaryView.ts';
import classes from './Standards.module.css';
import { TermDifference } from './TermDifference.tsx';
import { TermGrades } from './TermGrades.tsx';
import { TermWords } from './TermWords.tsx';

const OTHER: Readonly<Record<CtcaeVersion, CtcaeVersion>> = { '5.0': '6.0', '6.0': '5.0' };

/** One term: its grades in our words and in the published ones, what 6.0 made of it, and how people call it. */
export function TermPanel({ code, view, onView, synonyms }: DictionaryProps & { readonly code: number }) {
  const say = useWords('standards');
  const language = useLanguage();
  const { version } = view;
  const term = findTerm(code, version);
  const other = OTHER[version];
  return (
    <SidePanel opened onClose={() => onView({ term: undefined })} size="lg" light title={termName(code, language)}>
      <div className={classes.panel}>
        <p className={classes.facts}>
          <Badge>{`CTCAE ${version}`}</Badge>
          <span>{code}</span>
          {term !== undefined && <span>{socName(term.soc, language)}</span>}
          {language === 'zh' && term !== undefined && termName(code, language) !== term.name && (
            <span lang="en">{term.name}</span>
          )}
          {findTerm(code, other) !== undefined && (
            <Button variant="default" size="compact-xs" onClick={() => onView({ version: other })}>
              {say('inVersion', { version: other })}
            </Button>
          )}
        </p>
        {term === undefined ? <p>{say('notInVersion', { version })}</p> : <TermGrades term={term} version={version} />}
        <TermDifference code={code} onTerm={(next) => onView({ term: next })} />
        <TermWords code={code} synonyms={synonyms} />
      </div>
    </SidePanel>
  );
}
