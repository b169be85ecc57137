import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Raised whenever the tables below or the library's own tables change. */
const SCHEMA_VERSION = 1;

/** Our own tables beside the library's: what it does not know. Times are UTC text, flags 0 or 1. */
const OWN_TABLES = `
  CREATE TABLE IF NOT EXISTS vigil_account (
    user_id TEXT PRIMARY KEY REFERENCES user (id),
    must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
    demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
    disabled_at TEXT,
    last_sign_in_at TEXT,
    request_id TEXT UNIQUE
  ) STRICT;
  CREATE TABLE IF NOT EXISTS vigil_session (
    session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    last_seen_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS vigil_sign_in_guard (
    email TEXT PRIMARY KEY,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    last_at TEXT NOT NULL,
    locked_until TEXT
  ) STRICT;
`;

export type AuthDatabase = Database.Database;

/** Opens the accounts' own file, readable by the server's user alone. */
export function openAuthDatabase(dataDir: string): AuthDatabase {
  const path = join(dataDir, 'auth.sqlite');
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path);
  db.pragma('busy_timeout = 5000');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  const version = schemaVersion(db);
  if (version > SCHEMA_VERSION) {
    db.close();
    throw new Error(`${path} was written by a newer version (${version}; this version knows ${SCHEMA_VERSION}).`);
  }
  return db;
}

/** Brings the tables up to date, the library's first; costs one pragma when they are. */
export async function migrateAuthDatabase(db: AuthDatabase, migrateLibrary: () => Promise<void>): Promise<void> {
  if (schemaVersion(db) === SCHEMA_VERSION) return;
  await migrateLibrary();
  db.exec(OWN_TABLES);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);
}

function schemaVersion(db: AuthDatabase): number {
  return Number(db.pragma('user_version', { simple: true }));
}
