import type { SubjectId } from '../../shared/model/ids.ts';
import type { Sql } from '../db/preparedSql.ts';
import type { TouchedRow } from './chain.ts';
import type { RecordKind } from './port.ts';
import { ALL_TABLES, PATIENT_TABLES, type RecordTable } from './recordTables.ts';
import { keyOf } from './versionRows.ts';

/** What changes have written: whose records, and which kinds of records that belong to no patient. */
export interface Touched {
  /** Each with the last change that touched it. */
  readonly subjects: ReadonlyMap<SubjectId, number>;
  readonly kinds: ReadonlyMap<RecordKind, number>;
}

const TABLE = new Map<string, RecordTable>(ALL_TABLES.map((record) => [record.table, record]));
const OF_PATIENT = new Map(PATIENT_TABLES.map(({ record, subjectColumn }) => [record.table, subjectColumn]));

/** Every change carries the list of the rows it wrote: what is new since `afterSeq` is found without asking the tables. */
export function listTouched(sql: Sql, afterSeq: number, upToSeq: number): Touched {
  const subjects = new Map<SubjectId, number>();
  const kinds = new Map<RecordKind, number>();
  const text = 'SELECT seq, touched FROM change WHERE seq > ? AND seq <= ? ORDER BY seq';
  for (const [seq, touched] of sql.rows<[number, string]>(text, afterSeq, upToSeq)) {
    for (const row of JSON.parse(touched) as TouchedRow[]) {
      const subjectId = subjectOf(sql, row);
      if (subjectId === null) kinds.set(TABLE.get(row[0])!.kind, seq);
      else subjects.set(subjectId, seq);
    }
  }
  return { subjects, kinds };
}

function subjectOf(sql: Sql, [table, subject, id, version]: TouchedRow): SubjectId | null {
  if (subject !== null) return subject as SubjectId;
  const column = OF_PATIENT.get(table);
  if (column === undefined) return null;
  if (column === 'id') return id as SubjectId;
  return sql.value<SubjectId | null>(`SELECT subject FROM ${table} WHERE key = ?`, keyOf(id, version)) ?? null;
}
