import type { Migration } from './migration.ts';

/** Columns of each version table besides `to_seq`: none of them may ever change. */
const VERSION_TABLES: Readonly<Record<string, readonly string[]>> = {
  trial: [],
  site: ['trial'],
  protocol: [],
  subject: ['trial', 'number'],
  role_grant: ['user_id'],
  dlt_case: ['subject', 'trial', 'episode_key'],
  assessment: ['next_change_at'],
  adverse_event: ['subject', 'term', 'soc', 'grade'],
  infusion: ['subject'],
  treatment: ['subject'],
  lab_result: ['subject', 'analyte'],
  vital_sign: ['subject'],
  sample: ['subject'],
  study_event: ['subject'],
};

const refuse = (name: string, table: string, when: string, rule: string) => `
CREATE TRIGGER ${name} BEFORE ${when} BEGIN
  SELECT RAISE(ABORT, '${table} is append-only: ${rule}');
END;`;

export function guardVersions(table: string, hot: readonly string[]): string {
  const kept = ['key', 'id', 'version', 'from_seq', 'voided', ...hot, 'body'];
  const same = kept.map((column) => `NEW.${column} IS OLD.${column}`).join(' AND ');
  const closing = `OLD.to_seq IS NULL AND NEW.to_seq IS NOT NULL AND ${same}`;
  return (
    refuse(`${table}_update`, table, `UPDATE ON ${table} WHEN NOT (${closing})`, 'a version may only be closed') +
    refuse(`${table}_delete`, table, `DELETE ON ${table}`, 'a version is never deleted')
  );
}

const GUARD_CHANGES =
  refuse('change_update', 'change', 'UPDATE ON change', 'a change is never rewritten') +
  refuse('change_delete', 'change', 'DELETE ON change', 'a change is never deleted');

/** The guards of the record (C-04, C-05). Trigger language differs between databases, hence a file of its own. */
export const m0002: Migration = {
  version: 2,
  name: 'append-only guards',
  sql: Object.entries(VERSION_TABLES)
    .map(([table, hot]) => guardVersions(table, hot))
    .concat(GUARD_CHANGES)
    .join('\n'),
};
