import type { Sql } from '../db/preparedSql.ts';
import type { Versioned } from './port.ts';
import type { RecordTable } from './recordTables.ts';

/** Stands for "now": no version is closed as late as this. */
export const NOW = Number.MAX_SAFE_INTEGER;

/** Live and past are one shape; binds the sequence number twice. */
const AS_OF = 'from_seq <= ? AND (to_seq IS NULL OR to_seq > ?)';

/** Versions one record can have; also the factor that packs id and version into `key`. */
const KEYS_PER_ID = 1_048_576;

export const keyOf = (id: number, version: number): number => id * KEYS_PER_ID + version;
export const firstKey = (id: number): number => keyOf(id, 1);
export const lastKey = (id: number): number => keyOf(id, KEYS_PER_ID - 1);

type Row = readonly [id: number, version: number, fromSeq: number, voided: 0 | 1, body: string];

/** A version as it lies in its table. */
export interface StoredVersion<T> extends Versioned<T> {
  readonly id: number;
  readonly voided: boolean;
}

function stored<T>({ complete }: RecordTable, [id, version, fromSeq, voided, body]: Row): StoredVersion<T> {
  const parsed: unknown = JSON.parse(body);
  const value = (complete === undefined ? parsed : complete(parsed)) as T;
  return { id, version, fromSeq, voided: voided === 1, value };
}

/** Versions that stood at `asOf` and match, in order of id; `where` is a constant of this folder. */
export function listVersions<T>(
  sql: Sql,
  record: RecordTable,
  where: string,
  params: readonly unknown[],
  asOf: number = NOW,
): readonly StoredVersion<T>[] {
  const text = `SELECT id, version, from_seq, voided, body FROM ${record.table} WHERE ${where} AND ${AS_OF} ORDER BY key`;
  return sql.rows<Row>(text, ...params, asOf, asOf).map((row) => stored<T>(record, row));
}

/** The version of one record that stood at `asOf`. */
export function findVersion<T>(
  sql: Sql,
  record: RecordTable,
  id: number,
  asOf: number = NOW,
): StoredVersion<T> | undefined {
  const text = `SELECT id, version, from_seq, voided, body FROM ${record.table}
    WHERE key BETWEEN ? AND ? AND ${AS_OF} ORDER BY key DESC LIMIT 1`;
  const row = sql.row<Row>(text, firstKey(id), lastKey(id), asOf, asOf);
  return row && stored<T>(record, row);
}

/** 0 = there is no such record. */
export function latestVersion(sql: Sql, { table }: RecordTable, id: number): number {
  const text = `SELECT version FROM ${table} WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1`;
  return sql.value<number>(text, firstKey(id), lastKey(id)) ?? 0;
}

/** Values of records that are not voided. */
export const standing = <T>(versions: readonly StoredVersion<T>[]): readonly T[] =>
  versions.filter((version) => !version.voided).map((version) => version.value);
