import Database from 'better-sqlite3';
import { DatabaseRefused } from '../db/databaseRefused.ts';
import { inspectFile } from '../db/inspectFile.ts';
import { schemaOf } from '../db/migrate.ts';
import { NEWEST_SCHEMA } from '../db/migrations/migrations.ts';
import { openReader } from '../db/openConnection.ts';
import { preparedSql, type Sql } from '../db/preparedSql.ts';
import { type Broken, broken, unreadable } from './verdict.ts';
import { type ChainWalk, walkChain } from './verifyChain.ts';
import { findStrangers } from './verifyRows.ts';
import { findBrokenGuard } from './verifySchema.ts';

export interface Verified {
  readonly ok: true;
  readonly changes: number;
  readonly headHash: string;
}

/**
 * Walks the whole record of a database, in use or not, and answers what it found (C-06). Inside the file the chain
 * proves itself, except against whoever cuts its end off or rewrites all of it: for that, `anchor` is a head hash that was
 * kept elsewhere, and must still be in the chain.
 */
export function verifyRecord(file: string, anchor?: string): Verified | Broken {
  try {
    inspectFile(file);
    const sql = preparedSql(openReader(file));
    try {
      sql.run('BEGIN');
      return verify(sql, anchor);
    } finally {
      sql.db.close();
    }
  } catch (error) {
    if (error instanceof DatabaseRefused) return broken(null, error.message);
    if (error instanceof Database.SqliteError) return unreadable(null, error);
    throw error;
  }
}

function verify(sql: Sql, anchor: string | undefined): Verified | Broken {
  const schema = schemaOf(sql.db);
  if (schema !== NEWEST_SCHEMA) {
    return broken(null, `the database has schema ${schema}, this version verifies schema ${NEWEST_SCHEMA}`);
  }
  const walk = walkChain(sql, anchor);
  return (
    walk.broken ??
    findStrangers(sql, walk.counts) ??
    findLost(walk, anchor) ??
    findDamage(sql) ??
    findBrokenGuard(sql) ??
    sound(walk)
  );
}

const sound = (walk: ChainWalk): Verified => ({ ok: true, changes: walk.head.seq, headHash: walk.head.hash });

function findLost(walk: ChainWalk, anchor: string | undefined): Broken | undefined {
  if (anchor === undefined || walk.anchorSeen) return undefined;
  return broken(
    walk.head.seq,
    'the anchored hash is not in the chain: its end was cut off, all of it was replaced, or an older file was put back',
  );
}

/** What SQLite itself says of its pages and indices. */
function findDamage(sql: Sql): Broken | undefined {
  const said = sql.rows<[string]>('PRAGMA integrity_check(1)')[0]?.[0];
  return said === 'ok' ? undefined : broken(null, `SQLite reports damage: ${said}`);
}
