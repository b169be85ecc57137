import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Instant } from '../../shared/model/dates.ts';
import { DatabaseRefused, RESTORE } from './databaseRefused.ts';
import { inspectFile } from './inspectFile.ts';
import { makeFolder } from './makeFolder.ts';
import { migrate } from './migrate.ts';

/**
 * Settings every connection gets. `synchronous` must be set each time: a WAL database is reopened at NORMAL, at which a
 * committed row can vanish with the power (C-33). `recursive_triggers` lets the delete guard see REPLACE, too.
 */
const SETTINGS = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'recursive_triggers = ON',
  'temp_store = MEMORY',
  'cache_size = -32768',
] as const;

/** The one connection that writes; creates the database or brings its schema up to date. */
export function openWriter(file: string, now: Instant): Database.Database {
  inspectFile(file);
  requireWritable(file);
  let db: Database.Database | undefined;
  try {
    db = new Database(file);
    db.pragma('journal_mode = WAL');
    applySettings(db);
    migrate(db, now);
    return db;
  } catch (error) {
    db?.close();
    throw readable(file, error);
  }
}

/** A connection that cannot write. The file must exist. */
export function openReader(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    applySettings(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** `journal_mode` belongs to the file, not to the connection: only a writer can set it. */
function applySettings(db: Database.Database): void {
  for (const setting of SETTINGS) db.pragma(setting);
}

function requireWritable(file: string): void {
  try {
    makeFolder(dirname(file));
    accessSync(dirname(file), constants.W_OK);
    // Patients' data: a new file is for the server's user alone, and so are the logs SQLite puts beside it.
    if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw notWritable(file, error);
  }
}

/** Says in a sentence what SQLite says in a code. */
function readable(file: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|FULL)/.test(error.code)) return notWritable(file, error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
    return new DatabaseRefused('unreadable', `The database ${file} is damaged: ${error.message}. ${RESTORE}`, error);
  }
  return error;
}

function notWritable(file: string, cause: unknown): DatabaseRefused {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseRefused('not-writable', `Vigil cannot write its database ${file}: ${why}.`, cause);
}
