import Database from 'better-sqlite3';
import type { Instant } from '../../shared/model/dates.ts';
import { migrate } from '../db/migrate.ts';
import { preparedSql, type Sql } from '../db/preparedSql.ts';
import { type Broken, broken } from './verdict.ts';

type SchemaRow = readonly [type: string, name: string, table: string, sql: string | null];
const SCHEMA = `SELECT type, name, tbl_name, sql FROM sqlite_master
  WHERE type = 'trigger' OR tbl_name NOT LIKE 'sqlite_%' ORDER BY type, name`;

/** Tables, indices and guards must be those a new database gets: a guard that was dropped or softened protects nothing (C-05). */
export function findBrokenGuard(sql: Sql): Broken | undefined {
  const expected = expectedSchema();
  const actual = new Map(sql.rows<SchemaRow>(SCHEMA).map((row) => [nameOf(row), row]));
  for (const row of expected) {
    const found = actual.get(nameOf(row));
    if (!found) return broken(null, `the ${nameOf(row)} is missing`, row[2]);
    if (found[3] !== row[3]) return broken(null, `the ${nameOf(row)} was altered`, row[2]);
    actual.delete(nameOf(row));
  }
  for (const [name, row] of actual) return broken(null, `the ${name} is not ours`, row[2]);
  return undefined;
}

const nameOf = ([type, name]: SchemaRow): string => `${type} ${name}`;

function expectedSchema(): readonly SchemaRow[] {
  const db = new Database(':memory:');
  try {
    migrate(db, '1970-01-01T00:00:00.000Z' as Instant);
    return preparedSql(db).rows<SchemaRow>(SCHEMA);
  } finally {
    db.close();
  }
}
