import { deskTable } from './m0007.ts';
import type { Migration } from './migration.ts';

/** Who was told of a report's clock. */
export const m0008: Migration = { version: 8, name: 'notices of report clocks', sql: deskTable('clock_notice') };
