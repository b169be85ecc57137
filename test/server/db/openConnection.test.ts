import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseRefused } from '../../../server/db/databaseRefused.ts';
import { migrate } from '../../../server/db/migrate.ts';
import { MIGRATIONS, NEWEST_SCHEMA } from '../../../server/db/migrations/migrations.ts';
import { openReader, openWriter } from '../../../server/db/openConnection.ts';
import type { Instant } from '../../../shared/model/dates.ts';

const NOW = '2026-03-02T08:00:00.000Z' as Instant;
const SYNCHRONOUS_FULL = 2;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-db-'));
  file = join(folder, 'vigil.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settingsOf = (db: Database.Database) =>
  ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((name) => db.pragma(name, { simple: true }));

/** Every file of the folder with its bytes. */
const snapshot = () =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64'), statSync(join(folder, name)).mtimeMs]);

test('what it creates may be read by the user of the server alone', () => {
  const db = openWriter(file, NOW);
  const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
  db.close();
  expect(modes).toContainEqual(['vigil.sqlite', '600']);
  expect(new Set(modes.map(([, mode]) => mode))).toEqual(new Set(['600']));
});

function refusal(open: () => unknown): DatabaseRefused {
  try {
    open();
  } catch (error) {
    if (error instanceof DatabaseRefused) return error;
    throw error;
  }
  throw new Error('it was opened');
}

describe('opening', () => {
  test('C-33 flushes fully on every connection, the reopened ones and the readers too', () => {
    const expected = ['wal', SYNCHRONOUS_FULL, 1, 5000];
    for (let i = 0; i < 2; i++) {
      const writer = openWriter(file, NOW);
      const reader = openReader(file);
      expect(settingsOf(writer)).toEqual(expected);
      expect(settingsOf(reader)).toEqual(expected);
      reader.close();
      writer.close();
    }
  });

  test('a reader cannot write', () => {
    openWriter(file, NOW).close();
    const reader = openReader(file);
    expect(() => reader.exec('DELETE FROM draft')).toThrow('readonly');
    reader.close();
  });

  test('brings an empty database to the newest schema once, and says when', () => {
    openWriter(file, NOW).close();
    const db = openWriter(file, '2027-01-01T00:00:00.000Z' as Instant);
    expect(db.prepare('SELECT version, name, applied_at FROM schema_version').all()).toEqual(
      MIGRATIONS.map(({ version, name }) => ({ version, name, applied_at: NOW })),
    );
    db.close();
  });

  test.each(MIGRATIONS.slice(0, -1))('a database of schema $version becomes what a new one is', ({ version }) => {
    const older = new Database(file);
    migrate(older, NOW, version);
    older.close();
    const upgraded = openWriter(file, NOW);
    const fresh = openWriter(join(folder, 'fresh.sqlite'), NOW);
    const schema = 'SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name';
    expect(upgraded.prepare(schema).all()).toEqual(fresh.prepare(schema).all());
    upgraded.close();
    fresh.close();
  });

  test('makes the data folder when it is missing', () => {
    openWriter(join(folder, 'new', 'deep', 'vigil.sqlite'), NOW).close();
    expect(readdirSync(join(folder, 'new', 'deep'))).toContain('vigil.sqlite');
  });

  test('migrations are numbered from 1 without a gap', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });
});

describe('refusing', () => {
  test('a database of a newer version is left exactly as it is, and nothing appears beside it', () => {
    const db = openWriter(file, NOW);
    db.exec(`INSERT INTO schema_version VALUES (${NEWEST_SCHEMA + 1}, 'later', '${NOW}')`);
    db.pragma(`user_version = ${NEWEST_SCHEMA + 1}`);
    db.close();
    const before = snapshot();
    const { reason, message } = refusal(() => openWriter(file, NOW));
    expect(reason).toBe('newer-version');
    expect(message).toContain(`schema ${NEWEST_SCHEMA + 1}`);
    expect(snapshot()).toEqual(before);
  });

  test('a newer version that is still in the write-ahead log is seen, and database and log are left as they are', () => {
    const db = openWriter(file, NOW);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma(`user_version = ${NEWEST_SCHEMA + 1}`);
    const copy = join(folder, 'copy');
    for (const suffix of ['', '-wal']) cpSync(file + suffix, copy + suffix);
    db.close();
    const bytes = () => ['', '-wal'].map((suffix) => readFileSync(copy + suffix).toString('base64'));
    const before = bytes();
    expect(refusal(() => openWriter(copy, NOW)).reason).toBe('newer-version');
    expect(bytes()).toEqual(before);
  });

  test('a database of another program is left as it is', () => {
    const db = new Database(file);
    db.exec('CREATE TABLE theirs (a)');
    db.close();
    const before = snapshot();
    expect(refusal(() => openWriter(file, NOW)).reason).toBe('not-ours');
    expect(snapshot()).toEqual(before);
  });

  test('a file that is no database is left as it is', () => {
    writeFileSync(file, 'not a database at all, but long enough to have a header of its own: '.repeat(4));
    const before = snapshot();
    expect(refusal(() => openWriter(file, NOW)).reason).toBe('unreadable');
    expect(snapshot()).toEqual(before);
  });

  test('a folder that cannot be written to is named', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const place of [join(folder, 'file', 'vigil.sqlite'), '/proc/vigil/vigil.sqlite']) {
      const { reason, message } = refusal(() => openWriter(place, NOW));
      expect(reason).toBe('not-writable');
      expect(message).toContain(place);
    }
  });

  test('a failing migration leaves the schema as it was', () => {
    const db = new Database(file);
    db.exec('CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT, applied_at TEXT)');
    db.exec('CREATE TABLE change (theirs)');
    db.pragma('application_id = 1447642953');
    db.close();
    expect(() => openWriter(file, NOW)).toThrow('already exists');
    const after = new Database(file);
    expect(after.prepare('SELECT name FROM sqlite_master ORDER BY name').pluck().all()).toEqual([
      'change',
      'schema_version',
    ]);
    after.close();
  });
});
