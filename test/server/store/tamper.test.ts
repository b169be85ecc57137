import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyDigest, type ChangeFields, GENESIS, linkHash, type TouchedRow } from '../../../server/store/chain.ts';
import { ALL_TABLES } from '../../../server/store/recordTables.ts';
import { verifyRecord } from '../../../server/store/verifyRecord.ts';
import type { CaseId, ObservationId } from '../../../shared/model/ids.ts';
import { aCrs } from '../../support/anEvent.ts';
import { aCase, aLab, aMessage, aSqliteStore, aSummary } from '../../support/aStore.ts';

/**
 * Somebody who has the file and knows SQL takes the guards off and alters the record. Every kind of R-04 must be found,
 * and named where the file itself can tell.
 */
describe('C-06 R-04 altering the record behind its back', () => {
  let folder: string;
  /** A sound record, and the same some changes earlier. */
  let sound: string;
  let earlier: string;
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigil-tamper-'));
    [sound, earlier, file] = ['sound', 'earlier', 'altered'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const it = await aSqliteStore({ file: sound });
    const subjectId = await it.enrol();
    const events = [];
    for (let i = 0; i < 20; i++) {
      events.push(await it.record(subjectId, aCrs([[1 + (i % 4), '2026-03-05T08:00']])));
      await it.write(async (tx) => {
        const id = (await tx.nextId('observation')) as ObservationId;
        await tx.appendObservation(id, subjectId, aLab('ANC', i), false);
        await tx.appendAssessment(aSummary(subjectId, { state: i % 2 ? 'dlt' : 'cleared' }));
        await tx.appendOutbox(aMessage());
      });
      if (i === 10) await it.write((tx) => tx.appendCase(aCase(1 as CaseId, subjectId, ['raised'])));
      keep(sound, olderFile(i));
      if (i === 14) keep(sound, earlier);
    }
    for (const event of events.slice(0, 5)) await it.revise(event, aCrs([[4, '2026-03-06T08:00']]));
    await it.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    copyFileSync(sound, file);
  });

  /** The record as it lay after its i-th event, i from 0 to 19. */
  const olderFile = (i: number) => join(folder, `older-${i}`);

  function keep(from: string, to: string): void {
    const db = new Database(from);
    db.exec(`VACUUM INTO '${to}'`);
    db.close();
  }

  /** With the guards off; they are put on again afterwards, as a careful hand would. */
  function alter(...statements: readonly string[]): void {
    const db = new Database(file);
    const guards = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as Guard[];
    for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
    for (const statement of statements) db.exec(statement);
    for (const { sql } of guards) db.exec(sql);
    db.close();
  }
  interface Guard {
    readonly name: string;
    readonly sql: string;
  }

  const headHash = () => {
    const verdict = verifyRecord(sound);
    return verdict.ok ? verdict.headHash : 'broken';
  };

  test('a sound record holds, with its own head or an earlier one as anchor', () => {
    const verdict = verifyRecord(sound);
    expect(verdict).toMatchObject({ ok: true, changes: 48 });
    const old = verifyRecord(earlier);
    if (!verdict.ok || !old.ok) throw new Error('one of the two is broken');
    expect(verifyRecord(sound, verdict.headHash)).toEqual(verdict);
    expect(verifyRecord(sound, old.headHash)).toEqual(verdict);
  });

  test('a record in use is verified without waiting for its writer', async () => {
    const it = await aSqliteStore({ file });
    await it.write(async () => {
      expect(verifyRecord(file)).toMatchObject({ ok: true, changes: 48 });
    });
    expect(verifyRecord(file)).toMatchObject({ ok: true, changes: 49 });
    await it.stop();
  });

  test.each([
    ...[
      'at',
      'actor_id',
      'actor_name',
      'actor_role',
      'command',
      'reason',
      'touched',
      'response',
      'message',
      'input_digest',
    ],
  ])('1 a byte of a change: its %s', (column) => {
    alter(`UPDATE change SET ${column} = coalesce(replace(${column}, '1', '2'), '') || ' ' WHERE seq = 21`);
    expect(verifyRecord(file)).toMatchObject({ ok: false, seq: 21, table: 'change' });
  });

  test.each([
    ['body', "body = replace(body, '2026-03-05', '2026-03-04')"],
    ['voided mark', 'voided = 1'],
    ['patient', 'subject = subject + 1'],
    ['place', 'from_seq = from_seq + 1'],
    ['worst grade', 'grade = 1 + grade % 4'],
    ['term', 'term = term + 1'],
    ['organ class', 'soc = soc + 1'],
    ['end', 'to_seq = 30'],
  ])('1 a byte of a version: its %s', (_what, set) => {
    alter(`UPDATE adverse_event SET ${set} WHERE id = 19`);
    expect(verifyRecord(file)).toMatchObject({ ok: false, seq: 21, table: 'adverse_event', id: 19 });
  });

  test('1 any one version, altered by one letter, is the one that is named', () => {
    const rows = versionPlaces();
    expect(rows.length).toBeGreaterThan(60);
    for (const [table, key, id, seq] of rows) {
      copyFileSync(sound, file);
      alter(`UPDATE ${table} SET body = body || ' ' WHERE key = ${key}`);
      expect(verifyRecord(file)).toMatchObject({ ok: false, seq, table, id });
    }
  });
  type Place = readonly [table: string, key: number, id: number, seq: number];

  function versionPlaces(): readonly Place[] {
    return asked((db) =>
      ALL_TABLES.flatMap(
        ({ table }) => db.prepare(`SELECT '${table}', key, id, from_seq FROM ${table}`).raw().all() as Place[],
      ),
    );
  }

  function asked<T>(ask: (db: Database.Database) => T): T {
    const db = new Database(file, { readonly: true });
    try {
      return ask(db);
    } finally {
      db.close();
    }
  }

  test('1 a byte of the file itself, without SQL', () => {
    const bytes = readFileSync(file);
    const at = bytes.indexOf('"value":13,');
    expect(at).toBeGreaterThan(0);
    expect(bytes.indexOf('"value":13,', at + 1)).toBe(-1);
    bytes.write('"value":12,', at);
    writeFileSync(file, bytes);
    expect(verifyRecord(file)).toMatchObject({
      ok: false,
      table: 'lab_result',
      id: 28,
      reason: expect.stringContaining('altered'),
    });
  });

  test('1 a body and its digest, with the hash of the change made anew: the next change tells', () => {
    const db = new Database(file, { readonly: true });
    const body = (db.prepare('SELECT body FROM adverse_event WHERE id = 19').pluck().get() as string).replace(
      '"grade":',
      '"grade": ',
    );
    const { fields, prevHash } = changeOf(db, 21);
    db.close();
    const touched = (JSON.parse(fields[12]) as TouchedRow[]).map((row) => [...row.slice(0, 5), bodyDigest(body)]);
    const forged = [...fields.slice(0, 12), JSON.stringify(touched)] as [...ChangeFields];
    alter(
      `UPDATE adverse_event SET body = '${body}' WHERE id = 19`,
      `UPDATE change SET touched = '${JSON.stringify(touched)}', hash = '${linkHash(prevHash, forged)}' WHERE seq = 21`,
    );
    expect(verifyRecord(file)).toMatchObject({
      ok: false,
      seq: 22,
      table: 'change',
      reason: expect.stringContaining('follow'),
    });
  });

  test.each([
    ['a change', 'DELETE FROM change WHERE seq = 21', { seq: 21, reason: expect.stringContaining('missing') }],
    ['a version', 'DELETE FROM adverse_event WHERE id = 19', { seq: 21, table: 'adverse_event', id: 19 }],
    [
      'an assessment',
      'DELETE FROM assessment WHERE version = 7',
      { table: 'assessment', reason: expect.stringContaining('version') },
    ],
  ])('2 delete %s', (_what, statement, expected) => {
    alter(statement);
    expect(verifyRecord(file)).toMatchObject({ ok: false, ...expected });
  });

  const COPY_OF = `SELECT 999 * 1048576 + 1, 999, 1, from_seq, NULL, 0, subject, term, soc, grade, body FROM adverse_event WHERE id = 19`;
  test.each([
    [
      'a version no change speaks of',
      `INSERT INTO adverse_event ${COPY_OF}`,
      { seq: 21, table: 'adverse_event', id: 999 },
    ],
    [
      'a version of a change yet to come',
      `INSERT INTO adverse_event ${COPY_OF.replace('from_seq', '4711')}`,
      { seq: 4711, id: 999 },
    ],
    [
      'a change between two others',
      `UPDATE change SET seq = -seq WHERE seq > 21; UPDATE change SET seq = 1 - seq WHERE seq < 0;
       INSERT INTO change SELECT 22, at, actor_id, actor_name, actor_role, command, reason, NULL, input_digest, trial, response,
         message, '[]', hash, prev_hash FROM change WHERE seq = 21`,
      { seq: 22, table: 'change' },
    ],
  ])('3 insert %s', (_what, statements, expected) => {
    alter('PRAGMA ignore_check_constraints = ON', statements);
    expect(verifyRecord(file)).toMatchObject({ ok: false, ...expected });
  });

  test.each([
    [
      'two changes',
      'UPDATE change SET seq = CASE seq WHEN 21 THEN -22 ELSE -21 END WHERE seq IN (21, 22); UPDATE change SET seq = -seq WHERE seq < 0',
      { seq: 21, table: 'change' },
    ],
    [
      'the bodies of two versions',
      `UPDATE adverse_event SET body = (SELECT o.body FROM adverse_event o WHERE o.id = 40 - adverse_event.id
        AND o.version = 1) WHERE id IN (19, 21)`,
      { seq: 21, table: 'adverse_event', id: 19 },
    ],
  ])('4 swap %s', (_what, statements, expected) => {
    alter('PRAGMA ignore_check_constraints = ON', statements);
    expect(verifyRecord(file)).toMatchObject({ ok: false, ...expected });
  });

  /** Cuts the end off so that what is left is sound in itself. */
  function truncateAfter(seq: number): void {
    const db = new Database(file, { readonly: true });
    const tables = db
      .prepare("SELECT name FROM sqlite_master WHERE sql LIKE '%from_seq INTEGER%'")
      .pluck()
      .all() as string[];
    db.close();
    alter(
      `DELETE FROM change WHERE seq > ${seq}`,
      ...tables.flatMap((table) => [
        `DELETE FROM ${table} WHERE from_seq > ${seq}`,
        `UPDATE ${table} SET to_seq = NULL WHERE to_seq > ${seq}`,
      ]),
    );
  }

  test('5 a carefully cut off tail is found through a head hash kept elsewhere', () => {
    const anchor = headHash();
    truncateAfter(40);
    expect(verifyRecord(file)).toMatchObject({ ok: true, changes: 40 });
    expect(verifyRecord(file, anchor)).toMatchObject({
      ok: false,
      seq: 40,
      reason: expect.stringContaining('anchored hash'),
    });
  });

  test('5 a carelessly cut off tail is found without one', () => {
    alter('DELETE FROM change WHERE seq > 40');
    expect(verifyRecord(file)).toMatchObject({ ok: false, seq: 41 });
  });

  test('6 a wholly consistent other chain is found through a head hash kept elsewhere', () => {
    const anchor = headHash();
    alter("UPDATE change SET actor_name = 'Somebody else'");
    alter(...chainAnew());
    expect(verifyRecord(file)).toMatchObject({ ok: true });
    expect(verifyRecord(file, anchor)).toMatchObject({ ok: false, reason: expect.stringContaining('anchored hash') });
  });

  test('6 a chain made anew around a change that is dated back is found', () => {
    alter("UPDATE change SET at = '2025-01-01T00:00:00.000Z' WHERE seq = 30");
    alter(...chainAnew());
    expect(verifyRecord(file)).toMatchObject({ ok: false, seq: 30, reason: expect.stringContaining('dated before') });
  });

  test('7 an older file put back is found through a head hash kept elsewhere', () => {
    const anchor = headHash();
    copyFileSync(earlier, file);
    expect(verifyRecord(file)).toMatchObject({ ok: true });
    expect(verifyRecord(file, anchor)).toMatchObject({ ok: false, reason: expect.stringContaining('older file') });
  });

  test.each([
    ['dropped', 'DROP TRIGGER change_update', 'trigger change_update is missing'],
    [
      'softened',
      `DROP TRIGGER change_update; CREATE TRIGGER change_update BEFORE UPDATE ON change WHEN 0 BEGIN SELECT 1; END`,
      'trigger change_update was altered',
    ],
    [
      'joined by one of somebody else',
      `CREATE TRIGGER quiet AFTER INSERT ON change BEGIN DELETE FROM draft; END`,
      'trigger quiet is not ours',
    ],
  ])('C-05 a guard that was %s is named', (_what, statement, reason) => {
    const db = new Database(file);
    db.exec(statement);
    db.close();
    expect(verifyRecord(file)).toMatchObject({ ok: false, seq: null, reason: `the ${reason}` });
  });

  test('a file SQLite cannot read is reported as such', () => {
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096);
    writeFileSync(file, bytes);
    expect(verifyRecord(file)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/SQLite (cannot read|reports)/),
    });
    writeFileSync(file, 'nothing like a database, but long enough for a header of one hundred bytes'.repeat(3));
    expect(verifyRecord(file)).toMatchObject({ ok: false, reason: expect.stringContaining('not a database') });
  });

  describe('each kind at twenty places drawn at random', () => {
    const TIMES = 20;
    const LAST = 48;
    /** Found one after another takes a while where other tests run beside. */
    const LONG_MS = 120_000;

    /** As many different ones, the same in every run unless VIGIL_SEED says otherwise. */
    function drawn<T>(from: readonly T[], count = TIMES): readonly T[] {
      return fc.sample(fc.shuffledSubarray([...from], { minLength: count, maxLength: count }), 1)[0]!;
    }
    const seqs = Array.from({ length: LAST - 1 }, (_, i) => i + 1);

    function at<T>(places: readonly T[], tamper: (place: T) => void, expected: (place: T) => object): void {
      expect(places).toHaveLength(TIMES);
      for (const place of places) {
        for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
        copyFileSync(sound, file);
        tamper(place);
        expect(verifyRecord(file), JSON.stringify(place)).toMatchObject({ ok: false, ...expected(place) });
      }
    }

    /** One letter of a column replaced by another, somewhere within. */
    function oneLetter(table: string, column: string, where: string): string {
      const text = asked((db) => db.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck().get() as string);
      const [place] = drawn(
        Array.from(text, (_, i) => i),
        1,
      );
      const other = text[place!] === '7' ? '8' : '7';
      const changed = text.slice(0, place) + other + text.slice(place! + 1);
      return `UPDATE ${table} SET ${column} = '${changed.replaceAll("'", "''")}' WHERE ${where}`;
    }

    const TEXTS = ['at', 'actor_id', 'actor_name', 'actor_role', 'command', 'touched', 'prev_hash', 'hash'];

    test('1 one letter of a change', { timeout: LONG_MS }, () => {
      const places = drawn(seqs).map((seq, i) => ({ seq, column: TEXTS[i % TEXTS.length]! }));
      at(
        places,
        ({ seq, column }) => alter(oneLetter('change', column, `seq = ${seq}`)),
        ({ seq }) => ({ seq, table: 'change' }),
      );
    });

    test('1 one letter of a version', { timeout: LONG_MS }, () => {
      at(
        drawn(versionPlaces()),
        ([table, key]) => alter(oneLetter(table, 'body', `key = ${key}`)),
        ([table, , id, seq]) => ({ seq, table, id }),
      );
    });

    test('2 a change deleted', { timeout: LONG_MS }, () => {
      at(
        drawn(seqs),
        (seq) => alter(`DELETE FROM change WHERE seq = ${seq}`),
        (seq) => ({ seq }),
      );
    });

    test('2 a version deleted', { timeout: LONG_MS }, () => {
      at(
        drawn(versionPlaces()),
        ([table, key]) => alter(`DELETE FROM ${table} WHERE key = ${key}`),
        ([table]) => ({ table }),
      );
    });

    test('3 a version inserted', { timeout: LONG_MS }, () => {
      const copy = ([table, key]: Place): string => {
        const columns = asked((db) => db.pragma(`table_info(${table})`) as { readonly name: string }[]);
        const made: Record<string, string> = { key: '999 * 1048576 + 1', id: '999', version: '1', to_seq: 'NULL' };
        const values = columns.map(({ name }) => made[name] ?? name);
        return `INSERT INTO ${table} SELECT ${values.join(', ')} FROM ${table} WHERE key = ${key}`;
      };
      // A second subject of the same number is refused by its index already.
      const places = versionPlaces().filter(([table]) => table !== 'subject');
      at(
        drawn(places),
        (place) => alter(copy(place)),
        ([table]) => ({ table, id: 999 }),
      );
    });

    test('3 a change inserted', { timeout: LONG_MS }, () => {
      at(
        drawn(seqs),
        (seq) =>
          alter(
            'PRAGMA ignore_check_constraints = ON',
            `UPDATE change SET seq = -seq WHERE seq > ${seq}; UPDATE change SET seq = 1 - seq WHERE seq < 0;
             INSERT INTO change SELECT ${seq + 1}, at, actor_id, actor_name, actor_role, command, reason, NULL,
               input_digest, trial, response, message, '[]', hash, prev_hash FROM change WHERE seq = ${seq}`,
          ),
        (seq) => ({ seq: seq + 1, table: 'change' }),
      );
    });

    test('4 two changes swapped', { timeout: LONG_MS }, () => {
      const pairs = drawn(seqs).map((one) => [one, (one % (LAST - 1)) + 1] as const);
      at(
        pairs,
        ([one, other]) =>
          alter(
            'PRAGMA ignore_check_constraints = ON',
            `UPDATE change SET seq = CASE seq WHEN ${one} THEN -${other} ELSE -${one} END WHERE seq IN (${one}, ${other});
             UPDATE change SET seq = -seq WHERE seq < 0`,
          ),
        ([one, other]) => ({ seq: Math.min(one, other), table: 'change' }),
      );
    });

    test('4 the bodies of two versions swapped', { timeout: LONG_MS }, () => {
      const labs = versionPlaces().filter(([table]) => table === 'lab_result');
      const pairs = drawn(labs).map((one, i, all) => [one, all[(i + 1) % all.length]!] as const);
      at(
        pairs,
        ([[table, one], [, other]]) => {
          const body = (key: number) =>
            asked((db) => db.prepare(`SELECT body FROM ${table} WHERE key = ?`).pluck().get(key) as string);
          const [first, second] = [body(one), body(other)];
          alter(
            `UPDATE ${table} SET body = '${second}' WHERE key = ${one}`,
            `UPDATE ${table} SET body = '${first}' WHERE key = ${other}`,
          );
        },
        ([one, other]) => ({ seq: Math.min(one[3], other[3]), table: 'lab_result' }),
      );
    });

    test('5 the tail cut off carefully, anywhere', { timeout: LONG_MS }, () => {
      const anchor = headHash();
      const places = drawn(seqs);
      for (const seq of places) {
        copyFileSync(sound, file);
        truncateAfter(seq);
        expect(verifyRecord(file)).toMatchObject({ ok: true, changes: seq });
        expect(verifyRecord(file, anchor)).toMatchObject({ ok: false, seq });
      }
    });

    test('6 a change forged and the whole chain made anew', { timeout: LONG_MS }, () => {
      const anchor = headHash();
      for (const seq of drawn(seqs)) {
        copyFileSync(sound, file);
        alter(`UPDATE change SET actor_name = 'Somebody else' WHERE seq = ${seq}`);
        alter(...chainAnew());
        expect(verifyRecord(file)).toMatchObject({ ok: true });
        expect(verifyRecord(file, anchor)).toMatchObject({ ok: false });
      }
    });

    test('7 an older file put back, of any age', { timeout: LONG_MS }, () => {
      const anchor = headHash();
      for (let i = 0; i < TIMES; i++) {
        copyFileSync(olderFile(i), file);
        expect(verifyRecord(file)).toMatchObject({ ok: true });
        expect(verifyRecord(file, anchor)).toMatchObject({ ok: false });
      }
    });
  });

  function changeOf(db: Database.Database, seq: number) {
    const row = db.prepare('SELECT * FROM change WHERE seq = ?').raw().get(seq) as unknown[];
    return { fields: row.slice(0, 13) as [...ChangeFields], prevHash: row[13] as string };
  }

  /** What rewrites every link, so that the file proves itself again. */
  function chainAnew(): readonly string[] {
    const db = new Database(file, { readonly: true });
    let previous = GENESIS;
    const statements: string[] = [];
    for (const seq of db.prepare('SELECT seq FROM change ORDER BY seq').pluck().all() as number[]) {
      const { fields } = changeOf(db, seq);
      const hash = linkHash(previous, fields);
      statements.push(`UPDATE change SET prev_hash = '${previous}', hash = '${hash}' WHERE seq = ${seq}`);
      previous = hash;
    }
    db.close();
    return statements;
  }
});
