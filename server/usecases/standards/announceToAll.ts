import type { WriteTx } from '../../store/port.ts';

/** Reference data belong to no trial: every open page may have to ask again. */
export function announceToAll(tx: WriteTx, command: string): Promise<void> {
  return tx.appendOutbox({ trialId: null, siteId: null, subjectId: null, subjectNumber: null, command, cases: [] });
}
