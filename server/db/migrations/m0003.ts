import { observationTable } from './m0001.ts';
import { guardVersions } from './m0002.ts';
import type { Migration } from './migration.ts';

const TABLES = ['crs_assessment', 'icans_assessment'];

/** Assessments at the bedside: one table a kind, as for every observation, with the guards of the record. */
export const m0003: Migration = {
  version: 3,
  name: 'bedside assessments',
  sql: TABLES.map((table) => observationTable(table) + guardVersions(table, ['subject'])).join('\n'),
};
