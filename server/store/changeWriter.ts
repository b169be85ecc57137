import type { Instant } from '../../shared/model/dates.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import { bodyDigest, type ChangeFields, linkHash, type TouchedRow } from './chain.ts';
import type { WriteMeta } from './port.ts';
import type { RecordTable } from './recordTables.ts';
import { keyOf } from './versionRows.ts';
import type { WriterState } from './writerState.ts';

export interface NewVersion {
  readonly record: RecordTable;
  /** Of whom it was observed; null for everything else. */
  readonly subject: number | null;
  readonly id: number;
  readonly version: number;
  readonly voided: boolean;
  readonly body: string;
  readonly value: unknown;
}

/** One change while it is being written: collects the rows it touches and ends with its link of the chain. */
export interface ChangeWriter {
  readonly seq: number;
  readonly at: Instant;
  /** Closes the version before, if any, and appends this one. */
  append(row: NewVersion): void;
  /** Writes the change itself; the last act of a write. */
  seal(response: unknown, message: LiveMessage | undefined): void;
}

export function beginChange(state: WriterState, meta: WriteMeta, now: Instant): ChangeWriter {
  const { sql, head } = state;
  const seq = head.seq + 1;
  // Order is by sequence number; should the clock have jumped back, time stands still until it has caught up.
  const at = head.at !== null && head.at > now ? head.at : now;
  const touched: TouchedRow[] = [];

  return {
    seq,
    at,
    append(row) {
      const { record, subject, id, version, voided, body, value } = row;
      if (version > 1 && sql.run(closeText(record), seq, keyOf(id, version - 1)) !== 1) {
        throw new Error(`version ${version - 1} of ${record.kind} ${id} is not the current one`);
      }
      const hot = record.hotOf(value, state.dictionaries);
      const whose = record.bySubject ? [subject] : [];
      sql.run(insertText(record), keyOf(id, version), id, version, seq, voided ? 1 : 0, ...whose, ...hot, body);
      touched.push([record.table, subject, id, version, voided ? 1 : 0, bodyDigest(body)]);
    },
    seal(response, message) {
      const { actor, command, reason, requestId, inputDigest, trialId } = meta;
      const answer = requestId === null || response === undefined ? null : JSON.stringify(response);
      const announced = message === undefined ? null : JSON.stringify(message);
      const who = [actor.id, actor.name, actor.role] as const;
      const what = [command, reason, requestId, inputDigest, trialId] as const;
      const fields: ChangeFields = [seq, at, ...who, ...what, answer, announced, JSON.stringify(touched)];
      const hash = linkHash(head.hash, fields);
      sql.run(INSERT_CHANGE, ...fields, head.hash, hash);
      state.journal.note(() => {
        state.head = head;
      });
      state.head = { seq, at, hash };
    },
  };
}

const INSERT_CHANGE = `INSERT INTO change (seq, at, actor_id, actor_name, actor_role, command, reason, request_id,
  input_digest, trial, response, message, touched, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** SQL of a table, made once. */
function perTable(make: (record: RecordTable) => string): (record: RecordTable) => string {
  const made = new Map<string, string>();
  return (record) => {
    const known = made.get(record.table);
    if (known !== undefined) return known;
    const text = make(record);
    made.set(record.table, text);
    return text;
  };
}

const closeText = perTable(({ table }) => `UPDATE ${table} SET to_seq = ? WHERE key = ? AND to_seq IS NULL`);

const insertText = perTable(({ table, bySubject, hot }) => {
  const whose = bySubject ? ['subject'] : [];
  const columns = ['key', 'id', 'version', 'from_seq', 'voided', ...whose, ...hot, 'body'];
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
});
