import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../server/clock.ts';
import { openSqliteStore } from '../../../server/store/openSqliteStore.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import { aCrs } from '../../support/anEvent.ts';
import { aLab, aMessage, aMeta, aSummary } from '../../support/aStore.ts';

/** Run by the kill loop: writers that never stop, and print each request id once its write is acknowledged. */
const WRITERS = 8;
const SUBJECT = 1 as SubjectId;

const store = openSqliteStore({ file: process.argv[2]!, clock: systemClock });

async function writeOnce(): Promise<void> {
  const requestId = randomUUID();
  const written = await store.write(aMeta({ requestId, inputDigest: 'd' }), async (tx) => {
    const nextId = async () => (await tx.nextId('observation')) as ObservationId;
    await tx.appendObservation(await nextId(), SUBJECT, aCrs([[2, '2026-03-05T08:00']]), false);
    await tx.appendObservation(await nextId(), SUBJECT, aLab('ANC', tx.seq), false);
    await tx.appendAssessment(aSummary(SUBJECT, { state: tx.seq % 2 ? 'in-window' : 'cleared' }));
    await tx.appendOutbox(aMessage());
    return ok(null);
  });
  if (written.ok) process.stdout.write(`${requestId}\n`);
}

await Promise.all(
  Array.from({ length: WRITERS }, async () => {
    for (;;) await writeOnce();
  }),
);
