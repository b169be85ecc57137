import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_FAILURES } from '../../../server/auth/signInGuard.ts';
import { type AuthHouse, anAccount, anAuth, EMAIL, PASSWORD } from '../../support/anAuth.ts';

let house: AuthHouse;
let userId: string;
beforeEach(async () => {
  house = await anAuth();
  userId = await anAccount(house.auth);
});
afterEach(() => house.close());

describe('the password before a signature', () => {
  test('C-23 is the account’s own, and nobody else’s', async () => {
    expect(await house.auth.verifyPassword(userId, PASSWORD)).toEqual({ ok: true, value: null });
    await house.auth.createUser({
      name: 'Other',
      email: 'other@site.test',
      password: 'another green wall',
      requestId: null,
    });
    expect(await house.auth.verifyPassword(userId, 'another green wall')).toEqual({
      ok: false,
      failure: { code: 'WRONG_PASSWORD' },
    });
    expect(house.events.map(({ type }) => type)).toEqual(['reauthentication-failed']);
  });

  test('C-19 counts with the attempts to sign in, locks the account and ends its sessions', async () => {
    const browser = house.browser();
    await browser.signIn(EMAIL, PASSWORD);
    expect(await browser.session()).not.toBeNull();
    for (let i = 1; i < MAX_FAILURES; i += 1) {
      expect(await house.auth.verifyPassword(userId, 'wrong')).toMatchObject({ failure: { code: 'WRONG_PASSWORD' } });
    }
    expect(await browser.session()).not.toBeNull();
    expect(await house.auth.verifyPassword(userId, 'wrong')).toMatchObject({ failure: { code: 'ACCOUNT_LOCKED' } });
    expect(await browser.session()).toBeNull();
    expect(await house.auth.verifyPassword(userId, PASSWORD)).toMatchObject({ failure: { code: 'ACCOUNT_LOCKED' } });
    expect((await browser.signIn(EMAIL, PASSWORD)).status).not.toBe(200);
    expect(house.events.some(({ type }) => type === 'locked')).toBe(true);
  });

  test('C-19 a right one forgets the wrong ones before it', async () => {
    for (let i = 1; i < MAX_FAILURES; i += 1) await house.auth.verifyPassword(userId, 'wrong');
    expect(await house.auth.verifyPassword(userId, PASSWORD)).toMatchObject({ ok: true });
    expect(await house.auth.verifyPassword(userId, 'wrong')).toMatchObject({ failure: { code: 'WRONG_PASSWORD' } });
  });

  test('C-27 a closed or unknown account signs nothing', async () => {
    await house.auth.setDisabled(userId, true);
    const refused = { ok: false, failure: { code: 'WRONG_PASSWORD' } };
    expect(await house.auth.verifyPassword(userId, PASSWORD)).toEqual(refused);
    expect(await house.auth.verifyPassword('nobody', PASSWORD)).toEqual(refused);
  });
});
