import { changedFields } from '../../shared/format/changedFields.ts';
import type { JsonValue } from '../../shared/model/views.ts';
import { useWords } from '../i18n/useWords.ts';
import classes from './ConflictPanel.module.css';
import { Button } from './inputs.ts';
import { Notice } from './Notice.tsx';

interface ConflictPanelProps {
  readonly actual: number;
  readonly mine: JsonValue;
  /** What was saved meanwhile; `undefined` while it is being fetched. */
  readonly theirs: JsonValue | undefined;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Two people corrected the same record: both versions side by side, and nothing is decided by being later (C-32). */
export function ConflictPanel({ actual, mine, theirs, onTakeTheirs, onKeepMine }: ConflictPanelProps) {
  const say = useWords('observations');
  const differences = theirs === undefined ? [] : changedFields(theirs, mine);
  return (
    <Notice tone="alarm" title={say('conflictTitle', { actual })}>
      <p>{say('conflictText')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say('conflictField')}</th>
            <th scope="col">{say('conflictYours')}</th>
            <th scope="col">{say('conflictTheirs')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{textOf(after)}</td>
              <td>{textOf(before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={onTakeTheirs} disabled={theirs === undefined}>
          {say('conflictKeepTheirs')}
        </Button>
        <Button size="xs" onClick={onKeepMine} disabled={theirs === undefined}>
          {say('conflictKeepMine')}
        </Button>
      </div>
    </Notice>
  );
}

const textOf = (value: JsonValue | undefined): string =>
  value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
