import { openReader } from '../db/openConnection.ts';
import { preparedSql, type Sql } from '../db/preparedSql.ts';
import type { ReadTx } from './port.ts';
import { readTxOn } from './readTx.ts';

/** Reads under way at once: their callbacks interleave, and each needs a snapshot of its own. */
const CONNECTIONS = 4;

interface Reader {
  readonly sql: Sql;
  readonly tx: ReadTx;
}

export interface ReadPool {
  read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** For tables beside the record. */
  readSql<T>(fn: (sql: Sql) => Promise<T>): Promise<T>;
  close(): void;
}

/** Read-only connections, opened when first needed; who finds none free waits in line. */
export function createReadPool(file: string): ReadPool {
  const all: Reader[] = [];
  const idle: Reader[] = [];
  const line: ((reader: Reader) => void)[] = [];

  function open(): Reader {
    const sql = preparedSql(openReader(file));
    const reader = { sql, tx: readTxOn(sql) };
    all.push(reader);
    return reader;
  }

  async function take(): Promise<Reader> {
    const free = idle.pop();
    if (free) return free;
    return all.length < CONNECTIONS ? open() : new Promise((resolve) => line.push(resolve));
  }

  function release(reader: Reader): void {
    const next = line.shift();
    if (next) next(reader);
    else idle.push(reader);
  }

  async function inSnapshot<T>(fn: (reader: Reader) => Promise<T>): Promise<T> {
    const reader = await take();
    try {
      reader.sql.run('BEGIN');
      return await fn(reader);
    } finally {
      if (reader.sql.db.inTransaction) reader.sql.run('COMMIT');
      release(reader);
    }
  }

  return {
    read: (fn) => inSnapshot(({ tx }) => fn(tx)),
    readSql: (fn) => inSnapshot(({ sql }) => fn(sql)),
    close() {
      for (const { sql } of all) sql.db.close();
    },
  };
}
