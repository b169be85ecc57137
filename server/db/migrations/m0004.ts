import { versionTable } from './m0001.ts';
import { guardVersions } from './m0002.ts';
import type { Migration } from './migration.ts';

const TABLES = ['criteria', 'synonym'];

/** Reference data of the installation: official criteria as they were loaded, and the words its people use for terms. */
export const m0004: Migration = {
  version: 4,
  name: 'grading standards',
  sql: TABLES.map((table) => `${versionTable(table)}\n${guardVersions(table, [])}`).join('\n'),
};
