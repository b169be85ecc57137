import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { passwordFindings } from '../../../server/auth/passwordFindings.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, seedDemoAccounts } from '../../../server/auth/seedDemoAccounts.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { type AuthHouse, anAccount, anAuth, EMAIL, PASSWORD } from '../../support/anAuth.ts';
import { secretOf, totpCode } from '../../support/totpCode.ts';

let house: AuthHouse;
beforeEach(async () => {
  house = await anAuth();
});
afterEach(() => house.close());

describe('accounts', () => {
  test('C-14 an address is used once, whatever its case, also after its account was closed', async () => {
    const userId = await anAccount(house.auth);
    const again = { name: 'Another', email: 'MONITOR@site.test', password: PASSWORD, requestId: null };
    const refused = { ok: false, failure: { code: 'ALREADY_EXISTS', what: 'person', id: EMAIL } };
    expect(await house.auth.createUser(again)).toEqual(refused);
    await house.auth.setDisabled(userId, true);
    expect(await house.auth.createUser(again)).toEqual(refused);
    expect(house.auth.listUsers()).toHaveLength(1);
  });

  test('C-33 a repeated request makes one account, another person under its id is refused', async () => {
    const request = { name: 'Monitor', email: EMAIL, password: PASSWORD, requestId: 'r-1' };
    const first = await house.auth.createUser(request);
    expect(await house.auth.createUser(request)).toEqual(first);
    const other = { ...request, email: 'other@site.test' };
    expect(await house.auth.createUser(other)).toEqual({ ok: false, failure: { code: 'REQUEST_ID_REUSED' } });
    expect(house.auth.listUsers()).toHaveLength(1);
  });

  test('C-14 nobody makes an account from outside, and no other endpoint of the library answers', async () => {
    const browser = house.browser();
    for (const path of [
      '/sign-up/email',
      '/get-session',
      '/update-user',
      '/delete-user',
      '/change-email',
      '/ok',
      '/constructor',
    ]) {
      expect((await browser.post(path, { email: 'x@site.test', password: PASSWORD, name: 'X' })).status, path).toBe(
        404,
      );
    }
    expect((await fetch(`${house.url}/api/auth/sign-in/email`)).status).toBe(405);
    expect(house.auth.listUsers()).toEqual([]);
  });

  test('C-22 the list names every account with its state and last use', async () => {
    const userId = await anAccount(house.auth);
    expect(house.auth.findUser(userId)).toMatchObject({
      disabled: false,
      lastSignInAt: null,
      mustChangePassword: true,
    });
    await house.browser().signIn(EMAIL, PASSWORD);
    await house.auth.setDisabled(userId, true);
    expect(house.auth.listUsers()).toEqual([
      {
        userId,
        name: 'Monitor',
        email: EMAIL,
        disabled: true,
        lockedUntil: null,
        lastSignInAt: '2026-03-05T06:20:00.000Z',
        twoFactorEnabled: false,
        mustChangePassword: true,
      },
    ]);
  });

  test('who does not exist cannot be closed or unlocked', async () => {
    expect(await house.auth.setDisabled('nobody', true)).toBe(false);
    expect(house.auth.unlock('nobody')).toBe(false);
    expect(house.auth.findUser('nobody')).toBeUndefined();
  });
});

describe('C-21 passwords', () => {
  test('an initial password must be changed at first use, and the old one is then worth nothing', async () => {
    await anAccount(house.auth);
    const browser = house.browser();
    expect((await browser.signIn(EMAIL, PASSWORD)).body).toMatchObject({ mustChangePassword: true });
    expect(await browser.session()).toMatchObject({ mustChangePassword: true });
    expect(await browser.post('/two-factor/enable', { password: PASSWORD })).toMatchObject({
      status: 403,
      body: { code: 'PASSWORD_CHANGE_REQUIRED' },
    });
    const refusals = ['short', 'Password2024!', PASSWORD].map(async (newPassword) => {
      const answer = await browser.post('/change-password', { currentPassword: PASSWORD, newPassword });
      return [answer.status, answer.body.code];
    });
    expect(await Promise.all(refusals)).toEqual([
      [400, 'PASSWORD_TOO_SHORT'],
      [400, 'PASSWORD_KNOWN_BAD'],
      [400, 'PASSWORD_UNCHANGED'],
    ]);
    const next = 'seven silver bicycles';
    expect((await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: next })).status).toBe(200);
    expect(await browser.session()).toMatchObject({ mustChangePassword: false });
    expect((await house.browser().signIn(EMAIL, PASSWORD)).status).toBe(401);
    expect((await house.browser().signIn(EMAIL, next)).body).toMatchObject({ mustChangePassword: false });
  });

  test('the same characters typed on another keyboard are the same password', async () => {
    await house.auth.createUser({ name: 'M', email: EMAIL, password: 'Ｆｕｌｌ ｗｉｄｔｈ é', requestId: null });
    expect((await house.browser().signIn(EMAIL, 'Full width e\u0301')).status).toBe(200);
  });

  test('are stored as argon2id hashes; no file of the data folder holds a password, code or cookie in plain text', async () => {
    await anAccount(house.auth);
    const browser = house.browser();
    await browser.signIn(EMAIL, PASSWORD);
    const next = 'seven silver bicycles';
    await browser.post('/change-password', { currentPassword: PASSWORD, newPassword: next });
    const { totpURI, backupCodes } = (await browser.post('/two-factor/enable', { password: next })).body;
    await browser.post('/two-factor/verify-totp', { code: totpCode(secretOf(String(totpURI))) });
    const cookie = decodeURIComponent(browser.cookies.get('vigil.session_token')!);
    const secrets = [
      PASSWORD,
      next,
      new URL(String(totpURI)).searchParams.get('secret')!,
      cookie,
      ...(backupCodes as string[]),
    ];
    const db = new Database(join(house.dataDir, 'auth.sqlite'), { readonly: true });
    const hashes = db.prepare('SELECT password FROM account').pluck().all();
    db.close();
    expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)]);
    for (const file of readdirSync(house.dataDir)) {
      const bytes = readFileSync(join(house.dataDir, file)).toString('latin1');
      for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
    }
    expect(JSON.stringify([house.events, house.faults])).not.toMatch(/corridor|bicycles/);
  });

  test.each([
    ['nine char', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ['password123', 'PASSWORD_KNOWN_BAD'],
    ['P4ssw0rd2024!', 'PASSWORD_KNOWN_BAD'],
    ['1234567890', 'PASSWORD_KNOWN_BAD'],
    ['qwertyuiop', 'PASSWORD_KNOWN_BAD'],
    ['poiuytrewq', 'PASSWORD_KNOWN_BAD'],
    ['aaaaaaaaaaaa', 'PASSWORD_KNOWN_BAD'],
    ['welcomewelcome', 'PASSWORD_KNOWN_BAD'],
    ['vigil-demo', 'PASSWORD_KNOWN_BAD'],
    ['monitor-2026', 'PASSWORD_KNOWN_BAD'],
    ['monitor@site.test', 'PASSWORD_KNOWN_BAD'],
  ])('%s is refused', (password, ruleId) => {
    expect(passwordFindings(password, EMAIL, 'p')).toMatchObject([{ ruleId, path: 'p', severity: 'F' }]);
  });

  test.each([PASSWORD, 'correct horse battery', 'Tr1cky&Cobalt', '九月的走廊很安静而且很绿色', 'passwordless-otter'])(
    '%s is accepted',
    (password) => {
      expect(passwordFindings(password, EMAIL, 'p')).toEqual([]);
    },
  );

  test('a weak initial password makes no account', async () => {
    const made = await house.auth.createUser({ name: 'M', email: EMAIL, password: 'password123', requestId: null });
    expect(made).toMatchObject({ ok: false, failure: { findings: [{ path: 'initialPassword' }] } });
    expect(house.auth.listUsers()).toEqual([]);
  });
});

describe('the data folder', () => {
  test('holds a key and a database that only the server’s user can read', () => {
    for (const file of ['auth.secret', 'auth.sqlite']) {
      expect(statSync(join(house.dataDir, file)).mode & 0o777, file).toBe(0o600);
    }
  });

  test('keeps its key, so that sessions outlive a restart; another key ends them', async () => {
    await anAccount(house.auth);
    const browser = house.browser();
    await browser.signIn(EMAIL, PASSWORD);
    const again = await anAuth({ dataDir: house.dataDir });
    expect(await again.auth.sessionOf(browser.headers)).not.toBeNull();
    await again.close();
    const other = await anAuth({ dataDir: house.dataDir, secret: 'another key of at least 32 characters' });
    expect(await other.auth.sessionOf(browser.headers)).toBeNull();
    await other.close();
    await expect(anAuth({ dataDir: house.dataDir, secret: 'short' })).rejects.toThrow('at least 32 characters');
  });

  test('from a newer version is refused and left as it is', async () => {
    const path = join(house.dataDir, 'auth.sqlite');
    const db = new Database(path);
    db.pragma('user_version = 99');
    await expect(anAuth({ dataDir: house.dataDir })).rejects.toThrow('newer version');
    expect(db.pragma('user_version', { simple: true })).toBe(99);
    db.close();
  });

  test('needs no migration at the second start', async () => {
    const start = performance.now();
    const again = await anAuth({ dataDir: house.dataDir });
    expect(performance.now() - start).toBeLessThan(1000);
    await again.close();
  });
});

describe('demo accounts', () => {
  test('one for each role, made once, open in demo mode only', async () => {
    const demo = await anAuth({ demo: true });
    expect((await seedDemoAccounts(demo.auth)).map((account) => account.role)).toEqual(ROLES);
    await seedDemoAccounts(demo.auth);
    expect(
      demo.auth
        .listUsers()
        .map((user) => user.email)
        .sort(),
    ).toEqual(DEMO_ACCOUNTS.map(({ email }) => email).sort());
    const browser = demo.browser();
    for (const { email } of DEMO_ACCOUNTS) {
      expect((await browser.signIn(email, DEMO_PASSWORD)).body).toMatchObject({ mustChangePassword: false });
    }
    const serious = await anAuth({ dataDir: demo.dataDir, demo: false });
    expect(await serious.auth.sessionOf(browser.headers)).toBeNull();
    expect((await serious.browser().signIn(DEMO_ACCOUNTS[0]!.email, DEMO_PASSWORD)).status).toBe(401);
    await serious.close();
    await demo.close();
  });
});

describe('the door', () => {
  const credentials = { email: EMAIL, password: PASSWORD };

  test.each([
    ['a page of another origin', { origin: 'https://evil.test' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['a cross-site request that hides its origin', { origin: '', 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['the public address', { origin: 'http://vigil.test' }, 200],
  ])('answers %s accordingly', async (_who, headers, status) => {
    await anAccount(house.auth);
    expect(
      (await house.browser().post('/sign-in/email', credentials, headers as unknown as Record<string, string>)).status,
    ).toBe(status);
  });

  test('refuses what is no credential before it counts as an attempt', async () => {
    for (const body of [{}, { email: 'no address', password: 'x' }, { email: EMAIL, password: 7 }, [], null]) {
      expect((await house.browser().post('/sign-in/email', body)).status).toBe(400);
    }
    expect((await house.browser().post('/sign-in/email', { email: EMAIL, password: 'x'.repeat(20_000) })).status).toBe(
      413,
    );
    expect(house.events).toEqual([]);
  });

  test('needs a session for what is done inside', async () => {
    for (const path of ['/change-password', '/two-factor/enable', '/two-factor/disable', '/two-factor/verify-totp']) {
      const body = {
        password: PASSWORD,
        currentPassword: PASSWORD,
        newPassword: 'seven silver bicycles',
        code: '000000',
      };
      expect((await house.browser().post(path, body)).status, path).toBe(401);
    }
  });
});
