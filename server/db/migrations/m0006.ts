import { versionTable } from './m0001.ts';
import { guardVersions } from './m0002.ts';
import type { Migration } from './migration.ts';

/** What people said of discrepancies, with the guards of the record. */
export const m0006: Migration = {
  version: 6,
  name: 'answers to discrepancies',
  sql: `${versionTable('discrepancy_answer', 'subject INTEGER NOT NULL', 'trial INTEGER NOT NULL', 'discrepancy_key TEXT NOT NULL')}
CREATE INDEX discrepancy_answer_of_subject ON discrepancy_answer (subject);
CREATE INDEX discrepancy_answer_of_trial ON discrepancy_answer (trial);
${guardVersions('discrepancy_answer', ['subject', 'trial', 'discrepancy_key'])}`,
};
