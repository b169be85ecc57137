import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { ObservationKind } from '../../shared/model/observation.ts';
import type { Sql } from '../db/preparedSql.ts';
import type { AuditVersion, ChangeRow, ReadTx, RecordKind } from './port.ts';
import { PATIENT_TABLES, RECORD_TABLES, type RecordTable } from './recordTables.ts';
import { firstKey, lastKey, NOW } from './versionRows.ts';

const CHANGE_COLUMNS = 'c.seq, c.at, c.actor_id, c.actor_name, c.actor_role, c.command, c.reason, c.hash';
type ChangeColumns = readonly [number, Instant, string, string, ChangeRow['actorRole'], string, string, string];

function changeRow([seq, at, actorId, actorName, actorRole, command, reason, hash]: ChangeColumns): ChangeRow {
  return { seq, at, actorId, actorName, actorRole, command, reason, hash };
}

export function findChange(sql: Sql, seq: number): ChangeRow | undefined {
  const row = sql.row<ChangeColumns>(`SELECT ${CHANGE_COLUMNS} FROM change c WHERE c.seq = ?`, seq);
  return row && changeRow(row);
}

type AuditColumns = readonly [
  ...ChangeColumns,
  kind: RecordKind,
  id: number,
  version: number,
  voided: 0 | 1,
  body: string,
  before: string | null,
];

function versionsOf({ kind, table }: RecordTable, where: string): string {
  return `SELECT ${CHANGE_COLUMNS}, '${kind}' AS kind, v.id AS id, v.version AS version, v.voided, v.body, p.body
    FROM ${table} v
    JOIN change c ON c.seq = v.from_seq
    LEFT JOIN ${table} p ON p.key = v.key - 1 AND v.version > 1
    WHERE ${where}`;
}

const NEWEST_FIRST = 'ORDER BY seq DESC, kind DESC, id DESC, version DESC';

function auditVersion(row: AuditColumns): AuditVersion {
  const [seq, at, actorId, actorName, actorRole, command, reason, hash, kind, id, version, voided, body, before] = row;
  return {
    change: changeRow([seq, at, actorId, actorName, actorRole, command, reason, hash]),
    kind,
    id,
    version,
    voided: voided === 1,
    value: JSON.parse(body) as unknown,
    before: before === null ? undefined : (JSON.parse(before) as unknown),
  };
}

export function listAuditRows(sql: Sql, query: Parameters<ReadTx['listAudit']>[0]): readonly AuditVersion[] {
  const before = query.beforeSeq ?? NOW;
  if (query.record) return auditOfRecord(sql, query.record, before, query.limit);
  return query.subjectId === undefined ? [] : auditOfSubject(sql, query.subjectId, before, query.limit);
}

function auditOfRecord(
  sql: Sql,
  { kind, id }: { readonly kind: RecordKind; readonly id: number },
  before: number,
  limit: number,
): readonly AuditVersion[] {
  const record = RECORD_TABLES[kind];
  const key = 'v.key BETWEEN ? AND ? AND v.from_seq < ?';
  const params = [firstKey(id), lastKey(id), before];
  const nth = `SELECT v.from_seq FROM ${record.table} v WHERE ${key} ORDER BY v.key DESC LIMIT 1 OFFSET ?`;
  const floor = sql.value<number>(nth, ...params, limit - 1) ?? 0;
  const text = `${versionsOf(record, `${key} AND v.from_seq >= ?`)} ${NEWEST_FIRST}`;
  return sql.rows<AuditColumns>(text, ...params, floor).map(auditVersion);
}

const SEQS_OF_SUBJECT = PATIENT_TABLES.map(
  ({ record, subjectColumn }) => `SELECT from_seq FROM ${record.table} WHERE ${subjectColumn} = ?`,
).join(' UNION ALL ');

const VERSIONS_OF_SUBJECT = PATIENT_TABLES.map(({ record, subjectColumn }) =>
  versionsOf(record, `v.${subjectColumn} = ? AND v.from_seq >= ? AND v.from_seq < ?`),
).join(' UNION ALL ');

/** A page ends with a whole change: paging by sequence number then neither repeats nor skips a version. */
function auditOfSubject(sql: Sql, subjectId: SubjectId, before: number, limit: number): readonly AuditVersion[] {
  const subject = PATIENT_TABLES.map(() => subjectId);
  const floor = sql.value<number>(
    `SELECT from_seq FROM (${SEQS_OF_SUBJECT}) AS seqs WHERE from_seq < ? ORDER BY from_seq DESC LIMIT 1 OFFSET ?`,
    ...subject,
    before,
    limit - 1,
  );
  const params = subject.flatMap((id) => [id, floor ?? 0, before]);
  return sql.rows<AuditColumns>(`${VERSIONS_OF_SUBJECT} ${NEWEST_FIRST}`, ...params).map(auditVersion);
}

export function listObservationVersionRows(
  sql: Sql,
  subjectId: SubjectId,
  kind: ObservationKind,
  asOf: number = NOW,
): readonly AuditVersion[] {
  const text = `${versionsOf(RECORD_TABLES[kind], 'v.subject = ? AND v.from_seq <= ?')} ORDER BY v.from_seq, v.key`;
  return sql.rows<AuditColumns>(text, subjectId, asOf).map(auditVersion);
}

export function findLastChangeOf(sql: Sql, subjectId: SubjectId, asOf: number = NOW): ChangeRow | undefined {
  const subject = PATIENT_TABLES.map(() => subjectId);
  const text = `SELECT max(from_seq) FROM (${SEQS_OF_SUBJECT}) AS seqs WHERE from_seq <= ?`;
  const seq = sql.value<number | null>(text, ...subject, asOf);
  return seq ? findChange(sql, seq) : undefined;
}
