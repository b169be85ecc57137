import type { ReadStore } from './port.ts';
import { createReadPool } from './readPool.ts';

/** The record of a database another thread or process writes: each read sees its newest commit. The file must exist. */
export function openSqliteReader(file: string): ReadStore & { close(): void } {
  const pool = createReadPool(file);
  return { read: (fn) => pool.read(fn), close: () => pool.close() };
}
