import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLabResult } from '../../support/aHistory.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

/** A patient whose CRS was first not graded, then of grade 3, with one neutrophil count. */
describe('trial.signals', () => {
  let server: TestServer;
  let seqBefore: number;

  beforeAll(async () => {
    server = await aServer({ now: '2026-03-12T08:00:00.000Z' });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const ward = server.as('investigator');
    const graded = aCrs([[3, '2026-03-05T09:30']]);
    const value = { ...graded, gradeHistory: graded.gradeHistory.map((step) => ({ ...step, grade: null })) };
    const first = await ward.observation.record({ requestId: requestId(), subjectId, value });
    const count = aLabResult({ analyte: 'ANC', at: '2026-03-06', value: 0.3, unit: '10^9/L' });
    seqBefore = (await ward.observation.record({ requestId: requestId(), subjectId, value: count })).seq;
    await ward.observation.correct({
      requestId: requestId(),
      observationId: first.observationId,
      expectedVersion: first.version,
      reason: 'graded',
      value: graded,
    });
  });
  afterAll(() => server.stop());

  const ask = (asOf?: number) =>
    server.as('medical-monitor').trial.signals({ trialId: server.trialId, ...(asOf !== undefined && { asOf }) });

  test('counts what is graded now, and says of whom nobody can say', async () => {
    const { signals, boundary, asOf } = await ask();
    const [crs, icans, icaht] = signals.lines;
    expect(crs).toMatchObject({ of: 1, answer: 'too-few', undecided: [] });
    expect(crs!.patients).toHaveLength(1);
    expect(icans).toMatchObject({ of: 1, patients: [] });
    expect(icaht).toMatchObject({ patients: [], undecided: crs!.patients });
    expect(boundary!.predictedStop).toBeGreaterThan(0);
    expect(asOf.past).toBe(false);
  });

  test('as of the change before, the event has no grade, counts nowhere and stands among the gaps', async () => {
    const { signals, asOf } = await ask(seqBefore);
    expect(asOf).toMatchObject({ past: true, seq: seqBefore });
    expect(signals.lines[0]).toMatchObject({ patients: [] });
    expect(signals.lines[0]!.undecided).toHaveLength(1);
    expect(signals.hidden.find(({ code }) => code === 'not-graded')).toMatchObject({ count: 1 });
  });

  test('is plain JSON: what arrives is what was sent', async () => {
    const view = await ask();
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  test('a point of the record that does not exist is not found', async () => {
    await expect(ask(999_999)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
