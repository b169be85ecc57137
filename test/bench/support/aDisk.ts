import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { median } from './measure.ts';

/** A folder on the disk the repository lies on: a RAM disk would flush in no time and prove nothing. */
export function aFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(process.cwd(), 'data-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Median time in ms of one small write made durable: the floor under every durable insert. */
export function flushMs(folder: string): number {
  const file = openSync(join(folder, 'flush.bin'), 'w');
  const block = Buffer.alloc(4096, 1);
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const start = performance.now();
    writeSync(file, block, 0, block.length, 0);
    fdatasyncSync(file);
    times.push(performance.now() - start);
  }
  closeSync(file);
  return median(times);
}

export interface RawInserts {
  /** Single-row durable inserts per second. */
  perSecond(rows: number): number;
  close(): void;
}

/** The yardstick: better-sqlite3 inserting one row of an event's size per transaction, WAL, synchronous=FULL, two indices. */
export function rawInserts(folder: string): RawInserts {
  const db = new Database(join(folder, 'raw.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE event (id INTEGER PRIMARY KEY, subject INTEGER, term INTEGER, grade INTEGER, body TEXT) STRICT;
    CREATE INDEX by_subject ON event (subject, id); CREATE INDEX by_term ON event (term, grade);`);
  const insert = db.prepare('INSERT INTO event (subject, term, grade, body) VALUES (?, ?, ?, ?)');
  const body = 'x'.repeat(600);
  let made = 0;
  return {
    perSecond: (rows) => {
      const start = performance.now();
      for (let i = 0; i < rows; i++, made++) insert.run(made % 250, 10_000_000 + (made % 400), (made % 4) + 1, body);
      return rows / ((performance.now() - start) / 1000);
    },
    close: () => db.close(),
  };
}
