import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../shared/model/dates.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  const value = aCrs([[2, '2026-03-05T09:30']]);
  await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
});
afterAll(() => server.stop());

const monitor = () => server.as('medical-monitor');

test('a link made days after the last entry shows what was on screen when it was made, and tomorrow too', async () => {
  const { trialId } = server;
  server.clock.set('2026-03-09T08:00:00.000Z');
  const [figures, signals, cohort, overview] = [
    await monitor().trial.figures({ trialId }),
    await monitor().trial.signals({ trialId }),
    await monitor().cohort.page({ trialId }),
    await monitor().trial.overview({ trialId }),
  ];
  server.clock.set('2026-03-20T08:00:00.000Z');
  const { seq: asOf, at } = figures.asOf;
  const link = { trialId, asOf, at };
  const past = { seq: asOf, at, past: true };
  expect(await monitor().trial.figures(link)).toEqual({ ...figures, asOf: past });
  expect(await monitor().trial.signals(link)).toEqual({ ...signals, asOf: past });
  expect(await monitor().cohort.page(link)).toEqual({ ...cohort, asOf: past });
  expect(await monitor().trial.overview(link)).toEqual({ ...overview, asOf: past });
  // Without the moment the same change is judged when it was made: four days of follow-up are not there.
  expect(await monitor().trial.figures({ trialId, asOf })).not.toEqual({ ...figures, asOf: past });
});

test('a moment that is not one of the change is refused: before it, or after the next, or yet to come', async () => {
  const { trialId } = server;
  const { asOf } = await monitor().trial.figures({ trialId });
  const asked = (seq: number, at: string) => monitor().trial.figures({ trialId, asOf: seq, at: at as Instant });
  for (const [seq, at] of [
    [asOf.seq, '2026-03-04T08:00:00.000Z'],
    [asOf.seq, '2026-03-21T08:00:00.000Z'],
    [1, asOf.at],
  ] as const) {
    await expect(asked(seq, at)).rejects.toMatchObject({
      cause: { failure: { code: 'NOT_FOUND', what: 'moment', id: at } },
    });
  }
  await expect(asked(asOf.seq, asOf.at)).resolves.toMatchObject({ asOf: { seq: asOf.seq, at: asOf.at } });
});
