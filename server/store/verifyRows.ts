import type { Sql } from '../db/preparedSql.ts';
import { bodyDigest, type TouchedRow } from './chain.ts';
import { socOf } from './dictionaries.ts';
import { ALL_TABLES, type Dictionaries, type RecordTable } from './recordTables.ts';
import { type Broken, broken } from './verdict.ts';
import { keyOf } from './versionRows.ts';

type VersionColumns = readonly [
  id: number,
  version: number,
  fromSeq: number,
  toSeq: number | null,
  voided: 0 | 1,
  subject: number | null,
  body: string,
  nextFrom: number | null,
  ...hot: unknown[],
];
const HOT_FROM = 8;

/** Compares one version with what its change says of it, with its successor, and its hot columns with its body. */
export function findBrokenRow(sql: Sql, seq: number, touched: TouchedRow): Broken | undefined {
  const [table, subject, id, version, voided, digest] = touched;
  const wrong = (reason: string) => broken(seq, `version ${version} of ${table} ${id} ${reason}`, table, id);
  const record = ALL_TABLES.find((each) => each.table === table);
  if (!record) return wrong('is of an unknown table');
  const row = sql.row<VersionColumns>(versionText(record), keyOf(id, version));
  if (!row) return wrong('is missing');

  const [rowId, rowVersion, fromSeq, toSeq, rowVoided, rowSubject, body, nextFrom] = row;
  if (rowId !== id || rowVersion !== version || fromSeq !== seq) return wrong('carries another place in the record');
  if (rowVoided !== voided || rowSubject !== subject) return wrong('was altered: voided mark or patient');
  if (bodyDigest(body) !== digest) return wrong('was altered: its content is not what was recorded');
  if (toSeq !== nextFrom) return wrong('is closed by no later version, or not closed although there is one');
  const hot = record.hotOf(JSON.parse(body), dictionariesOf(sql));
  if (hot.some((value, i) => value !== row[HOT_FROM + i])) return wrong(`has a column that contradicts its content`);
  return undefined;
}

function versionText({ table, bySubject, hot }: RecordTable): string {
  const columns = hot.map((column) => `, v.${column}`).join('');
  return `SELECT v.id, v.version, v.from_seq, v.to_seq, v.voided, ${bySubject ? 'v.subject' : 'NULL'}, v.body,
      n.from_seq${columns}
    FROM ${table} v LEFT JOIN ${table} n ON n.key = v.key + 1
    WHERE v.key = ?`;
}

function dictionariesOf(sql: Sql): Dictionaries {
  return {
    socOf,
    analyteId: (code) => sql.value<number>('SELECT id FROM analyte WHERE code = ?', code) ?? 0,
  };
}

/** Versions no change speaks of: somebody put them in behind the product's back. */
export function findStrangers(sql: Sql, counts: ReadonlyMap<string, number>): Broken | undefined {
  for (const { table } of ALL_TABLES) {
    const there = sql.value<number>(`SELECT count(*) FROM ${table}`) ?? 0;
    if (there !== (counts.get(table) ?? 0)) return findStranger(sql, table);
  }
  return undefined;
}

function findStranger(sql: Sql, table: string): Broken {
  let known: { readonly seq: number; readonly keys: ReadonlySet<number> } = { seq: 0, keys: new Set() };
  const rows = sql.rows<[number, number, number]>(`SELECT id, version, from_seq FROM ${table} ORDER BY from_seq, key`);
  for (const [id, version, seq] of rows) {
    if (known.seq !== seq) known = { seq, keys: keysOf(sql, seq, table) };
    if (known.keys.has(keyOf(id, version))) continue;
    return broken(seq, `version ${version} of ${table} ${id} was not written by change ${seq}`, table, id);
  }
  return broken(null, `${table} does not have the rows its changes speak of`, table);
}

function keysOf(sql: Sql, seq: number, table: string): ReadonlySet<number> {
  const touched = sql.value<string>('SELECT touched FROM change WHERE seq = ?', seq) ?? '[]';
  const rows = (JSON.parse(touched) as TouchedRow[]).filter((row) => row[0] === table);
  return new Set(rows.map(([, , id, version]) => keyOf(id, version)));
}
