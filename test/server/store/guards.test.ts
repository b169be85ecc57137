import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_TABLES } from '../../../server/store/recordTables.ts';
import { aSqliteStore } from '../../support/aStore.ts';

/** Somebody with the file and SQL, but without the will to take the guards off first. */
describe('the guards of the record', () => {
  let stop: () => Promise<void>;
  let db: Database.Database;
  beforeAll(async () => {
    const made = await aSqliteStore();
    stop = made.stop;
    db = new Database(made.file);
    db.pragma('recursive_triggers = ON');
    db.exec("INSERT INTO analyte (id, code) VALUES (1, 'ANC')");
    for (const { table, bySubject, hot } of ALL_TABLES) insert('INSERT', table, 900, bySubject, hot);
  });
  afterAll(async () => {
    db.close();
    await stop();
  });

  function insert(verb: string, table: string, id: number, bySubject: boolean, hot: readonly string[]) {
    const more = [...(bySubject ? ['subject'] : []), ...hot];
    const columns = ['key', 'id', 'version', 'from_seq', 'voided', 'body', ...more].join(', ');
    const values = [id * 1_048_576 + 1, id, 1, 1, 0, "'{}'", ...more.map((column) => (isText(column) ? "'x'" : 1))];
    db.exec(`${verb} INTO ${table} (${columns}) VALUES (${values.join(', ')})`);
  }
  const isText = (column: string) => ['number', 'user_id', 'episode_key', 'next_change_at'].includes(column);

  test.each(ALL_TABLES)('C-05 $table: nothing of a version can be changed', ({ table, bySubject, hot }) => {
    const columns = ['key', 'id', 'version', 'from_seq', 'voided', 'body', ...(bySubject ? ['subject'] : []), ...hot];
    for (const column of columns) {
      const other = column === 'body' || isText(column) ? "'y'" : '5';
      expect(() => db.exec(`UPDATE ${table} SET ${column} = ${other} WHERE id = 900`)).toThrow(/append-only|CHECK/);
      const closing = `UPDATE ${table} SET to_seq = 9, ${column} = ${other} WHERE id = 900`;
      expect(() => db.exec(closing)).toThrow(/append-only|CHECK/);
    }
  });

  test.each(ALL_TABLES)('C-04 $table: a version cannot be deleted or replaced', ({ table, bySubject, hot }) => {
    expect(() => db.exec(`DELETE FROM ${table} WHERE id = 900`)).toThrow('append-only');
    expect(() => insert('INSERT OR REPLACE', table, 900, bySubject, hot)).toThrow('append-only');
    expect(() => insert('INSERT', table, 900, bySubject, hot)).toThrow('UNIQUE');
  });

  test.each(ALL_TABLES)(
    'C-05 $table: a version can be closed once, and neither moved nor opened again',
    ({ table }) => {
      db.exec(`UPDATE ${table} SET to_seq = 2 WHERE id = 900`);
      expect(() => db.exec(`UPDATE ${table} SET to_seq = 3 WHERE id = 900`)).toThrow('append-only');
      expect(() => db.exec(`UPDATE ${table} SET to_seq = NULL WHERE id = 900`)).toThrow('append-only');
    },
  );

  test('C-05 a change can be neither rewritten nor deleted nor replaced', () => {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('change') as string[];
    for (const column of columns) {
      expect(() => db.exec(`UPDATE change SET ${column} = ${column} WHERE seq = 1`)).toThrow('append-only');
    }
    expect(() => db.exec('DELETE FROM change WHERE seq = 1')).toThrow('append-only');
    expect(() => db.exec('INSERT OR REPLACE INTO change SELECT * FROM change WHERE seq = 1')).toThrow('append-only');
  });
});
