import { m0001 } from './m0001.ts';
import { m0002 } from './m0002.ts';
import { m0003 } from './m0003.ts';
import { m0004 } from './m0004.ts';
import { m0005 } from './m0005.ts';
import { m0006 } from './m0006.ts';
import { m0007 } from './m0007.ts';
import { m0008 } from './m0008.ts';
import type { Migration } from './migration.ts';

/** In order, numbered without gaps. A published migration is never edited; a later one changes what it did. */
export const MIGRATIONS: readonly Migration[] = [m0001, m0002, m0003, m0004, m0005, m0006, m0007, m0008];
export const NEWEST_SCHEMA = MIGRATIONS.length;

/** `VIGI`, in the database header: tells our files from those of other programs. */
export const APPLICATION_ID = 0x56494749;
