import type { ImportRuleCount, ImportRuleId } from '../../../shared/model/importReport.ts';
import { useWords } from '../../i18n/useWords.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { ROW_STOP } from '../../ui/moveAmongRows.ts';
import classes from './Import.module.css';

/** How often each rule spoke; pressing one shows its rows. */
export function RuleTable(props: {
  readonly rules: readonly ImportRuleCount[];
  readonly chosen: ImportRuleId | undefined;
  readonly onChoose: (ruleId: ImportRuleId) => void;
}) {
  const { rules, chosen, onChoose } = props;
  const say = useWords('importing');
  return (
    <DataTable
      label={say('findingsTitle')}
      rows={rules}
      rowKey={({ ruleId }) => ruleId}
      edge={({ ruleId }) => (ruleId === chosen ? 'strong' : undefined)}
      columns={[
        { id: 'what', title: say('column.what'), cell: ({ effect }) => <strong>{say(`effect.${effect}`)}</strong> },
        {
          id: 'rule',
          title: say('column.rule'),
          compare: (a, b) => a.ruleId.localeCompare(b.ruleId),
          cell: ({ ruleId }) => (
            <button
              type="button"
              className={classes.choose}
              aria-pressed={ruleId === chosen}
              onClick={() => onChoose(ruleId)}
              {...ROW_STOP}
            >
              {say(`rule.${ruleId}`)}
            </button>
          ),
        },
        {
          id: 'count',
          title: say('column.count'),
          align: 'right',
          compare: (a, b) => b.count - a.count,
          cell: ({ count }) => count,
        },
      ]}
    />
  );
}
