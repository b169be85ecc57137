import type { Sql } from '../db/preparedSql.ts';
import type { Versioned } from './port.ts';
import type { RecordTable } from './recordTables.ts';

/** Stands for "now": no version is closed as late as this. */
export const NOW = Number.MAX_SAFE_INTEGER;

/** Live and past are one shape; binds the sequence number twice. */
export const AS_OF = 'from_seq <= ? AND (to_seq IS NULL OR to_seq > ?)';

type Row = readonly [id: number, version: number, fromSeq: number, voided: 0 | 1, body: string];

/** A version as it lies in its table. */
export interface StoredVersion<T> extends Versioned<T> {
  readonly id: number;
  readonly voided: boolean;
}

function stored<T>([id, version, fromSeq, voided, body]: Row): StoredVersion<T> {
  return { id, version, fromSeq, voided: voided === 1, value: JSON.parse(body) as T };
}

/** Versions that stood at `asOf` and match, in order of id; `where` is a constant of this folder. */
export function listVersions<T>(
  sql: Sql,
  { table }: RecordTable,
  where: string,
  params: readonly unknown[],
  asOf: number = NOW,
): readonly StoredVersion<T>[] {
  const text = `SELECT id, version, from_seq, voided, body FROM ${table} WHERE ${where} AND ${AS_OF} ORDER BY id`;
  return sql.rows<Row>(text, ...params, asOf, asOf).map((row) => stored<T>(row));
}

export function findVersion<T>(
  sql: Sql,
  { table }: RecordTable,
  where: string,
  params: readonly unknown[],
  asOf: number = NOW,
): StoredVersion<T> | undefined {
  const text = `SELECT id, version, from_seq, voided, body FROM ${table} WHERE ${where} AND ${AS_OF}`;
  const row = sql.row<Row>(text, ...params, asOf, asOf);
  return row && stored<T>(row);
}

/** Values of records that are not voided. */
export const standing = <T>(versions: readonly StoredVersion<T>[]): readonly T[] =>
  versions.filter((version) => !version.voided).map((version) => version.value);
