import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAccounts } from '../../../server/auth/accounts.ts';
import { openAuthDatabase } from '../../../server/auth/authDatabase.ts';
import { createSessions } from '../../../server/auth/sessions.ts';
import { createSignInGuard } from '../../../server/auth/signInGuard.ts';
import { type AuthHouse, anAccount, anAuth, EMAIL, PASSWORD } from '../../support/anAuth.ts';

const MINUTE = 60_000;

let house: AuthHouse;
let userId: string;
beforeEach(async () => {
  house = await anAuth();
  userId = await anAccount(house.auth);
});
afterEach(() => house.close());

async function signedIn(at = house) {
  const browser = at.browser();
  expect((await browser.signIn(EMAIL, PASSWORD)).status).toBe(200);
  return browser;
}

describe('C-20 the end of a session', () => {
  test('comes after 15 minutes without activity, and not a moment earlier', async () => {
    const browser = await signedIn();
    house.clock.advance(15 * MINUTE - 1);
    expect(await browser.session()).not.toBeNull();
    house.clock.advance(15 * MINUTE - 1);
    expect(await browser.session()).not.toBeNull();
    house.clock.advance(15 * MINUTE);
    expect(await browser.session()).toBeNull();
    house.clock.advance(-15 * MINUTE);
    expect(await browser.session(), 'an ended session does not come back').toBeNull();
  });

  test('counts from the last activity, also from one too recent to have been saved', async () => {
    const browser = await signedIn();
    house.clock.advance(50_000);
    expect(await browser.session()).not.toBeNull();
    house.clock.advance(15 * MINUTE - 1);
    expect(await browser.session()).not.toBeNull();
  });

  test('is not put off by a screen that only listens', async () => {
    const browser = await signedIn();
    for (let minute = 5; minute < 15; minute += 5) {
      house.clock.advance(5 * MINUTE);
      expect(await browser.session('passive')).not.toBeNull();
    }
    house.clock.advance(5 * MINUTE);
    expect(await browser.session('passive')).toBeNull();
  });

  test('comes after 12 hours whatever the person does', async () => {
    const browser = await signedIn();
    for (let minute = 10; minute < 720; minute += 10) {
      house.clock.advance(10 * MINUTE);
      expect(await browser.session(), `after ${minute} minutes`).not.toBeNull();
    }
    house.clock.advance(10 * MINUTE);
    expect(await browser.session()).toBeNull();
  });

  test('binds the library too: an idle session changes no password', async () => {
    const browser = await signedIn();
    house.clock.advance(15 * MINUTE);
    const change = { currentPassword: PASSWORD, newPassword: 'seven silver bicycles' };
    expect(await browser.post('/change-password', change)).toMatchObject({ status: 401 });
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(200);
  });

  test('is 8 hours away in demo mode and configurable elsewhere', async () => {
    for (const [change, minutes] of [
      [{ demo: true }, 480],
      [{ idleMinutes: 3 }, 3],
      [{ idleMinutes: 1000, absoluteHours: 1 }, 60],
    ] as const) {
      const other = await anAuth(change);
      await anAccount(other.auth);
      const browser = await signedIn(other);
      other.clock.advance(minutes * MINUTE - 1);
      expect(await browser.session('passive')).not.toBeNull();
      other.clock.advance(1);
      expect(await browser.session('passive')).toBeNull();
      await other.close();
    }
  });

  test('is still known after a restart', async () => {
    const browser = await signedIn();
    house.clock.advance(14 * MINUTE);
    expect(await browser.session()).not.toBeNull();
    const again = await anAuth({ dataDir: house.dataDir, clock: house.clock });
    house.clock.advance(14 * MINUTE);
    expect(await again.auth.sessionOf(browser.headers)).not.toBeNull();
    await again.close();
    house.clock.advance(15 * MINUTE);
    const later = await anAuth({ dataDir: house.dataDir, clock: house.clock });
    expect(await later.auth.sessionOf(browser.headers)).toBeNull();
    await later.close();
  });

  test('after an orderly stop counts from the very last activity', async () => {
    const first = await anAuth({ dataDir: house.dataDir, clock: house.clock });
    const browser = await signedIn(first);
    house.clock.advance(50_000);
    expect(await browser.session()).not.toBeNull();
    await first.close();
    house.clock.advance(15 * MINUTE - 1);
    const second = await anAuth({ dataDir: house.dataDir, clock: house.clock });
    expect(await second.auth.sessionOf(browser.headers)).not.toBeNull();
    await second.close();
  });

  test('takes the rows of overdue sessions away at the next start', async () => {
    await signedIn();
    house.clock.advance(10 * MINUTE);
    await signedIn();
    house.clock.advance(5 * MINUTE);
    const again = await anAuth({ dataDir: house.dataDir, clock: house.clock });
    const db = openAuthDatabase(house.dataDir);
    for (const table of ['session', 'vigil_session']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(1);
    }
    db.close();
    await again.close();
  });
});

describe('C-18 access taken away', () => {
  test('by revoking ends every open session of the person at the next call, and nobody else’s', async () => {
    await anAccount(house.auth, 'other@site.test');
    const [desk, tablet, other] = [await signedIn(), await signedIn(), house.browser()];
    await other.signIn('other@site.test', PASSWORD);
    expect(await desk.session()).not.toBeNull();
    await house.auth.revokeSessions(userId);
    expect(await desk.session()).toBeNull();
    expect(await tablet.session()).toBeNull();
    expect(await other.session()).not.toBeNull();
  });

  test('while a reading is under way is not overtaken by what was read before', async () => {
    const browser = await signedIn();
    const { sessionId } = (await browser.session())!;
    const db = openAuthDatabase(house.dataDir);
    const guard = createSignInGuard(db, house.clock);
    const found = { sessionId, userId, name: 'Monitor', email: EMAIL, twoFactorEnabled: false };
    const readings = [found, null];
    const slow = createSessions({
      db,
      clock: house.clock,
      limits: { idleMs: 15 * MINUTE, absoluteMs: 60 * MINUTE },
      accounts: createAccounts(db, house.clock, guard, false),
      read: async () => {
        await Promise.resolve();
        return readings.shift() ?? null;
      },
      expired: async () => {},
    });
    const reading = slow.find('cookie', 'active');
    slow.forget(userId);
    expect(await reading).toBeNull();
    expect(readings).toEqual([]);
    db.close();
  });

  test('by closing the account ends its sessions; reopening brings none of them back', async () => {
    const browser = await signedIn();
    expect(await house.auth.setDisabled(userId, true)).toBe(true);
    expect(await browser.session()).toBeNull();
    expect(await house.auth.setDisabled(userId, false)).toBe(true);
    expect(await browser.session()).toBeNull();
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(200);
  });

  test('is told to open streams, once for each session', async () => {
    const browser = await signedIn();
    const session = await browser.session();
    const ended: unknown[] = [];
    const stop = house.auth.onSessionEnded((end) => ended.push(end));
    await house.auth.revokeSessions(userId);
    expect(ended).toEqual([{ sessionId: session?.sessionId, userId }]);
    stop();
    await (await signedIn()).post('/sign-out', {});
    expect(ended).toHaveLength(1);
  });

  test('by signing out closes this session alone', async () => {
    const [desk, tablet] = [await signedIn(), await signedIn()];
    const stolen = { ...desk.headers };
    await desk.post('/sign-out', {});
    expect(await house.auth.sessionOf(stolen)).toBeNull();
    expect(await tablet.session()).not.toBeNull();
  });

  test('by changing the password ends the other sessions and keeps the person at work', async () => {
    const [desk, tablet] = [await signedIn(), await signedIn()];
    const old = { ...desk.headers };
    expect(await tablet.session()).not.toBeNull();
    expect(await desk.session()).not.toBeNull();
    const ended: string[] = [];
    house.auth.onSessionEnded(({ sessionId }) => ended.push(sessionId));
    const both = [(await desk.session())?.sessionId, (await tablet.session())?.sessionId];
    await desk.post('/change-password', { currentPassword: PASSWORD, newPassword: 'seven silver bicycles' });
    expect(new Set(ended)).toEqual(new Set(both));
    expect(await tablet.session()).toBeNull();
    expect(await house.auth.sessionOf(old)).toBeNull();
    expect(await desk.session()).toMatchObject({ userId, mustChangePassword: false });
  });
});

test('asking again for a known session costs well under a millisecond', async () => {
  const browser = await signedIn();
  const { headers } = browser;
  await house.auth.sessionOf(headers);
  const start = performance.now();
  for (let n = 0; n < 2000; n += 1) await house.auth.sessionOf(headers);
  expect((performance.now() - start) / 2000).toBeLessThan(0.5);
});
