import Database from 'better-sqlite3';
import type { Sql } from '../db/preparedSql.ts';
import { type ChangeFields, GENESIS, linkHash, type TouchedRow } from './chain.ts';
import { type Broken, broken, unreadable } from './verdict.ts';
import { findBrokenRow } from './verifyRows.ts';

export interface ChainWalk {
  readonly broken: Broken | undefined;
  readonly head: { readonly seq: number; readonly hash: string };
  /** Versions the changes say they wrote, per table. */
  readonly counts: ReadonlyMap<string, number>;
  readonly anchorSeen: boolean;
}

type StoredChange = readonly [...ChangeFields, prevHash: string, hash: string];

const PAGE = `SELECT seq, at, actor_id, actor_name, actor_role, command, reason, request_id, input_digest, trial, response,
  message, touched, prev_hash, hash FROM change WHERE seq > ? ORDER BY seq LIMIT 200`;

/** Follows the chain from its beginning to the first change that does not hold, or to the end. */
export function walkChain(sql: Sql, anchor: string | undefined): ChainWalk {
  const counts = new Map<string, number>();
  let head = { seq: 0, at: '', hash: GENESIS };
  let anchorSeen = anchor === GENESIS;
  const ended = (found?: Broken): ChainWalk => ({ broken: found, head, counts, anchorSeen });

  try {
    for (;;) {
      const page = sql.rows<StoredChange>(PAGE, head.seq);
      for (const change of page) {
        const found = findBrokenLink(change, head) ?? findBrokenRows(sql, change, counts);
        if (found) return ended(found);
        head = { seq: change[0], at: change[1], hash: change[14] };
        anchorSeen ||= head.hash === anchor;
      }
      if (page.length === 0) return ended();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return ended(unreadable(head.seq + 1, error));
    throw error;
  }
}

function findBrokenLink(
  change: StoredChange,
  before: { readonly seq: number; readonly at: string; readonly hash: string },
): Broken | undefined {
  const [seq, at] = change;
  const [prevHash, hash] = change.slice(13) as [string, string];
  if (seq !== before.seq + 1)
    return broken(before.seq + 1, `change ${before.seq + 1} is missing`, 'change', before.seq + 1);
  if (prevHash !== before.hash) {
    return broken(seq, `change ${seq} does not follow the change before it: one of the two was altered`, 'change', seq);
  }
  const fields = change.slice(0, 13) as [...ChangeFields];
  if (linkHash(prevHash, fields) !== hash) {
    return broken(seq, `change ${seq} does not have the content its hash was made of`, 'change', seq);
  }
  if (at < before.at) return broken(seq, `change ${seq} is dated before the change before it`, 'change', seq);
  return undefined;
}

function findBrokenRows(sql: Sql, change: StoredChange, counts: Map<string, number>): Broken | undefined {
  const [seq] = change;
  for (const row of JSON.parse(change[12]) as TouchedRow[]) {
    const found = findBrokenRow(sql, seq, row);
    if (found) return found;
    counts.set(row[0], (counts.get(row[0]) ?? 0) + 1);
  }
  return undefined;
}
