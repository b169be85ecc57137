import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DatabaseRefused, newerVersion, RESTORE } from './databaseRefused.ts';
import { APPLICATION_ID, NEWEST_SCHEMA } from './migrations/migrations.ts';

/** Offsets in the database header. Source: [SQLITE-FORMAT §1.3]. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const HEADER_BYTES = 100;

/**
 * Refuses a file this version must not touch, from its bytes alone: opening it through SQLite could already create or
 * replay a write-ahead log. A new or empty file passes.
 */
export function inspectFile(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const header = readHeader(file);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new DatabaseRefused(
      'unreadable',
      `The file ${file} is not a database, or its first page is damaged. ${RESTORE}`,
    );
  }
  const application = header.readUInt32BE(APPLICATION_ID_AT);
  if (application !== APPLICATION_ID && application !== 0) throw notOurs(file);
  refuseNewer(file, header.readUInt32BE(USER_VERSION_AT));

  // An unfinished log may hold a later schema than the header. Read-only: neither file nor log is changed by looking.
  const log = `${file}-wal`;
  if (application === 0 || (existsSync(log) && statSync(log).size > 0)) inspectContent(file, application);
}

function inspectContent(file: string, application: number): void {
  const db = new Database(file, { readonly: true });
  try {
    refuseNewer(file, Number(db.pragma('user_version', { simple: true })));
    const tables = Number(db.prepare('SELECT count(*) FROM sqlite_master').pluck().get());
    const ours = Number(db.pragma('application_id', { simple: true })) === APPLICATION_ID;
    if (application === 0 && !ours && tables > 0) throw notOurs(file);
  } finally {
    db.close();
  }
}

function refuseNewer(file: string, found: number): void {
  if (found > NEWEST_SCHEMA) throw newerVersion(file, found, NEWEST_SCHEMA);
}

function notOurs(file: string): DatabaseRefused {
  return new DatabaseRefused('not-ours', `The file ${file} is a database of another program; nothing was changed.`);
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  return header;
}
