import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastTouched } from '../../../server/queries/lastTouched.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let patients: readonly [SubjectId, SubjectId];
beforeAll(async () => {
  server = await aServer({ now: '2026-03-06T08:00:00.000Z' });
  patients = [await anInfusedPatient(server, '2026-03-02T10:00'), await anInfusedPatient(server, '2026-03-04T10:00')];
});
afterAll(() => server.stop());

test('only who a change touched moves; a snapshot from before it may remember nothing', async () => {
  const { store } = server.services;
  const [one, other] = patients;
  await store.read(async (older) => {
    const before = await lastTouched(store, older);
    expect([before(one), before(other)]).toEqual([0, 0]);
    const value = aCrs([[2, '2026-03-05T09:30']]);
    const { seq } = await server
      .as('investigator')
      .observation.record({ requestId: requestId(), subjectId: one, value });
    const after = await store.read((tx) => lastTouched(store, tx));
    expect([after(one), after(other)]).toEqual([seq, 0]);
    expect([before(one), before(other)]).toEqual([undefined, 0]);
    const again = await lastTouched(store, older);
    expect([again(one), again(other)]).toEqual([undefined, undefined]);
  });
});
