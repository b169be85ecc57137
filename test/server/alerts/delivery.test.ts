import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { createMailer } from '../../../server/alerts/mailer.ts';
import { startOutboxWorker } from '../../../server/alerts/outboxWorker.ts';
import { createWebhook } from '../../../server/alerts/webhook.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
const cleanups: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
  await server.stop();
});

async function aServerWithACase() {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  const value = aCrs([[4, '2026-03-05T09:30']]);
  await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
}

const loud = (fault: unknown) => {
  throw fault;
};

async function listening(http: Server): Promise<string> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => void http.close());
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook`;
}

interface Letter {
  readonly to: readonly string[];
  readonly text: string;
}

/** A post office; `answerTo` is what it says to an address, `null` = taken. */
async function aPostOffice(
  answerTo: (address: string) => number | null = () => null,
  answerToText = () => null as Error | null,
) {
  const letters: Letter[] = [];
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = answerTo(address);
      done(responseCode === null ? null : Object.assign(new Error('not here'), { responseCode }));
    },
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        const refused = answerToText();
        if (refused !== null) return done(refused);
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()));
  cleanups.push(() => void post.close());
  return { letters, smtpUrl: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}` };
}

describe('delivery from the outbox', () => {
  test('a case reaches the monitor by e-mail once, with the rule and a link', async () => {
    await aServerWithACase();
    const { letters, smtpUrl } = await aPostOffice();
    const sent: string[] = [];
    const told = { userId: 'm', name: 'Monitor', role: 'medical-monitor' } as const;
    const deliver = createMailer({
      smtpUrl,
      from: 'vigil@example.org',
      baseUrl: 'https://vigil.example.org',
      recipientsOf: async () => [{ told, email: 'monitor@example.org' }],
      onSent: async (message, to) => {
        sent.push(...to.map((one) => `${message.cases[0]?.caseId} ${one.told.name}`));
      },
      onFault: loud,
    });
    const worker = startOutboxWorker({ store: server.services.store, channel: 'email', deliver, onFault: loud });
    await worker.drain();
    await worker.drain();
    worker.stop();
    expect(letters).toHaveLength(1);
    expect(sent).toEqual(['1 Monitor']);
    expect(letters[0]?.text).toContain('To: monitor@example.org');
    expect(letters[0]?.text).toMatch(/grade 4, rule D2/);
    expect(letters[0]?.text).toContain('https://vigil.example.org/cases/1');
  });

  test('an address that is refused for good stops no letter; one refused for now is tried again, and nobody gets two', async () => {
    await aServerWithACase();
    let isFull = true;
    const { letters, smtpUrl } = await aPostOffice((address) =>
      address.startsWith('gone') ? 550 : address.startsWith('full') && isFull ? 452 : null,
    );
    const sent: string[] = [];
    const faults: string[] = [];
    const person = (name: string) => ({
      told: { userId: name, name, role: 'medical-monitor' } as const,
      email: `${name}@example.org`,
    });
    const deliver = createMailer({
      smtpUrl,
      from: 'vigil@example.org',
      baseUrl: 'https://vigil.example.org',
      recipientsOf: async () => ['gone', 'full', 'there'].map(person),
      onSent: async (_message, to) => void sent.push(...to.map(({ told }) => told.name)),
      onFault: (fault) => void faults.push(String(fault)),
    });
    const onFault = (fault: unknown) => void faults.push(String(fault));
    const worker = startOutboxWorker({ store: server.services.store, channel: 'email', deliver, onFault });
    await worker.drain();
    expect(sent).toEqual(['there']);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/gone@example\.org.*550/s);
    expect(faults[1]).toMatch(/full@example\.org/);
    isFull = false;
    await worker.drain();
    await worker.drain();
    worker.stop();
    expect(sent).toEqual(['there', 'full']);
    expect(letters.map(({ to }) => to)).toEqual([['there@example.org'], ['full@example.org']]);
    expect(faults).toHaveLength(2);
  });

  test.each(['its address', 'its text'])(
    'a letter refused for good for %s does not hold up the next one',
    async (what) => {
      await aServerWithACase();
      const faults: unknown[] = [];
      const { letters, smtpUrl } = await aPostOffice(
        (address) => (what === 'its address' && address.startsWith('gone') ? 550 : null),
        () =>
          what === 'its text' && faults.length === 0 ? Object.assign(new Error('spam'), { responseCode: 554 }) : null,
      );
      const told = { userId: 'm', name: 'Monitor', role: 'medical-monitor' } as const;
      let email = 'gone@example.org';
      const deliver = createMailer({
        smtpUrl,
        from: 'vigil@example.org',
        baseUrl: 'https://vigil.example.org',
        recipientsOf: async () => [{ told, email }],
        onSent: async () => undefined,
        onFault: (fault) => void faults.push(fault),
      });
      const worker = startOutboxWorker({ store: server.services.store, channel: 'email', deliver, onFault: loud });
      await worker.drain();
      expect([letters.length, faults.length]).toEqual([0, 1]);
      email = 'there@example.org';
      const subjectId = await anInfusedPatient(server, '2026-03-03T10:00');
      const value = aCrs([[4, '2026-03-05T09:30']]);
      await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
      await worker.drain();
      worker.stop();
      expect([letters.length, faults.length]).toEqual([1, 1]);
    },
  );

  test('the webhook signs its body, is retried after a refusal, and goes on where it stopped after a restart', async () => {
    await aServerWithACase();
    const seen: { readonly delivery: string; readonly good: boolean }[] = [];
    let refusals = 1;
    const http = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        const delivery = String(request.headers['vigil-delivery']);
        const mac = createHmac('sha256', 'a-shared-secret-of-ours').update(`${delivery}.${body}`).digest('hex');
        seen.push({ delivery, good: request.headers['vigil-signature'] === `sha256=${mac}` });
        response.statusCode = refusals-- > 0 ? 503 : 200;
        response.end();
      });
    });
    const deliver = createWebhook({ url: await listening(http), secret: 'a-shared-secret-of-ours' });
    const faults: unknown[] = [];
    const settings = { store: server.services.store, channel: 'webhook', deliver };
    const first = startOutboxWorker({ ...settings, onFault: (fault) => void faults.push(fault) });
    await first.drain();
    first.stop();
    expect(faults).toHaveLength(1);

    const second = startOutboxWorker({ ...settings, onFault: loud });
    await second.drain();
    second.stop();
    expect(seen.map(({ good }) => good)).toEqual([true, true]);
    expect(new Set(seen.map(({ delivery }) => delivery)).size).toBe(1);

    const third = startOutboxWorker({ ...settings, onFault: loud });
    await third.drain();
    third.stop();
    expect(seen).toHaveLength(2);
  });
});
