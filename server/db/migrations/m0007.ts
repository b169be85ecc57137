import { versionTable } from './m0001.ts';
import { guardVersions } from './m0002.ts';
import type { Migration } from './migration.ts';

const TABLES = [
  'signature',
  'case_notice',
  'protocol_version',
  'reference_safety',
  'safety_report',
  'cohort_decision',
  'trial_case',
];

export const deskTable = (table: string): string => `${versionTable(table, 'subject INTEGER', 'trial INTEGER NOT NULL')}
CREATE INDEX ${table}_of_subject ON ${table} (subject);
CREATE INDEX ${table}_of_trial ON ${table} (trial);
${guardVersions(table, ['subject', 'trial'])}`;

/** What the desk decides, signs and sends, apart from what was observed. */
export const m0007: Migration = { version: 7, name: 'records of the desk', sql: TABLES.map(deskTable).join('\n') };
