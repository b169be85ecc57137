import { describe, expect, test } from 'vitest';
import { sessionOfPage } from '../../../server/api/sessionOfPage.ts';
import type { AuthSession } from '../../../server/auth/auth.ts';

const session: AuthSession = {
  sessionId: 's',
  userId: 'the-coordinator',
  name: 'Coordinator',
  email: 'c@site.test',
  twoFactorEnabled: false,
  mustChangePassword: false,
};
const auth = (found: AuthSession | null) => ({ sessionOf: async () => found });
const asked = (person?: string) => ({ headers: person === undefined ? {} : { 'x-vigil-person': person } });

describe('sessionOfPage', () => {
  test('answers the session to a page of its person, and to one that does not say whose it is', async () => {
    expect(await sessionOfPage(auth(session), asked('the-coordinator'), 'active')).toBe(session);
    expect(await sessionOfPage(auth(session), asked(), 'active')).toBe(session);
    expect(await sessionOfPage(auth(session), asked(), 'passive', 'the-coordinator')).toBe(session);
    expect(await sessionOfPage(auth(session), asked(), 'passive', undefined)).toBe(session);
  });

  test("is nobody's to a page of somebody else, or to what is no name", async () => {
    expect(await sessionOfPage(auth(session), asked('the-investigator'), 'active')).toBeNull();
    expect(await sessionOfPage(auth(session), asked(''), 'active')).toBeNull();
    expect(await sessionOfPage(auth(session), asked(), 'passive', 'the-investigator')).toBeNull();
    expect(await sessionOfPage(auth(session), asked(), 'passive', ['the-coordinator'])).toBeNull();
    expect(await sessionOfPage(auth(null), asked('the-coordinator'), 'active')).toBeNull();
  });
});
