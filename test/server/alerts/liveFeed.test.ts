import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createLiveFeed, type Reader } from '../../../server/alerts/liveFeed.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

/** The receiving end of a stream: what was written, and whether it was cut off. */
class Receiver extends EventEmitter {
  text = '';
  ended = false;
  writableLength = 0;
  socket = null;
  writeHead = () => this;
  write = (chunk: Buffer | string) => {
    this.text += chunk.toString();
    return true;
  };
  end = () => {
    this.ended = true;
    this.emit('close');
    return this;
  };
  get messages(): readonly LiveMessage[] {
    return this.text
      .split('\n\n')
      .filter((frame) => frame.startsWith('event: change'))
      .map((frame) => JSON.parse(frame.slice(frame.indexOf('data: ') + 6)) as LiveMessage);
  }
  response(): ServerResponse {
    return this as unknown as ServerResponse;
  }
}

const everything: Reader = { sessionId: 's1', sightOf: () => 'cases', isAlive: async () => true };

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
});
