import { useWords } from '../../i18n/useWords.ts';
import { Button, Checkbox } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { COLUMN_ROLES } from './columnRoles.ts';
import classes from './Labs.module.css';
import { gapsOf } from './planBlock.ts';
import type { SheetAct, SheetState } from './sheetState.ts';
import { splitBlock } from './splitBlock.ts';

interface ColumnsStepProps {
  readonly state: SheetState;
  readonly act: (act: SheetAct) => void;
  readonly onRestart: () => void;
}

const ROWS_SHOWN = 6;

/** What each column holds, where the heads did not say it. */
export function ColumnsStep({ state: { text, plan }, act, onRestart }: ColumnsStepProps) {
  const say = useWords('labs');
  if (plan === null) return null;
  const cells = splitBlock(text);
  const gaps = gapsOf(plan);
  return (
    <Section title={say('columnsTitle')}>
      <p className={classes.quiet}>{say('columnsText')}</p>
      <Checkbox
        label={say('hasHead')}
        checked={plan.hasHead}
        onChange={(event) => act({ kind: 'head', hasHead: event.currentTarget.checked })}
      />
      <div className={classes.scroll}>
        <table className={classes.columns} aria-label={say('columnsTitle')}>
          <thead>
            <tr>
              {plan.roles.map((role, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={column} scope="col">
                  <select
                    className={classes.choice}
                    aria-label={say('columnLabel', { number: column + 1, head: cells[0]?.[column] ?? '' })}
                    value={role}
                    onChange={({ currentTarget: { value } }) =>
                      act({ kind: 'role', column, role: COLUMN_ROLES.find((one) => one === value) ?? role })
                    }
                  >
                    {COLUMN_ROLES.map((one) => (
                      <option key={one} value={one}>
                        {say(`role.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, ROWS_SHOWN).map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <tr key={line} data-head={line === 0 && plan.hasHead}>
                {plan.roles.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {gaps.length > 0 && <Notice title={say('columnsGap')}>{gaps.map((gap) => say(`gap.${gap}`)).join(' ')}</Notice>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onRestart}>
          {say('restart')}
        </Button>
        <Button disabled={gaps.length > 0} onClick={() => act({ kind: 'columns-settled' })}>
          {say('readColumns')}
        </Button>
      </div>
    </Section>
  );
}
