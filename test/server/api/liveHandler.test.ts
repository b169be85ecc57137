import type { Request, Response } from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reader } from '../../../server/alerts/liveFeed.ts';
import { createLiveHandler } from '../../../server/api/liveHandler.ts';
import type { Services } from '../../../server/services.ts';
import { ok } from '../../../shared/model/failure.ts';
import { aCrs } from '../../support/anEvent.ts';
import { Receiver } from '../../support/aReceiver.ts';
import { anInfusedPatient, aServer, requestId, SIGNING_PASSWORD, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let userId: string;
beforeEach(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  const person = { name: 'Somebody', email: 'somebody@site.test', password: SIGNING_PASSWORD, requestId: null };
  const made = await server.services.auth.createUser(person);
  if (!made.ok) throw new Error(made.failure.code);
  userId = made.value.userId;
});
afterEach(() => server.stop());

/** The screen of the person, signed in, asking for the stream. */
async function connect(over: Partial<Services> = {}): Promise<Receiver> {
  const session = { sessionId: 'here', userId, name: 'Somebody', email: 'somebody@site.test' };
  const answer = { ...session, twoFactorEnabled: false, mustChangePassword: false };
  const services = { ...server.services, auth: { ...server.services.auth, sessionOf: async () => answer }, ...over };
  const receiver = new Receiver();
  const request = { headers: {}, query: {}, get: () => undefined } as unknown as Request;
  await createLiveHandler(services)(request, receiver.response() as Response);
  return receiver;
}

const monitor = () => ({ userId, role: 'medical-monitor', trialId: server.trialId, siteId: null }) as const;

describe('the stream of a person who is given a role', () => {
  test('begins anew with it: a case that comes then is on the screen that was open before', async () => {
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const before = await connect();
    await server.as('administrator').people.grant({ requestId: requestId(), ...monitor(), reason: 'joins the trial' });
    expect(before.ended).toBe(true);
    const after = await connect();
    await server.as('investigator').observation.record({
      requestId: requestId(),
      subjectId,
      value: aCrs([[4, '2026-03-05T09:30']]),
    });
    expect(before.messages).toEqual([]);
    expect(after.messages.flatMap(({ cases }) => cases)).toHaveLength(1);
  });

  test('is cut off at the next beat, whoever wrote the role', async () => {
    let reader: Reader | undefined;
    const open = async (_response: unknown, opened: Reader) => {
      reader = opened;
    };
    const live = { ...server.services.live, open };
    await connect({ live });
    expect(await reader!.isAlive()).toBe(true);
    const act = {
      command: 'people.grant',
      reason: '',
      requestId: null,
      input: null,
      trialId: null,
      role: 'system',
    } as const;
    await server.services.unit.write({ kind: 'system', name: 'seed' }, act, async (tx) => {
      await tx.appendGrant(await tx.nextId('grant'), monitor(), false);
      return ok(null);
    });
    expect(await reader!.isAlive()).toBe(false);
  });
});
