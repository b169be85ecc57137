import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMailer } from '../../../server/alerts/mailer.ts';
import { startOutboxWorker } from '../../../server/alerts/outboxWorker.ts';
import { recipientsOf } from '../../../server/alerts/recipientsOf.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { Role } from '../../../shared/model/people.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { aServer, requestId, SIGNING_PASSWORD, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let messages: LiveMessage[];
beforeEach(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  messages = [];
  server.services.store.onCommitted((some) => messages.push(...some));
});
afterEach(() => server.stop());

/** An open account that holds the role in the trial. */
async function holding(role: Role, email: string): Promise<void> {
  const { auth, unit } = server.services;
  const made = await auth.createUser({ name: role, email, password: SIGNING_PASSWORD, requestId: email });
  if (!made.ok) throw new Error(made.failure.code);
  const { userId } = made.value;
  const { trialId } = server;
  const act = { command: 'test.grant', reason: '', requestId: null, input: null, role: 'system', trialId } as const;
  await unit.write({ kind: 'system', name: 'seed' }, act, async (tx) => {
    await tx.appendGrant(await tx.nextId('grant'), { userId, role, trialId, siteId: null }, false);
    return ok(null);
  });
}

const report = () =>
  server
    .as('medical-monitor')
    .cohort.report({ requestId: requestId(), trialId: server.trialId, ruleId: 'P1e', reason: 'RCL positive' });
const told = async (message: LiveMessage) =>
  (await recipientsOf(server.services.store, server.services.auth, message)).map(({ email }) => email).toSorted();

describe('a pause of infusions', () => {
  beforeEach(async () => {
    await holding('medical-monitor', 'monitor@example.org');
    await holding('committee-member', 'member@example.org');
    await holding('data-manager', 'data@example.org');
  });

  test('is written to the monitors and the committee', async () => {
    await report();
    expect(messages.at(-1)).toMatchObject({ cases: [], pauses: [{ ruleId: 'P1e', state: 'raised' }] });
    expect(await told(messages.at(-1)!)).toEqual(['member@example.org', 'monitor@example.org']);
  });

  test('is no letter when somebody takes it on', async () => {
    const { trialCaseId, version } = await report();
    await server
      .as('medical-monitor')
      .cohort.acknowledge({ requestId: requestId(), trialCaseId, expectedVersion: version });
    expect(messages.at(-1)).toMatchObject({ pauses: [{ state: 'acknowledged' }] });
    expect(await told(messages.at(-1)!)).toEqual([]);
  });

  test('arrives as one letter with the rule and the way to the cohort', async () => {
    const letters: string[] = [];
    const post = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        stream.on('end', () => {
          letters.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()));
    const { store, auth } = server.services;
    const deliver = createMailer({
      smtpUrl: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`,
      from: 'vigil@example.org',
      baseUrl: 'https://vigil.example.org',
      recipientsOf: (message) => recipientsOf(store, auth, message),
      onSent: async () => undefined,
      onFault: (fault) => {
        throw fault;
      },
    });
    const fail = (fault: unknown) => {
      throw fault;
    };
    const worker = startOutboxWorker({ store, channel: 'email', deliver, onFault: fail });
    await report();
    await worker.drain();
    await worker.drain();
    worker.stop();
    post.close();
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/To: .*monitor@example\.org, member@example\.org/);
    expect(letters[0]).toContain('Infusions are paused: rule P1e');
    expect(letters[0]).toContain(`https://vigil.example.org/trials/${server.trialId}/cohort`);
  });
});
