import type { LiveMessage } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import { openWriter } from '../db/openConnection.ts';
import { preparedSql } from '../db/preparedSql.ts';
import { besideJob } from './besideJob.ts';
import { fillDictionaries } from './dictionaries.ts';
import { draftsOn } from './drafts.ts';
import type { Store } from './port.ts';
import { createReadPool } from './readPool.ts';
import { readTxOn } from './readTx.ts';
import { createRecall, type Recall } from './recall.ts';
import { writeJob } from './writeJob.ts';
import { createWriteQueue, type Transaction } from './writeQueue.ts';
import { createWriterState, type WriterState } from './writerState.ts';
import { writeTxOpener } from './writeTx.ts';

export interface SqliteStoreOptions {
  /** Created with its folder when missing. */
  readonly file: string;
  readonly clock: Clock;
}

type Listener = (messages: readonly LiveMessage[]) => void;

const MOVE_CURSOR = `INSERT INTO delivery_cursor (channel, outbox_id) VALUES (?, ?)
  ON CONFLICT (channel) DO UPDATE SET outbox_id = excluded.outbox_id`;

/** Opens the embedded database as a store. Throws `DatabaseRefused` when it must not or cannot be used. */
export function openSqliteStore({ file, clock }: SqliteStoreOptions): Store {
  const sql = preparedSql(openWriter(file, clock.now()));
  fillDictionaries(sql);
  const state = createWriterState(sql);
  const pool = createReadPool(file);
  const recall = createRecall(pool.read, () => sql.value<number>('PRAGMA data_version') as number);
  const deps = { state, clock, openTx: writeTxOpener(state, readTxOn(sql), recall.touch) };
  const listeners = new Set<Listener>();
  const queue = createWriteQueue(transactionOn(state, recall), (messages) => {
    for (const listener of listeners) announceTo(listener, messages);
  });
  const writeBeside = (text: string, params: readonly unknown[]): Promise<void> =>
    new Promise((resolve, reject) => queue.add(besideJob(sql, text, params, resolve, reject)));

  return {
    read: (fn) => pool.read(fn),
    recall: recall.recall,
    write: (meta, fn) => new Promise((resolve, reject) => queue.add(writeJob(deps, { meta, fn, resolve, reject }))),
    saveCursor: (channel, outboxId) => writeBeside(MOVE_CURSOR, [channel, outboxId]),
    drafts: draftsOn(pool, clock, writeBeside),
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await queue.close();
      pool.close();
      sql.db.close();
    },
  };
}

/** The change is durable whatever a listener does: its fault surfaces, but neither here nor at the other listeners. */
function announceTo(listener: Listener, messages: readonly LiveMessage[]): void {
  try {
    listener(messages);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function transactionOn(state: WriterState, recall: Recall): Transaction {
  const { sql } = state;
  return {
    begin() {
      sql.run('BEGIN IMMEDIATE');
      state.refresh();
    },
    commit() {
      sql.run('COMMIT');
      recall.settle();
    },
    cancel: () => void sql.run('ROLLBACK'),
    rollback() {
      state.distrust();
      if (sql.db.inTransaction) sql.run('ROLLBACK');
    },
    isOpen: () => sql.db.inTransaction,
  };
}
