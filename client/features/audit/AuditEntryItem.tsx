import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { AuditEntry, AuditView, FieldChange } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { auditedKind } from '../../lib/auditedKinds.ts';
import { screenZone } from '../../lib/screenZone.ts';
import classes from './Audit.module.css';
import { commandText } from './commandText.ts';
import { jsonText } from './jsonText.ts';
import { leafChanges } from './leafChanges.ts';
import { useRecordWords } from './useRecordWords.ts';

const HASH_SHOWN = 12;

interface AuditEntryItemProps {
  readonly entry: AuditEntry;
  readonly title: AuditView['title'];
}

export function AuditEntryItem({ entry, title }: AuditEntryItemProps) {
  const say = useWords('audit');
  const vocabulary = useWords('vocabulary');
  const { record, hash, reason } = entry;
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <p className={classes.what}>
          <RecordName entry={entry} title={title} /> <strong>{commandText(say, vocabulary, entry)}</strong>
          {record.voided && <em className={classes.voided}>{say('voided')}</em>}
        </p>
        <p>{say('byRole', { by: entry.by, role: vocabulary(`role.${entry.role}`) })}</p>
        <p className={classes.quiet}>{formatInstant(entry.at, screenZone())}</p>
        {reason !== '' && <p className={classes.reason}>{say('reason', { reason })}</p>}
        <p className={classes.quiet}>
          {say('change', { seq: entry.seq })} ·{' '}
          <code title={say('hashFull', { hash })}>{say('hash', { hash: hash.slice(0, HASH_SHOWN) })}</code>
        </p>
        <SeeThen seq={entry.seq} title={title} />
      </div>
      <FieldChanges entry={entry} />
    </li>
  );
}

function RecordName({ entry: { record }, title }: AuditEntryItemProps) {
  const say = useWords('audit');
  const vocabulary = useWords('vocabulary');
  const kind = auditedKind(record.kind);
  const version = say('version', { version: record.version });
  if (kind === undefined) return `${record.kind} ${record.id} · ${version}`;
  const name = `${vocabulary(`kind.${kind}`)} ${record.id}`;
  const isThisPage = kind === title.kind && record.id === title.id;
  return (
    <>
      {isThisPage ? (
        name
      ) : (
        <Link to="/audit/$kind/$id" params={{ kind, id: record.id }} title={say('record')}>
          {name}
        </Link>
      )}
      {` · ${version}`}
    </>
  );
}

function SeeThen({
  seq,
  title: { trialId, subjectNumber },
}: {
  readonly seq: number;
  readonly title: AuditView['title'];
}) {
  const say = useWords('audit');
  if (trialId === null || subjectNumber === null) return null;
  return (
    <Link to="/trials/$trialId/patients/$subjectNumber" params={{ trialId, subjectNumber }} search={{ asOf: seq }}>
      {say('seeThen')}
    </Link>
  );
}

/** A field with more values than these is folded: findings of a case run to dozens of lines. */
const UNFOLDED = 10;

function FieldChanges({ entry: { changes } }: { readonly entry: AuditEntry }) {
  const say = useWords('audit');
  const words = useRecordWords();
  if (changes.length === 0) return <p className={classes.quiet}>{say('noChanges')}</p>;
  const fields = changes.map((change) => ({ path: change.path, leaves: leafChanges(change) }));
  const short = fields.filter(({ leaves }) => leaves.length <= UNFOLDED).flatMap(({ leaves }) => leaves);
  const long = fields.filter(({ leaves }) => leaves.length > UNFOLDED);
  return (
    <div className={classes.fields}>
      {short.length > 0 && <ChangeTable changes={short} />}
      {long.map(({ path, leaves }) => (
        <details key={path}>
          <summary>
            <span title={path}>{words.field(path)}</span>{' '}
            <span className={classes.quiet}>({say('values', { count: leaves.length })})</span>
          </summary>
          <ChangeTable changes={leaves} />
        </details>
      ))}
    </div>
  );
}

/** In words; the names and values of the record itself are one pointer away, and in the file. */
function ChangeTable({ changes }: { readonly changes: readonly FieldChange[] }) {
  const say = useWords('audit');
  const words = useRecordWords();
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row" title={path}>
              {words.field(path)}
            </th>
            <td className={classes.before} title={jsonText(before, '', '')}>
              {words.value(path, before)}
            </td>
            <td title={jsonText(after, '', '')}>{words.value(path, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
