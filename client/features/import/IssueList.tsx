import { useState } from 'react';
import { toCsv } from '../../../shared/format/toCsv.ts';
import {
  IMPORT_RULES,
  type ImportEffect,
  type ImportIssue,
  type ImportReport,
  type ImportRuleCount,
} from '../../../shared/model/importReport.ts';
import { type Say, useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import classes from './Import.module.css';
import { factsText, IssueTable } from './IssueTable.tsx';
import { RuleTable } from './RuleTable.tsx';

/** What keeps rows out comes first, then what a person must choose, then mere remarks. */
const EFFECT_ORDER: readonly ImportEffect[] = ['reject', 'decide', 'skip', 'inform'];

function mostSerious(rules: readonly ImportRuleCount[]): readonly ImportRuleCount[] {
  const rank = ({ effect }: ImportRuleCount): number => EFFECT_ORDER.indexOf(effect);
  return rules.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count);
}

/** Every rule that spoke, and the rows of the one looked at. */
export function IssueList({ report }: { readonly report: ImportReport }) {
  const say = useWords('importing');
  const rules = mostSerious(report.rules);
  const [chosen, setChosen] = useState(rules[0]?.ruleId);
  const rule = rules.find(({ ruleId }) => ruleId === chosen);
  return (
    <>
      <div className={classes.issueTools}>
        <CopyTextButton text={() => issuesCsv(report.issues, say)} label={say('copyIssues')} icon="copy" />
      </div>
      <RuleTable rules={rules} chosen={chosen} onChoose={setChosen} />
      {rule !== undefined && (
        <IssueTable rule={rule} issues={report.issues.filter(({ ruleId }) => ruleId === rule.ruleId)} />
      )}
    </>
  );
}

function issuesCsv(issues: readonly ImportIssue[], say: Say<'importing'>): string {
  const header = [
    say('column.rule'),
    say('column.what'),
    say('column.file'),
    say('column.row'),
    say('column.column'),
    say('column.value'),
    say('facts'),
  ];
  const rows = issues.map((issue) => [
    say(`rule.${issue.ruleId}`),
    say(`effect.${IMPORT_RULES[issue.ruleId]}`),
    issue.file,
    issue.row,
    issue.column,
    issue.value,
    factsText(issue),
  ]);
  return toCsv(header, rows);
}
