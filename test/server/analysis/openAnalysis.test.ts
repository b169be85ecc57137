import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { droppable } from '../../../server/analysis/droppable.ts';
import { openAnalysis } from '../../../server/analysis/openAnalysis.ts';
import { figures } from '../../../server/queries/figures.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';
import { settableClock } from '../../support/settableClock.ts';

let server: TestServer;
let subjectId: SubjectId;
beforeAll(async () => {
  server = await aServer({ now: '2026-03-06T08:00:00.000Z' });
  subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
});
afterAll(() => server.stop());

const record = (grade: number) =>
  server
    .as('investigator')
    .observation.record({ requestId: requestId(), subjectId, value: aCrs([[grade, '2026-03-05T09:30']]) });

describe('the analysis thread', () => {
  test('reads what was committed the moment before, and answers as the server itself would', async () => {
    const { analysis } = server.services;
    const input = { trialId: server.trialId };
    for (const grade of [1, 2, 3]) {
      const { seq } = await record(grade);
      const answer = await analysis.run('figures', [input, 'all']);
      expect(answer).toEqual(await figures(server.services, input, 'all'));
      expect(answer!.asOf.seq).toBe(seq);
    }
    const past = { ...input, asOf: 3 };
    expect(await analysis.run('figures', [past, 'all'])).toEqual(await figures(server.services, past, 'all'));
    expect(await analysis.run('figures', [{ trialId: 99 as never }, 'all'])).toBeUndefined();
  });

  test('judges by the clock of the server', async () => {
    server.clock.set('2026-03-09T08:00:00.000Z');
    const view = await server.services.analysis.run('signals', [{ trialId: server.trialId }]);
    expect(view!.asOf.at).toBe('2026-03-09T08:00:00.000Z');
  });

  test('a fault in a question reaches who asked, with its words', async () => {
    const ask = server.services.analysis.run('figures', [undefined as never, 'all']);
    await expect(ask).rejects.toThrow(/asOf/);
  });

  test('whoever has gone is not answered: the next patient is not read', async () => {
    const reader = new AbortController();
    await server.services.store.read(async (tx) => {
      const until = droppable(tx, () => reader.signal);
      expect(await until.loadHistory(subjectId)).toEqual(await tx.loadHistory(subjectId));
      reader.abort();
      await expect(until.loadHistory(subjectId)).rejects.toThrow(/aborted/);
    });
  });
});

describe('a thread that ends by itself', () => {
  const program = pathToFileURL(join(import.meta.dirname, 'dyingWorker.mjs'));
  const open = () => openAnalysis({ file: '', clock: settableClock('2026-03-06T08:00:00.000Z'), program });
  const input = { trialId: 1 as never };

  test('everybody who waits is told, and the next question starts another', async () => {
    const analysis = open();
    const first = await analysis.run('figures', [input, 'all']);
    const [exits, waits] = await Promise.allSettled([
      analysis.run('measuredFigures', [input, 'all']),
      analysis.run('signals', [input]),
    ]);
    expect(exits).toMatchObject({ status: 'rejected', reason: { message: 'the analysis thread ended' } });
    expect(waits.status).toBe('rejected');
    const again = await analysis.run('figures', [input, 'all']);
    expect(again).not.toEqual(first);
    await analysis.close();
  });

  test('a question whose reader went away is dropped, one that is asked too late is not even sent', async () => {
    const analysis = open();
    const reader = new AbortController();
    const waits = expect(analysis.run('signals', [input], reader.signal)).rejects.toThrow(/aborted/);
    reader.abort();
    await waits;
    await expect(analysis.run('signals', [input], reader.signal)).rejects.toThrow(/aborted/);
    expect(await analysis.run('figures', [input, 'all'])).toMatchObject({ dropped: [1] });
    await analysis.close();
  });

  test('a fault outside of any question is named', async () => {
    const analysis = open();
    await expect(analysis.run('fillFigureMemory', [])).rejects.toThrow('the analysis thread failed: out of bounds');
    await analysis.close();
  });

  test('who waits when the server stops is told, and nobody is heard afterwards', async () => {
    const analysis = open();
    const waits = expect(analysis.run('signals', [input])).rejects.toThrow('the analysis thread ended');
    await analysis.close();
    await waits;
    await expect(analysis.run('figures', [input, 'all'])).rejects.toThrow('stopping');
  });
});
