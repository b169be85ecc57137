import { useState } from 'react';
import { toCsv } from '../../../shared/format/toCsv.ts';
import {
  IMPORT_RULES,
  type ImportIssue,
  type ImportReport,
  type ImportRuleCount,
} from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Select } from '../../ui/inputs.ts';
import classes from './Import.module.css';

/** More are copied than shown: the eye cannot use them, a spreadsheet can. */
const SHOWN = 200;

const factsText = ({ facts }: ImportIssue): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** Every finding with file, row and column, by rule or all together. */
export function IssueList({ report }: { readonly report: ImportReport }) {
  const say = useWords('importing');
  const [chosen, setChosen] = useState<string | null>(null);
  const issues = report.issues.filter(({ ruleId }) => chosen === null || ruleId === chosen);
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
  const label = ({ ruleId, effect, count }: ImportRuleCount) =>
    `${count} · ${say(`effect.${effect}`)} · ${say(`rule.${ruleId}`)}`;
  return (
    <>
      <div className={classes.issueTools}>
        <Select
          label={say('chooseRule')}
          placeholder={say('allRules')}
          clearable
          searchable
          data={report.rules.map((rule) => ({ value: rule.ruleId, label: label(rule) }))}
          value={chosen}
          onChange={setChosen}
          className={classes.rule}
        />
        <span>{say('issues', { shown: Math.min(SHOWN, issues.length), total: issues.length })}</span>
        <CopyTextButton text={toCsv(header, rows)} label={say('copyIssues')} icon="copy" />
      </div>
      <Truncated rules={report.rules} chosen={chosen} />
      <IssueTable issues={issues.slice(0, SHOWN)} />
    </>
  );
}

/** Where a rule spoke more often than the report lists, the report says so. */
function Truncated({ rules, chosen }: { readonly rules: readonly ImportRuleCount[]; readonly chosen: string | null }) {
  const say = useWords('importing');
  const cut = rules.filter(({ ruleId, count, listed }) => listed < count && (chosen === null || ruleId === chosen));
  if (cut.length === 0) return null;
  return (
    <ul className={classes.none}>
      {cut.map(({ ruleId, count, listed }) => (
        <li key={ruleId}>
          {say(`rule.${ruleId}`)} {say('listed', { listed, count })}
        </li>
      ))}
    </ul>
  );
}

function IssueTable({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const say = useWords('importing');
  return (
    <DataTable
      label={say('findingsTitle')}
      rows={issues}
      rowKey={(issue) => JSON.stringify(issue)}
      columns={[
        {
          id: 'file',
          title: say('column.file'),
          compare: (a, b) => a.file.localeCompare(b.file),
          cell: ({ file }) => file,
        },
        {
          id: 'row',
          title: say('column.row'),
          align: 'right',
          compare: (a, b) => (a.row ?? 0) - (b.row ?? 0),
          cell: ({ row }) => row ?? say('wholeFile'),
        },
        { id: 'column', title: say('column.column'), cell: ({ column }) => column ?? '–' },
        { id: 'value', title: say('column.value'), cell: ({ value }) => <code>{value}</code> },
        {
          id: 'rule',
          title: say('column.rule'),
          compare: (a, b) => a.ruleId.localeCompare(b.ruleId),
          cell: (issue) => (
            <>
              <strong>{say(`effect.${IMPORT_RULES[issue.ruleId]}`)}</strong> · {say(`rule.${issue.ruleId}`)}{' '}
              <span className={classes.quiet}>{factsText(issue)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
