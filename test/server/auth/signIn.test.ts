import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SECURITY_EVENTS } from '../../../server/auth/auth.ts';
import { openAuthDatabase } from '../../../server/auth/authDatabase.ts';
import { MAX_FAILURES } from '../../../server/auth/signInGuard.ts';
import { type AuthHouse, anAccount, anAuth, EMAIL, PASSWORD } from '../../support/anAuth.ts';
import { secretOf, totpCode } from '../../support/totpCode.ts';

const MINUTE = 60_000;
const WRONG = 'not the password';

let house: AuthHouse;
let userId: string;
beforeEach(async () => {
  house = await anAuth();
  userId = await anAccount(house.auth);
});
afterEach(() => house.close());

function types() {
  return house.events.map((event) => event.type);
}

async function failTimes(count: number, email = EMAIL) {
  const answers = [];
  for (let n = 0; n < count; n += 1) answers.push(await house.browser().signIn(email, WRONG));
  return answers;
}

describe('signing in', () => {
  test('the right password opens a session whose cookie no script can read', async () => {
    const response = await fetch(`${house.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ' Monitor@Site.TEST ', password: PASSWORD }),
    });
    const cookie = response.headers.getSetCookie().join();
    expect(cookie).toMatch(/^vigil\.session_token=.*Max-Age=43200.*HttpOnly.*SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await response.json()).toMatchObject({ user: { email: EMAIL }, mustChangePassword: true });
    const session = await house.auth.sessionOf({ cookie: cookie.split(';')[0] });
    expect(session).toMatchObject({ userId, email: EMAIL, name: 'Monitor', twoFactorEnabled: false });
  });

  test('behind https the cookie is for https alone', async () => {
    const secure = await anAuth({ baseUrl: 'https://vigil.test' });
    await anAccount(secure.auth);
    const response = await fetch(`${secure.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://vigil.test' },
      body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
    });
    const cookie = response.headers.getSetCookie().join();
    expect(cookie).toMatch(/^__Secure-vigil\.session_token=.*; Secure/);
    expect(await secure.auth.sessionOf({ cookie: cookie.split(';')[0] })).toMatchObject({ email: EMAIL });
    await secure.close();
  });

  test('a wrong password, an unknown address and a closed account are answered alike', async () => {
    const wrong = await house.browser().signIn(EMAIL, WRONG);
    const unknown = await house.browser().signIn('nobody@site.test', WRONG);
    await house.auth.setDisabled(userId, true);
    const closed = await house.browser().signIn(EMAIL, PASSWORD);
    expect(wrong).toEqual({
      status: 401,
      body: { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' },
    });
    expect(unknown).toEqual(wrong);
    expect(closed).toEqual(wrong);
    expect(types()).toEqual(['sign-in-failed', 'sign-in-failed', 'sign-in-failed']);
    expect(house.events.map((event) => event.userId)).toEqual([userId, null, userId]);
  });

  test('the answer carries no session token', async () => {
    const browser = house.browser();
    const answer = await browser.signIn(EMAIL, PASSWORD);
    const token = decodeURIComponent([...browser.cookies.values()][0]!).split('.')[0]!;
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(answer.body)).not.toContain(token);
  });

  test('a forged or altered cookie is nobody', async () => {
    const browser = house.browser();
    await browser.signIn(EMAIL, PASSWORD);
    const [name, value] = [...browser.cookies][0]!;
    const [token] = decodeURIComponent(value).split('.');
    expect(await house.auth.sessionOf({ cookie: `${name}=${token}` })).toBeNull();
    expect(await house.auth.sessionOf({ cookie: `${name}=${value.slice(0, -6)}AAAA%3D` })).toBeNull();
    expect(await house.auth.sessionOf({})).toBeNull();
    expect(await browser.session()).not.toBeNull();
  });

  test('what cannot be recorded does not happen', async () => {
    const deaf = await anAuth({
      onSecurityEvent: async () => {
        throw new Error('the record is full');
      },
    });
    await anAccount(deaf.auth);
    const browser = deaf.browser();
    expect(await browser.signIn(EMAIL, PASSWORD)).toMatchObject({ status: 500, body: { code: 'FAULT' } });
    expect(browser.cookies.size).toBe(0);
    expect(deaf.faults.join()).toContain('the record is full');
    await deaf.close();
  });
});

describe('C-19 lockout', () => {
  test('the fifth failure in a row locks the account for 15 minutes, the right password included', async () => {
    const answers = await failTimes(MAX_FAILURES);
    expect(answers.map((answer) => answer.body.code)).toEqual([
      ...Array(MAX_FAILURES - 1).fill('INVALID_EMAIL_OR_PASSWORD'),
      'ACCOUNT_LOCKED',
    ]);
    const locked = await house.browser().signIn(EMAIL, PASSWORD);
    expect(locked).toEqual({ status: 401, body: { code: 'ACCOUNT_LOCKED', message: 'Invalid email or password' } });
    house.clock.advance(15 * MINUTE - 1);
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(401);
    house.clock.advance(1);
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(200);
    expect(types().filter((type) => type === 'locked')).toHaveLength(1);
  });

  test('a lock that was served leaves five attempts again', async () => {
    await failTimes(MAX_FAILURES);
    house.clock.advance(15 * MINUTE);
    await failTimes(MAX_FAILURES - 1);
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(200);
  });

  test('failures at addresses nobody has are forgotten after a day, those of accounts are not', async () => {
    await failTimes(2);
    await failTimes(2, 'nobody@site.test');
    house.clock.advance(24 * 60 * MINUTE + 1);
    await (await anAuth({ dataDir: house.dataDir, clock: house.clock })).close();
    const db = openAuthDatabase(house.dataDir);
    expect(db.prepare('SELECT email, failures FROM vigil_sign_in_guard').all()).toEqual([
      { email: EMAIL, failures: 2 },
    ]);
    db.close();
  });

  test('an address nobody has locks in the same way', async () => {
    const unknown = await failTimes(MAX_FAILURES + 1, 'nobody@site.test');
    const known = await failTimes(MAX_FAILURES + 1);
    expect(unknown).toEqual(known);
  });

  test('a success in between starts the count afresh', async () => {
    await failTimes(MAX_FAILURES - 1);
    await house.browser().signIn(EMAIL, PASSWORD);
    await failTimes(MAX_FAILURES - 1);
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(200);
  });

  test('guesses sent all at once are counted one by one', async () => {
    const guesses = Array.from({ length: 20 }, () => house.browser().signIn(EMAIL, WRONG));
    const codes = (await Promise.all(guesses)).map((answer) => answer.body.code);
    expect(codes.filter((code) => code === 'INVALID_EMAIL_OR_PASSWORD').length).toBeLessThan(MAX_FAILURES);
    expect((await house.browser().signIn(EMAIL, PASSWORD)).body.code).toBe('ACCOUNT_LOCKED');
  });

  test('the lock survives a restart', async () => {
    await failTimes(MAX_FAILURES);
    const again = await anAuth({ dataDir: house.dataDir });
    expect((await again.browser().signIn(EMAIL, PASSWORD)).body.code).toBe('ACCOUNT_LOCKED');
    await again.close();
  });

  test('a lock from outside does not throw out who is signed in', async () => {
    const inside = house.browser();
    await inside.signIn(EMAIL, PASSWORD);
    await failTimes(MAX_FAILURES);
    expect(await inside.session()).not.toBeNull();
  });

  test('an administrator lifts the lock', async () => {
    await failTimes(MAX_FAILURES);
    expect(house.auth.findUser(userId)?.lockedUntil).toBe('2026-03-05T06:35:00.000Z');
    expect(house.auth.unlock(userId)).toBe(true);
    expect(house.auth.findUser(userId)?.lockedUntil).toBeNull();
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(200);
  });

  test('guessing the password at an open screen locks, and ends that session', async () => {
    const browser = house.browser();
    await browser.signIn(EMAIL, PASSWORD);
    const guess = { currentPassword: WRONG, newPassword: 'seven silver bicycles' };
    for (let n = 1; n < MAX_FAILURES; n += 1) {
      expect((await browser.post('/change-password', guess)).body.code).toBe('INVALID_PASSWORD');
    }
    expect(await browser.session()).not.toBeNull();
    expect((await browser.post('/change-password', guess)).body.code).toBe('ACCOUNT_LOCKED');
    expect(await browser.session()).toBeNull();
    expect(types().slice(-2)).toEqual(['reauthentication-failed', 'locked']);
  });
});

describe('second factor', () => {
  async function enrol() {
    const browser = house.browser();
    await browser.signIn(EMAIL, PASSWORD);
    await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: NEXT });
    const offer = await browser.post('/two-factor/enable', { password: NEXT });
    const uri = String(offer.body.totpURI);
    const confirmed = await browser.post('/two-factor/verify-totp', { code: totpCode(secretOf(uri)) });
    return { browser, uri, confirmed, backupCodes: offer.body.backupCodes as string[] };
  }
  const NEXT = 'seven silver bicycles';

  test('C-21 enabled, verified, and asked for at the next sign-in', async () => {
    const { browser, uri, confirmed } = await enrol();
    expect(confirmed.status).toBe(200);
    expect(await browser.session()).toMatchObject({ twoFactorEnabled: true });
    house.events.length = 0;
    const next = house.browser();
    expect((await next.signIn(EMAIL, NEXT)).body).toMatchObject({ twoFactorRedirect: true });
    expect(await next.session()).toBeNull();
    expect(types()).toEqual([]);
    expect((await next.post('/two-factor/verify-totp', { code: totpCode(secretOf(uri)) })).status).toBe(200);
    expect(await next.session()).toMatchObject({ userId, twoFactorEnabled: true });
    expect(types()).toEqual(['sign-in']);
  });

  test('is known to the other screens of the person at once', async () => {
    const { browser, uri } = await enrol();
    await browser.post('/two-factor/disable', { password: NEXT });
    const tablet = house.browser();
    await tablet.signIn(EMAIL, NEXT);
    expect(await tablet.session()).toMatchObject({ twoFactorEnabled: false });
    const offer = await browser.post('/two-factor/enable', { password: NEXT });
    await browser.post('/two-factor/verify-totp', { code: totpCode(secretOf(String(offer.body.totpURI))) });
    expect(await tablet.session()).toMatchObject({ twoFactorEnabled: true });
    expect(uri).not.toBe(offer.body.totpURI);
  });

  test('a code shown again in the open session changes and tells nothing', async () => {
    const { browser, uri } = await enrol();
    expect((await browser.post('/two-factor/verify-totp', { code: totpCode(secretOf(uri)) })).status).toBe(200);
    expect(types().filter((type) => type === 'two-factor-enabled')).toHaveLength(1);
  });

  test('a backup code opens once', async () => {
    const { backupCodes } = await enrol();
    for (const status of [200, 401]) {
      const next = house.browser();
      await next.signIn(EMAIL, NEXT);
      expect((await next.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(status);
    }
  });

  test('C-19 wrong codes count, and a right password in between does not wipe them', async () => {
    const { uri } = await enrol();
    for (let n = 1; n <= MAX_FAILURES; n += 1) {
      const next = house.browser();
      expect((await next.signIn(EMAIL, NEXT)).status).toBe(200);
      const answer = await next.post('/two-factor/verify-totp', { code: '000000' });
      expect(answer.body.code).toBe(n < MAX_FAILURES ? 'INVALID_CODE' : 'ACCOUNT_LOCKED');
    }
    const next = house.browser();
    expect((await next.signIn(EMAIL, NEXT)).body.code).toBe('ACCOUNT_LOCKED');
    expect((await next.post('/two-factor/verify-totp', { code: totpCode(secretOf(uri)) })).status).toBe(401);
  });

  test('an account closed between password and code stays out', async () => {
    const { uri } = await enrol();
    const next = house.browser();
    await next.signIn(EMAIL, NEXT);
    await house.auth.setDisabled(userId, true);
    expect((await next.post('/two-factor/verify-totp', { code: totpCode(secretOf(uri)) })).status).toBe(401);
    expect(await next.session()).toBeNull();
  });

  test('C-07 each kind of security event is told once, with account, moment and address', async () => {
    const { browser } = await enrol();
    await browser.post('/two-factor/disable', { password: NEXT });
    await browser.post('/sign-out', {});
    await browser.post('/sign-out', {});
    const idle = house.browser();
    await idle.signIn(EMAIL, NEXT);
    house.clock.advance(15 * MINUTE);
    await Promise.all([idle.session(), idle.session()]);
    const guessed = house.browser();
    await guessed.signIn(EMAIL, NEXT);
    await guessed.post('/two-factor/disable', { password: WRONG });
    await failTimes(MAX_FAILURES - 1);

    const counts = Object.fromEntries(
      SECURITY_EVENTS.map((type) => [type, types().filter((other) => other === type).length]),
    );
    expect(counts).toEqual({
      'sign-in': 3,
      'sign-in-failed': MAX_FAILURES - 1,
      'sign-out': 1,
      'session-expired': 1,
      locked: 1,
      'reauthentication-failed': 1,
      'password-changed': 1,
      'two-factor-enabled': 1,
      'two-factor-disabled': 1,
    });
    for (const event of house.events) {
      const address = event.type === 'session-expired' ? null : '127.0.0.1';
      expect(event).toMatchObject({ userId, email: EMAIL, address, at: expect.stringMatching(/^2026-03-05T06:/) });
    }
  });
});
