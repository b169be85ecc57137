import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../../../server/api/router.ts';
import { createSaveHandler, isSave } from '../../../server/api/saveHandler.ts';
import type { Context } from '../../../server/api/trpc.ts';
import { aServer, type TestServer } from '../../support/aServer.ts';

const MAX_BYTES = 4_000;

let product: TestServer;
let faults: unknown[] = [];
const servers: Server[] = [];
let ours: string;
let theirs: string;

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  product = await aServer();
  const grant = { userId: 'u', role: 'investigator', trialId: product.trialId, siteId: product.siteId } as const;
  const actor = { kind: 'person', userId: 'u', name: 'Test', grants: [grant] } as const;
  const session = { sessionId: 's', userId: 'u', name: 'Test', email: 'u@x', twoFactorEnabled: false };
  const contextOf = async ({ headers }: { headers: Record<string, unknown> }): Promise<Context> => {
    if (headers['x-break'] !== undefined) throw new Error('the session cannot be read');
    const isSignedIn = headers['x-signed-in'] !== undefined;
    return {
      services: product.services,
      actor: isSignedIn ? actor : null,
      session: isSignedIn ? { ...session, mustChangePassword: false } : null,
    };
  };
  const saves = createSaveHandler({
    contextOf: contextOf as never,
    maxBodyBytes: MAX_BYTES,
    onFault: (fault) => faults.push(fault),
  });
  ours = await listen(saves);
  theirs = await listen(
    createHTTPHandler({
      router: appRouter,
      basePath: '/api/trpc/',
      maxBodySize: MAX_BYTES,
      createContext: ({ req }) => contextOf(req as never),
    }),
  );
});

afterAll(async () => {
  for (const server of servers) server.close();
  await product.stop();
});

interface Asked {
  readonly path: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(url: string, { path, body, headers = { 'x-signed-in': '1' } }: Asked) {
  const answer = await fetch(`${url}/api/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.text();
  // Where an error was thrown differs between the two; what is said does not.
  return {
    status: answer.status,
    body: JSON.parse(text.replaceAll(/"stack":"(?:[^"\\]|\\.)*"/g, '"stack":""')) as unknown,
  };
}

const ENROL = {
  requestId: '11111111-1111-4111-8111-111111111111',
  trialId: 1,
  siteId: 1,
  subjectNumber: 'A-1',
  sex: 'F',
  ageYears: 40,
  doseLevel: null,
  priorAlloTransplant: null,
};
const enrol = (change: object = {}) => JSON.stringify({ ...ENROL, ...change });

describe('a save is answered as tRPC itself answers it', () => {
  const CASES: readonly [name: string, asked: Asked][] = [
    ['input that does not fit', { path: 'subject.enrol', body: enrol({ sex: 'X' }) }],
    ['a field nobody knows', { path: 'subject.enrol', body: enrol({ extra: 1 }) }],
    ['nobody signed in', { path: 'subject.enrol', body: enrol(), headers: {} }],
    ['not permitted', { path: 'subject.enrol', body: enrol({ trialId: 99 }) }],
    ['a context that fails', { path: 'subject.enrol', body: enrol(), headers: { 'x-break': '1' } }],
    ['a path without a procedure in a batch', { path: 'a.b,subject.enrol?batch=1', body: '{"0":{},"1":{}}' }],
    ['a batch of one', { path: 'subject.enrol?batch=1', body: `{"0":${enrol({ sex: 'X' })}}` }],
  ];
  test.each(CASES)('%s', async (_name, asked) => {
    const [mine, others] = [await ask(ours, asked), await ask(theirs, asked)];
    expect(mine.status).toBeGreaterThan(200);
    if (asked.path.startsWith('a.b')) {
      // The name of what is missing is worded otherwise; everything else is the same.
      expect(mine.status).toBe(others.status);
      expect((mine.body as unknown[])[1]).toEqual((others.body as unknown[])[1]);
      return;
    }
    expect(mine).toEqual(others);
  });

  test('a save, its repetition, and a batch of a good and a bad one', async () => {
    const saved = await ask(ours, { path: 'subject.enrol', body: enrol() });
    expect(saved.status).toBe(200);
    expect(await ask(theirs, { path: 'subject.enrol', body: enrol() })).toEqual(saved);
    const batch = { path: 'subject.enrol,subject.enrol?batch=1', body: `{"0":${enrol()},"1":${enrol({ sex: 'X' })}}` };
    const [mine, others] = [await ask(ours, batch), await ask(theirs, batch)];
    expect(mine.status).toBe(207);
    expect(mine).toEqual(others);
  });

  test('what is no JSON, too long, or no save says so', async () => {
    expect((await ask(ours, { path: 'subject.enrol', body: '{"a":' })).status).toBe(400);
    expect((await ask(ours, { path: 'subject.enrol', body: '' })).status).toBe(400);
    expect((await ask(ours, { path: 'subject.enrol', body: `"${'x'.repeat(MAX_BYTES)}"` })).status).toBe(413);
    expect((await ask(ours, { path: 'trial.overview', body: '{"trialId":1}' })).status).toBe(404);
    expect((await ask(ours, { path: '%E0%A4%A', body: '{}' })).status).toBe(404);
    expect((await ask(ours, { path: 'subject.enrol?batch=1', body: '7' })).status).toBe(400);
  });

  test('a fault is told to the log and not to the reader', async () => {
    faults = [];
    const { status } = await ask(ours, { path: 'subject.enrol', body: enrol(), headers: { 'x-break': '1' } });
    expect(status).toBe(500);
    expect(String(faults[0])).toContain('the session cannot be read');
  });
});

test('only JSON posted to a procedure is a save: a form of another site cannot send that', () => {
  const request = (change: object) =>
    ({ method: 'POST', url: '/api/trpc/a', headers: { 'content-type': 'application/json' }, ...change }) as never;
  expect(isSave(request({}))).toBe(true);
  expect(isSave(request({ method: 'GET' }))).toBe(false);
  expect(isSave(request({ url: '/api/auth/sign-in' }))).toBe(false);
  expect(isSave(request({ headers: { 'content-type': 'text/plain' } }))).toBe(false);
  expect(isSave(request({ headers: {} }))).toBe(false);
  expect(isSave(request({ headers: { 'content-type': 'application/json', 'trpc-accept': 'application/jsonl' } }))).toBe(
    false,
  );
});
