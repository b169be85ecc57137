import type { ImportIssue, ImportRuleCount } from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import classes from './Import.module.css';

/** More are copied than shown: the eye cannot use them, a spreadsheet can. */
const SHOWN = 100;

export function factsText({ facts }: ImportIssue): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

/** The rows one rule spoke about, by file, row and column. */
export function IssueTable({
  rule,
  issues,
}: {
  readonly rule: ImportRuleCount;
  readonly issues: readonly ImportIssue[];
}) {
  const say = useWords('importing');
  const shown = issues.slice(0, SHOWN);
  return (
    <>
      <h3 className={classes.ruleTitle}>
        {say(`rule.${rule.ruleId}`)} <span>{say('issues', { shown: shown.length, total: issues.length })}</span>
      </h3>
      {rule.listed < rule.count && (
        <p className={classes.none}>{say('listed', { listed: rule.listed, count: rule.count })}</p>
      )}
      <DataTable
        label={say(`rule.${rule.ruleId}`)}
        rows={shown}
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
          { id: 'facts', title: say('facts'), cell: factsText },
        ]}
      />
    </>
  );
}
