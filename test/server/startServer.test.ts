import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../server/settings.ts';
import { CannotStart, startServer } from '../../server/startServer.ts';
import { signIn } from '../bench/support/builtServer.ts';
import { type SettableClock, settableClock } from '../support/settableClock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file system in which nothing can be made. */
const hasProc = existsSync('/proc/self');
if (!hasProc) process.stdout.write('skipped: this machine has no /proc to try as a data folder\n');

const noScreens = (): void => undefined;

function start(env: Readonly<Record<string, string>>, dataDir = join(folder, 'data'), clock?: SettableClock) {
  const settings = readSettings({ PORT: '0', VIGIL_DEMO: '0', VIGIL_DATA_DIR: dataDir, ...env });
  return startServer(settings, noScreens, { strictContent: true, ...(clock && { clock }) });
}

describe('a start that cannot succeed says why and touches nothing', () => {
  test('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use.`);
    expect(existsSync(join(folder, 'data'))).toBe(false);
    other.close();
  });

  test('a data folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    await expect(start({}, file)).rejects.toThrow(CannotStart);
    await expect(start({}, file)).rejects.toThrow(/VIGIL_DATA_DIR/);
  });

  test.skipIf(!hasProc)('a data folder where nothing can be made is refused, not waited for', async () => {
    await expect(start({}, '/proc/vigil/data')).rejects.toThrow(/VIGIL_DATA_DIR/);
  });

  test('a database from a newer version', async () => {
    const running = await start({ VIGIL_ADMIN_EMAIL: 'first@example.org', VIGIL_ADMIN_PASSWORD: 'violet harbour 9' });
    await running.stop();
    const db = new Database(join(folder, 'data', 'vigil.sqlite'));
    db.pragma('user_version = 999');
    db.prepare('INSERT INTO schema_version (version, name, applied_at) VALUES (999, ?, ?)').run('later', 'later');
    db.close();
    await expect(start({})).rejects.toThrow(/newer version/);
  });

  test('nobody could sign in', async () => {
    await expect(start({})).rejects.toThrow(/VIGIL_ADMIN_EMAIL/);
  });

  test('a weak password for the first administrator', async () => {
    const env = { VIGIL_ADMIN_EMAIL: 'first@example.org', VIGIL_ADMIN_PASSWORD: 'password' };
    await expect(start(env)).rejects.toThrow(/at least 10 characters/);
  });
});

describe('the first start outside demo mode', () => {
  test('answers when ready, keeps its data over a restart, and its administrator must change the password', async () => {
    const env = { VIGIL_ADMIN_EMAIL: 'first@example.org', VIGIL_ADMIN_PASSWORD: 'violet harbour 9' };
    const first = await start(env);
    const health = await fetch(`${first.url}/healthz`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ready' }]);
    expect(first.services.auth.listUsers()).toMatchObject([{ email: 'first@example.org', mustChangePassword: true }]);
    const trials = await first.services.store.read((tx) => tx.listTrials());
    expect(trials).toMatchObject([{ registryId: 'NCT04785833', simulated: false }]);
    const head = await first.services.store.read((tx) => tx.head());
    await first.stop();

    const second = await start({});
    expect(await second.services.store.read((tx) => tx.head())).toEqual(head);
    expect(second.services.auth.listUsers()).toHaveLength(1);
    await second.stop();
  });

  test('C-20 a screen nobody sits before does not keep its own session alive', async () => {
    const clock = settableClock('2026-03-02T08:00:00.000Z');
    const env = { VIGIL_ADMIN_EMAIL: 'first@example.org', VIGIL_ADMIN_PASSWORD: 'violet harbour 9' };
    const running = await start(env, join(folder, 'data'), clock);
    const cookie = await signIn(running.url, 'first@example.org', 'violet harbour 9');
    const asked = async (minutes: number, headers: Readonly<Record<string, string>>) => {
      clock.advance(minutes * 60_000);
      return (await fetch(`${running.url}/api/trpc/session.me`, { headers: { cookie, ...headers } })).status;
    };
    // 403: signed in, and nothing is permitted before the password is changed. 401: not signed in any more.
    expect(await asked(10, {})).toBe(403);
    expect(await asked(10, { 'x-vigil-unattended': '1' })).toBe(403);
    expect(await asked(10, { 'x-vigil-unattended': '1' })).toBe(401);
    await running.stop();
  });

  test('demo accounts do not exist', async () => {
    const env = { VIGIL_ADMIN_EMAIL: 'first@example.org', VIGIL_ADMIN_PASSWORD: 'violet harbour 9' };
    const running = await start(env);
    const answer = await fetch(`${running.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.url },
      body: JSON.stringify({ email: 'monitor@demo.vigil', password: 'vigil-demo' }),
    });
    expect(answer.status).toBe(401);
    expect(await (await fetch(`${running.url}/api/public`)).json()).not.toHaveProperty('accounts');
    await running.stop();
  });
});
