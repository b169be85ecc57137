import type Database from 'better-sqlite3';
import type { Instant } from '../../shared/model/dates.ts';
import { newerVersion } from './databaseRefused.ts';
import { APPLICATION_ID, MIGRATIONS, NEWEST_SCHEMA } from './migrations/migrations.ts';

const SCHEMA_VERSION = `CREATE TABLE IF NOT EXISTS schema_version (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`;

/** Applies the missing migrations, all of them or none. `upTo` = an older schema, to compare with. */
export function migrate(db: Database.Database, now: Instant, upTo = NEWEST_SCHEMA): void {
  if (schemaOf(db) === upTo) return;
  db.transaction(() => {
    const found = schemaOf(db);
    if (found > NEWEST_SCHEMA) throw newerVersion(db.name, found, NEWEST_SCHEMA);
    db.exec(SCHEMA_VERSION);
    const record = db.prepare('INSERT INTO schema_version (version, name, applied_at) VALUES (?, ?, ?)');
    for (const { version, name, sql } of MIGRATIONS) {
      if (version <= found || version > upTo) continue;
      db.exec(sql);
      record.run(version, name, now);
    }
    // The header repeats the version, so that it can be read without opening the database.
    db.pragma(`user_version = ${upTo}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
}

/** 0 = empty database. */
export function schemaOf(db: Database.Database): number {
  const known = db.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'`).pluck().get();
  if (known === 0) return 0;
  return Number(db.prepare('SELECT coalesce(max(version), 0) FROM schema_version').pluck().get());
}
