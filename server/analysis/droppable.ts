import type { ReadTx } from '../store/port.ts';

/** Questions over a whole trial go from patient to patient by their histories: there one can be given up. */
export function droppable(tx: ReadTx, signal: () => AbortSignal | undefined): ReadTx {
  return {
    ...tx,
    loadHistory: async (subjectId, asOf) => {
      signal()?.throwIfAborted();
      return tx.loadHistory(subjectId, asOf);
    },
  };
}
