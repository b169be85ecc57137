import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startClockReminders } from '../../../server/alerts/clockReminders.ts';
import { createMailer } from '../../../server/alerts/mailer.ts';
import { startOutboxWorker } from '../../../server/alerts/outboxWorker.ts';
import { recipientsOf } from '../../../server/alerts/recipientsOf.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/people.ts';
import { anInfusedPatient, aServer, requestId, SIGNING_PASSWORD, type TestServer } from '../../support/aServer.ts';
import { aSusar } from '../../support/someEventFacts.ts';

/** Entered on 5 March: its 15-day clocks are missed from 20 March 16:00 UTC on. */
const ENTERED = '2026-03-05T08:00:00.000Z';
let folder: string;
let server: TestServer;
let subjectId: SubjectId;
let observationId: ObservationId;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-clocks-'));
  server = await aServer({ dataDir: folder, now: ENTERED });
  subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  observationId = (await record(aSusar())).observationId;
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const record = (value: unknown) =>
  server.as('investigator').observation.record({ requestId: requestId(), subjectId, value: value as never });

const reminders = () =>
  startClockReminders({
    ...server.services,
    everyMs: 3_600_000,
    onFault: (fault) => {
      throw fault;
    },
  });
async function tickAt(at: string): Promise<void> {
  server.clock.set(at);
  const clockwork = reminders();
  await clockwork.tick();
  await clockwork.tick();
  clockwork.stop();
}
async function toldOf(region = 'CN'): Promise<readonly string[]> {
  const { lines } = await server.as('medical-monitor').expedited.list({ trialId: server.trialId });
  return lines.flatMap(({ told }) =>
    told.flatMap(({ at, steps }) =>
      steps
        .filter((step) => step.region === region)
        .map(({ hoursBefore, to }) => `${at} ${hoursBefore} h: ${to.name || to.role}`),
    ),
  );
}

const TWO_DAYS = '2026-03-18T16:00:00.000Z 48 h: medical-monitor';
const ONE_DAY = '2026-03-19T16:00:00.000Z 24 h: medical-monitor';
const MISSED = ['medical-monitor', 'committee-member'].map((who) => `2026-03-20T16:00:00.000Z 0 h: ${who}`);

describe('a clock that nobody answers', () => {
  test('is told of at the second its steps are due, each once, by one clockwork that stays awake', async () => {
    const clockwork = reminders();
    for (const [at, told] of [
      ['2026-03-18T15:59:59.000Z', []],
      ['2026-03-18T16:00:00.000Z', [TWO_DAYS]],
      ['2026-03-18T16:00:01.000Z', [TWO_DAYS]],
      ['2026-03-19T15:59:59.000Z', [TWO_DAYS]],
      ['2026-03-19T16:00:00.000Z', [TWO_DAYS, ONE_DAY]],
      ['2026-03-20T15:59:59.000Z', [TWO_DAYS, ONE_DAY]],
      ['2026-03-20T16:00:00.000Z', [TWO_DAYS, ONE_DAY, ...MISSED]],
      ['2026-04-20T16:00:00.000Z', [TWO_DAYS, ONE_DAY, ...MISSED]],
    ] as const) {
      server.clock.set(at);
      await clockwork.tick();
      expect(await toldOf()).toEqual(told);
    }
    clockwork.stop();
  });

  test('is told of once over restarts of the product, what fell into a standstill at the restart', async () => {
    await tickAt('2026-03-18T16:00:00.000Z');
    await server.stop();
    server = await aServer({ dataDir: folder, now: '2026-03-18T20:00:00.000Z' });
    await tickAt('2026-03-18T20:00:00.000Z');
    expect(await toldOf()).toEqual([TWO_DAYS]);
    await server.stop();
    server = await aServer({ dataDir: folder, now: '2026-03-22T00:00:00.000Z' });
    await tickAt('2026-03-22T00:00:00.000Z');
    await tickAt('2026-03-22T00:00:01.000Z');
    const late = ['24 h: medical-monitor', '0 h: medical-monitor', '0 h: committee-member'];
    expect(await toldOf()).toEqual([TWO_DAYS, ...late.map((one) => `2026-03-22T00:00:00.000Z ${one}`)]);
  });

  test('is left alone once its report has left; the other regions are not', async () => {
    const clockwork = reminders();
    await clockwork.tick();
    server.clock.set('2026-03-10T08:00:00.000Z');
    await server.as('medical-monitor').expedited.sent({
      ...{ requestId: requestId(), observationId, expectedVersion: 0, region: 'CN', isComplete: true, reference: '' },
      sentAt: '2026-03-10T12:00' as never,
    });
    server.clock.set('2026-03-18T16:00:00.000Z');
    await clockwork.tick();
    clockwork.stop();
    expect(await toldOf()).toEqual([]);
    expect(await toldOf('EU')).toEqual([TWO_DAYS]);
  });

  test('begins anew with an upgrade: seven days from the knowledge of it', async () => {
    const clockwork = reminders();
    await clockwork.tick();
    server.clock.set('2026-03-08T08:00:00.000Z');
    await server.as('investigator').observation.correct({
      requestId: requestId(),
      observationId,
      expectedVersion: 1,
      reason: 'worse',
      value: aSusar({ seriousness: ['life-threatening'] }),
    });
    server.clock.set('2026-03-13T16:00:00.000Z');
    await clockwork.tick();
    clockwork.stop();
    expect(await toldOf()).toEqual(['2026-03-13T16:00:00.000Z 48 h: medical-monitor']);
  });
});

test('a protocol written before there was a timetable is read with the usual one', async () => {
  const { unit } = server.services;
  const { trialId } = server;
  await unit.write({ kind: 'system', name: 'seed' }, { ...act, trialId }, async (tx) => {
    const protocol = (await tx.findProtocol(trialId))!;
    const { reminders: _r, remindersOrigin: _o, ...older } = protocol.expedited;
    await tx.appendProtocol({ ...protocol, expedited: older as typeof protocol.expedited });
    return ok(null);
  });
  await server.stop();
  server = await aServer({ dataDir: folder, now: '2026-03-18T16:00:00.000Z' });
  await tickAt('2026-03-18T16:00:00.000Z');
  expect(await toldOf()).toEqual([TWO_DAYS]);
});

test('the letter reaches those of the role and the named lead once, with what is left and the way to the clocks', async () => {
  await holding('medical-monitor', 'monitor@example.org');
  await holding('data-manager', 'data@example.org');
  await nameLead('lead@example.org');
  const letters: { readonly to: readonly string[]; readonly text: string }[] = [];
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).toSorted(), text });
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
  const worker = startOutboxWorker({
    store,
    channel: 'email',
    deliver,
    onFault: (fault) => {
      throw fault;
    },
  });
  await worker.drain();
  letters.splice(0);
  await tickAt('2026-03-18T16:00:00.000Z');
  await worker.drain();
  await tickAt('2026-03-20T16:00:00.000Z');
  await worker.drain();
  worker.stop();
  await new Promise<void>((resolve) => post.close(() => resolve()));

  expect(letters.map(({ to }) => to)).toEqual([['monitor@example.org'], ['lead@example.org', 'monitor@example.org']]);
  const [soon, missed] = letters.map(({ text }) => text.replaceAll('=\r\n', ''));
  expect(soon).toMatch(/Report due in 48 hours: Hypotension, CN, serious reaction, last day 2026-03-20/);
  expect(missed).toMatch(/Report overdue: Hypotension, CN, serious reaction, last day 2026-03-20/);
  expect(missed!.match(/Report overdue: Hypotension/g)).toHaveLength(4);
  expect(missed).toContain(`/trials/${server.trialId}/expedited?event`);
});

const act = { command: 'test.grant', reason: '', requestId: null, input: null, role: 'system' } as const;

/** An open account that holds the role in the trial. */
async function holding(role: Role, email: string): Promise<void> {
  const { auth, unit } = server.services;
  const made = await auth.createUser({ name: role, email, password: SIGNING_PASSWORD, requestId: email });
  if (!made.ok) throw new Error(made.failure.code);
  const { userId } = made.value;
  const { trialId } = server;
  await unit.write({ kind: 'system', name: 'seed' }, { ...act, trialId }, async (tx) => {
    await tx.appendGrant(await tx.nextId('grant'), { userId, role, trialId, siteId: null }, false);
    return ok(null);
  });
}

async function nameLead(email: string): Promise<void> {
  const { unit } = server.services;
  const { trialId } = server;
  await unit.write({ kind: 'system', name: 'seed' }, { ...act, trialId }, async (tx) => {
    const protocol = (await tx.findProtocol(trialId))!;
    const caseHandling = { ...protocol.caseHandling, trialLead: { name: 'Lead', email } };
    await tx.appendProtocol({ ...protocol, caseHandling });
    return ok(null);
  });
}
