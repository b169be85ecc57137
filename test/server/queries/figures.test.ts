import { afterAll, beforeAll, expect, test } from 'vitest';
import { figures } from '../../../server/queries/figures.ts';
import { unpackFigureData } from '../../../shared/figures/wire/packFigureData.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer({ now: '2026-03-06T08:00:00.000Z' });
  for (const at of ['2026-03-02T10:00', '2026-03-03T10:00', '2026-03-04T10:00']) await anInfusedPatient(server, at);
});
afterAll(() => server.stop());

test('of more patients than are drawn nothing is sent but how many they are; one fewer, and all are', async () => {
  const input = { trialId: server.trialId };
  const many = (await figures(server.services, input, 'all', 2))!;
  expect(many).toMatchObject({ patients: 3, data: null });
  expect(many.trial.trialId).toBe(server.trialId);
  const few = (await figures(server.services, input, 'all', 3))!;
  expect(few.patients).toBe(3);
  expect(unpackFigureData(few.data!).patients).toHaveLength(3);
});

test('who may read one site is told of the patients of that site', async () => {
  const input = { trialId: server.trialId };
  const [, other] = await server.services.store.read((tx) => tx.listSites(server.trialId));
  expect(await figures(server.services, input, [other!.siteId], 0)).toMatchObject({ patients: 0 });
});

test('each patient carries the last change of the record that touched them, now and as of a past moment', async () => {
  const { store } = server.services;
  const [first] = await store.read((tx) => tx.listSubjects(server.trialId));
  const seqsAt = async (asOf?: number) => {
    const input = { trialId: server.trialId, ...(asOf !== undefined && { asOf }) };
    const { patients } = unpackFigureData((await figures(server.services, input, 'all'))!.data!);
    return new Map(patients.map(({ subjectId, lastChangeSeq }) => [subjectId, lastChangeSeq]));
  };
  const before = await store.read(async (tx) => (await tx.head()).seq);
  const old = await seqsAt();
  const value = aCrs([[2, '2026-03-05T09:30']]);
  await server.as('investigator').observation.record({ requestId: requestId(), subjectId: first!.subjectId, value });
  const after = await seqsAt();
  expect(after.get(first!.subjectId)).toBeGreaterThan(before);
  for (const [subjectId, seq] of old) if (subjectId !== first!.subjectId) expect(after.get(subjectId)).toBe(seq);
  expect(await seqsAt(before)).toEqual(old);
});
