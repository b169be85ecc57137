import { afterEach, describe, expect, test } from 'vitest';
import { createLiveFeed, type Reader } from '../../../server/alerts/liveFeed.ts';
import { aCrs } from '../../support/anEvent.ts';
import { Receiver } from '../../support/aReceiver.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

const everything: Reader = { userId: 'p1', sessionId: 's1', sightOf: () => 'cases', isAlive: async () => true };

let server: TestServer;
afterEach(() => server.stop());

async function twoPatients() {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  return [
    await anInfusedPatient(server, '2026-03-02T10:00'),
    await anInfusedPatient(server, '2026-03-03T10:00'),
  ] as const;
}

const log = (subjectId: never, grade: number) =>
  server.as('investigator').observation.record({
    requestId: requestId(),
    subjectId,
    value: aCrs([[grade, '2026-03-05T09:30']]),
  });

describe('the live feed', () => {
  test('a reconnecting reader gets every message once, in order, also those of the time away', async () => {
    const [first] = await twoPatients();
    const feed = createLiveFeed(server.services);
    const before = new Receiver();
    await feed.open(before.response(), everything, null);
    await log(first as never, 1);
    const lastId = before.messages.at(-1)!.id;
    before.end();

    await log(first as never, 2);
    const after = new Receiver();
    const opening = feed.open(after.response(), everything, lastId);
    await Promise.all([opening, log(first as never, 3), log(first as never, 4)]);
    const ids = [...before.messages, ...after.messages].map(({ id }) => id);
    const head = await server.services.store.read((tx) => tx.outboxHead());
    expect(ids).toEqual(Array.from({ length: 4 }, (_, i) => head - 3 + i));
    feed.stop();
  });

  test('a refused write announces nothing', async () => {
    const [first] = await twoPatients();
    const feed = createLiveFeed(server.services);
    const reader = new Receiver();
    await feed.open(reader.response(), everything, null);
    await expect(log(first as never, 9)).rejects.toThrow();
    expect(reader.messages).toEqual([]);
    feed.stop();
  });

  test('a reader without sight of cases learns only that something changed', async () => {
    const [first] = await twoPatients();
    const feed = createLiveFeed(server.services);
    const blind = new Receiver();
    const nothing = new Receiver();
    await feed.open(blind.response(), { ...everything, sightOf: () => 'change' }, null);
    await feed.open(nothing.response(), { ...everything, sightOf: () => 'nothing' }, null);
    await log(first as never, 4);
    expect(blind.messages).toMatchObject([{ cases: [] }]);
    expect(nothing.messages).toEqual([]);
    feed.stop();
  });

  test('C-18 a session that ended is cut off at once', async () => {
    await twoPatients();
    const feed = createLiveFeed(server.services);
    const mine = new Receiver();
    const other = new Receiver();
    await feed.open(mine.response(), everything, null);
    await feed.open(other.response(), { ...everything, sessionId: 's2' }, null);
    feed.closeSession('s1');
    expect([mine.ended, other.ended]).toEqual([true, false]);
    feed.stop();
  });

  test('C-18 a person whose roles changed is cut off at once, at every desk, and nobody else is', async () => {
    await twoPatients();
    const feed = createLiveFeed(server.services);
    const [here, there, other] = [new Receiver(), new Receiver(), new Receiver()];
    await feed.open(here.response(), everything, null);
    await feed.open(there.response(), { ...everything, sessionId: 's2' }, null);
    await feed.open(other.response(), { ...everything, userId: 'p2', sessionId: 's3' }, null);
    feed.closePerson('p1');
    expect([here.ended, there.ended, other.ended]).toEqual([true, true, false]);
    feed.stop();
  });
});
