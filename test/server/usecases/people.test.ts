import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actorOf } from '../../../server/api/actorOf.ts';
import { listPeople } from '../../../server/queries/listPeople.ts';
import { createPerson } from '../../../server/usecases/people/createPerson.ts';
import { grantRole } from '../../../server/usecases/people/grantRole.ts';
import { revokeRole } from '../../../server/usecases/people/revokeRole.ts';
import { setPersonDisabled } from '../../../server/usecases/people/setPersonDisabled.ts';
import { unlockPerson } from '../../../server/usecases/people/unlockPerson.ts';
import type { SiteId, TrialId } from '../../../shared/model/ids.ts';
import type { Actor, RoleGrant } from '../../../shared/model/people.ts';
import { can } from '../../../shared/policy/can.ts';
import { aServer, requestId, type TestServer } from '../../support/aServer.ts';

const PASSWORD = 'a quiet green corridor';
const ADMIN: Actor = {
  kind: 'person',
  userId: 'the-administrator',
  name: 'Administrator',
  grants: [{ userId: 'the-administrator', role: 'administrator', trialId: null, siteId: null }],
};

let server: TestServer;
beforeEach(async () => {
  server = await aServer();
});
afterEach(() => server.stop());

const asked = () => ({ role: 'administrator', requestId: requestId() as string }) as const;

async function aPerson(email = 'somebody@site.test'): Promise<string> {
  const made = await createPerson(server.services, ADMIN, asked(), {
    name: 'Somebody',
    email,
    initialPassword: PASSWORD,
  });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.userId;
}

function grant(change: Partial<RoleGrant> & { readonly userId: string }, actor = ADMIN) {
  const monitor = {
    role: 'medical-monitor',
    trialId: server.trialId,
    siteId: null,
    reason: 'joins the trial',
  } as const;
  return grantRole(server.services, actor, asked(), { ...monitor, ...change });
}

const changes = (seq: number) => server.services.store.read((tx) => tx.changeAt(seq));
const head = async () => (await server.services.store.read((tx) => tx.head())).seq;

describe('createPerson', () => {
  test('C-07 makes an account without a role and says in the record who made it for whom', async () => {
    const userId = await aPerson();
    const change = await changes(await head());
    expect(change).toMatchObject({
      command: 'people.create',
      actorId: 'the-administrator',
      actorRole: 'administrator',
    });
    expect(JSON.parse(change!.reason)).toMatchObject({ userId, email: 'somebody@site.test' });
    expect(await listPeople(server.services)).toMatchObject([
      { userId, name: 'Somebody', disabled: false, grants: [] },
    ]);
    expect((await actorOf(server.services, { userId, name: 'Somebody' })).grants).toEqual([]);
  });

  test('C-14 refuses an address that was used before, and writes nothing', async () => {
    await aPerson();
    const before = await head();
    const again = { name: 'Other', email: 'Somebody@site.test', initialPassword: PASSWORD };
    expect(await createPerson(server.services, ADMIN, asked(), again)).toMatchObject({
      failure: { code: 'ALREADY_EXISTS', id: 'somebody@site.test' },
    });
    expect(await head()).toBe(before);
  });

  test('C-33 a retry of the same request is answered with the same account and one change', async () => {
    const once = asked();
    const person = { name: 'Somebody', email: 'somebody@site.test', initialPassword: PASSWORD };
    const first = await createPerson(server.services, ADMIN, once, person);
    expect(await createPerson(server.services, ADMIN, once, person)).toEqual(first);
    expect(await listPeople(server.services)).toHaveLength(1);
  });
});

describe('grantRole', () => {
  test('C-18 gives the role from now on and keeps it in the history after it is taken away', async () => {
    const userId = await aPerson();
    const granted = await grant({ userId });
    if (!granted.ok) throw new Error(granted.failure.code);
    const { grantId, seq } = granted.value;
    const actor = await actorOf(server.services, { userId, name: 'Somebody' });
    expect(can(actor, 'case.adjudicate', { trialId: server.trialId }).allowed).toBe(true);
    expect(await changes(seq)).toMatchObject({ command: 'people.grant', reason: 'joins the trial' });

    const revoked = await revokeRole(server.services, ADMIN, asked(), { grantId, reason: 'leaves the trial' });
    expect(revoked.ok).toBe(true);
    const later = await actorOf(server.services, { userId, name: 'Somebody' });
    expect(can(later, 'case.adjudicate', { trialId: server.trialId }).allowed).toBe(false);
    const past = await server.services.store.read((tx) => tx.listGrants(userId, seq));
    expect(past).toMatchObject([{ grantId, role: 'medical-monitor' }]);
    const audit = await server.services.store.read((tx) =>
      tx.listAudit({ record: { kind: 'grant', id: grantId }, limit: 9 }),
    );
    expect(audit.map((version) => [version.voided, version.change.reason])).toEqual([
      [true, 'leaves the trial'],
      [false, 'joins the trial'],
    ]);
  });

  test('C-16 nobody grants to or takes from themselves', async () => {
    const userId = await aPerson();
    const granted = await grant({ userId, role: 'administrator', trialId: null });
    if (!granted.ok) throw new Error(granted.failure.code);
    const self = { ...ADMIN, userId } as Actor;
    const refused = { ok: false, failure: { code: 'NOT_ALLOWED', action: 'people.manage' } };
    expect(await grant({ userId, role: 'data-manager' }, self)).toEqual(refused);
    const { grantId } = granted.value;
    expect(await revokeRole(server.services, self, asked(), { grantId, reason: 'x' })).toEqual(refused);
    expect(await setPersonDisabled(server.services, self, asked(), { userId, disabled: true, reason: 'x' })).toEqual(
      refused,
    );
    expect(await unlockPerson(server.services, self, asked(), { userId })).toEqual(refused);
    expect(await server.services.store.read((tx) => tx.listGrants(userId))).toHaveLength(1);
  });

  test.each([
    ['an unknown person', { userId: 'nobody' }, 'NOT_FOUND'],
    ['an unknown trial', { trialId: 99 as TrialId }, 'NOT_FOUND'],
    ['a monitor without a trial', { trialId: null }, 'INVALID'],
    ['an investigator without a site', { role: 'investigator' }, 'INVALID'],
    ['an unknown site', { role: 'investigator', siteId: 99 as SiteId }, 'NOT_FOUND'],
    ['an administrator of one trial', { role: 'administrator' }, 'INVALID'],
  ] as const)('refuses %s', async (_what, change, code) => {
    const userId = await aPerson();
    const before = await head();
    expect(await grant({ userId, ...change })).toMatchObject({ ok: false, failure: { code } });
    expect(await head()).toBe(before);
  });

  test('refuses a site of another trial, the same grant twice, and duties that must be apart', async () => {
    const userId = await aPerson();
    const { siteId, trialId, otherTrialId } = server;
    expect(await grant({ userId, role: 'coordinator', trialId: otherTrialId, siteId })).toMatchObject({
      failure: { code: 'NOT_FOUND', what: 'site' },
    });
    expect(await grant({ userId, role: 'coordinator', trialId, siteId })).toMatchObject({ ok: true });
    expect(await grant({ userId, role: 'coordinator', trialId, siteId })).toMatchObject({
      failure: { code: 'ALREADY_EXISTS' },
    });
    expect(await grant({ userId, role: 'medical-monitor' })).toMatchObject({
      failure: { findings: [{ ruleId: 'GRANT_CONFLICTS', facts: { heldRole: 'coordinator' } }] },
    });
  });
});

describe('access taken away', () => {
  async function signedIn(email: string) {
    const { auth } = server.services;
    const express = (await import('express')).default;
    const app = express();
    app.use('/api/auth', auth.handler);
    const listening = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    const { port } = listening.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    listening.closeAllConnections();
    listening.close();
    return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] };
  }

  test('C-18 revoking a role ends the open session before the answer', async () => {
    const userId = await aPerson();
    const granted = await grant({ userId });
    if (!granted.ok) throw new Error(granted.failure.code);
    const headers = await signedIn('somebody@site.test');
    expect(await server.services.auth.sessionOf(headers)).toMatchObject({ userId });
    await revokeRole(server.services, ADMIN, asked(), { grantId: granted.value.grantId, reason: 'x' });
    expect(await server.services.auth.sessionOf(headers)).toBeNull();
    expect(
      await revokeRole(server.services, ADMIN, asked(), { grantId: granted.value.grantId, reason: 'x' }),
    ).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    });
  });

  test('C-18 closing the account ends the open session; both ways are in the record with the reason', async () => {
    const userId = await aPerson();
    const headers = await signedIn('somebody@site.test');
    const closed = await setPersonDisabled(server.services, ADMIN, asked(), {
      userId,
      disabled: true,
      reason: 'left the site',
    });
    expect(await server.services.auth.sessionOf(headers)).toBeNull();
    expect((await listPeople(server.services))[0]?.disabled).toBe(true);
    const opened = await setPersonDisabled(server.services, ADMIN, asked(), {
      userId,
      disabled: false,
      reason: 'came back',
    });
    expect((await listPeople(server.services))[0]?.disabled).toBe(false);
    if (!closed.ok || !opened.ok) throw new Error('refused');
    const said = [await changes(closed.value.seq), await changes(opened.value.seq)];
    expect(
      said.map((change) => [change?.command, JSON.parse(change!.reason).reason, JSON.parse(change!.reason).userId]),
    ).toEqual([
      ['people.disable', 'left the site', userId],
      ['people.enable', 'came back', userId],
    ]);
  });

  test('a refused closing closes nothing', async () => {
    const userId = await aPerson();
    const used = asked();
    await grantRole(server.services, ADMIN, used, {
      userId,
      role: 'auditor',
      trialId: server.trialId,
      siteId: null,
      reason: 'x',
    });
    const closing = await setPersonDisabled(server.services, ADMIN, used, { userId, disabled: true, reason: 'x' });
    expect(closing).toMatchObject({ failure: { code: 'REQUEST_ID_REUSED' } });
    expect((await listPeople(server.services))[0]?.disabled).toBe(false);
  });

  test('C-19 the administrator lifts a lock, and the record says so', async () => {
    const userId = await aPerson();
    const lifted = await unlockPerson(server.services, ADMIN, asked(), { userId });
    if (!lifted.ok) throw new Error(lifted.failure.code);
    expect(await changes(lifted.value.seq)).toMatchObject({ command: 'people.unlock' });
    expect(await unlockPerson(server.services, ADMIN, asked(), { userId: 'nobody' })).toMatchObject({ ok: false });
  });

  test('C-22 the list shows roles, state and last use of everybody', async () => {
    const userId = await aPerson();
    const granted = await grant({ userId });
    if (!granted.ok) throw new Error(granted.failure.code);
    await signedIn('somebody@site.test');
    const at = server.clock.now();
    expect(await listPeople(server.services)).toEqual([
      {
        userId,
        name: 'Somebody',
        email: 'somebody@site.test',
        disabled: false,
        lockedUntil: null,
        lastSignInAt: at,
        grants: [
          { grantId: granted.value.grantId, userId, role: 'medical-monitor', trialId: server.trialId, siteId: null },
        ],
      },
    ]);
  });
});
