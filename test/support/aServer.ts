import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appRouter } from '../../server/api/router.ts';
import { type Composed, compose } from '../../server/compose.ts';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import { ok } from '../../shared/model/failure.ts';
import type { SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Role, RoleGrant } from '../../shared/model/people.ts';
import { type SettableClock, settableClock } from './settableClock.ts';

export interface TestServer {
  readonly services: Composed;
  readonly clock: SettableClock;
  readonly trialId: TrialId;
  readonly otherTrialId: TrialId;
  readonly siteId: SiteId;
  readonly otherSiteId: SiteId;
  /** The real router, called by a person holding one role in the trial (and at the site). */
  as(role: Role, at?: Partial<Pick<RoleGrant, 'trialId' | 'siteId'>>): ReturnType<typeof appRouter.createCaller>;
  /** The same, with an account whose password is `SIGNING_PASSWORD`: who signs needs one. */
  signer(role: Role, at?: Partial<Pick<RoleGrant, 'trialId' | 'siteId'>>): Promise<ReturnType<TestServer['as']>>;
  readonly dataDir: string;
  stop(): Promise<void>;
}

export const SIGNING_PASSWORD = 'a quiet green corridor';

/** The real product over a folder of its own with a clock that stands still: two sites, two trials, nobody enrolled. */
export async function aServer(options: { readonly now?: string; readonly dataDir?: string } = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'vigil-test-')));
  const clock = settableClock(options.now ?? '2026-03-02T08:00:00.000Z');
  const services = await compose({ dataDir, baseUrl: 'http://127.0.0.1', demo: false, clock, onFault: raise });
  const places = await setUpTrials(services);
  const callerOf: (userId: string, ...rest: Parameters<TestServer['as']>) => ReturnType<TestServer['as']> = (
    userId,
    role,
    at,
  ) => {
    const grant = { userId, role, ...placeOf(role, places), ...at };
    const actor = { kind: 'person', userId, name: `Test ${role}`, grants: [grant] } as const;
    return appRouter.createCaller({ services, actor, session: sessionOf(actor) });
  };
  return {
    services,
    clock,
    ...places,
    as: (role, at) => callerOf(`${role}-1`, role, at),
    signer: async (role, at) => callerOf(await accountOf(services, role), role, at),
    dataDir,
    stop: async () => {
      await services.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function accountOf({ auth }: Composed, role: Role): Promise<string> {
  const account = { name: `Test ${role}`, email: `${role}@example.org`, password: SIGNING_PASSWORD, requestId: role };
  const made = await auth.createUser(account);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.userId;
}

function placeOf(role: Role, places: { readonly trialId: TrialId; readonly siteId: SiteId }) {
  if (role === 'administrator') return { trialId: null, siteId: null };
  const atSite = role === 'investigator' || role === 'coordinator';
  return { trialId: places.trialId, siteId: atSite ? places.siteId : null };
}

async function setUpTrials(services: Composed) {
  const known = await services.store.read((tx) => tx.listTrials());
  if (known.length === 0) {
    await writeTrial(services, 1, 'NCT04785833', ['001', '002']);
    await writeTrial(services, 2, 'NCT00000000', ['101']);
  }
  return services.store.read(async (tx) => {
    const [first, second] = await tx.listTrials();
    const [site, otherSite] = await tx.listSites(first!.trialId);
    return {
      trialId: first!.trialId,
      otherTrialId: second!.trialId,
      siteId: site!.siteId,
      otherSiteId: otherSite!.siteId,
    };
  });
}

async function writeTrial(services: Composed, trialNumber: number, registryId: string, siteCodes: readonly string[]) {
  const trialId = trialNumber as TrialId;
  const act = { command: 'trial.create', reason: '', requestId: null, input: null, trialId, role: 'system' } as const;
  const written = await services.unit.write({ kind: 'system', name: 'seed' }, act, async (tx) => {
    await tx.appendTrial({
      trialId,
      registryId,
      sponsorProtocolId: '',
      title: 'CD7 CAR-T in T-ALL',
      sponsor: 'Sponsor',
      plannedSubjects: 20,
      ctcaeVersion: '5.0',
      simulated: true,
    });
    for (const code of siteCodes) {
      const siteId = (await tx.nextId('site')) as SiteId;
      await tx.appendSite({ siteId, trialId, code, name: `Site ${code}`, zone: 'Asia/Shanghai', country: 'CHN' });
    }
    await tx.appendProtocol(defaultProtocol(trialId));
    return ok(null);
  });
  if (!written.ok) throw new Error('the trial could not be set up');
}

function sessionOf(actor: { readonly userId: string; readonly name: string }) {
  const { userId, name } = actor;
  const email = `${userId}@example.org`;
  return { sessionId: 'test', userId, name, email, twoFactorEnabled: false, mustChangePassword: false };
}

function raise(fault: unknown): never {
  throw fault;
}

let numbers = 0;

/** A fresh request id, as a browser would make. */
export function requestId() {
  return crypto.randomUUID() as never;
}

/** A patient infused at `infusedAt` (local time of the site) with the full dose of DL1. */
export async function anInfusedPatient(server: TestServer, infusedAt: string): Promise<SubjectId> {
  numbers += 1;
  const investigator = server.as('investigator');
  const { subjectId } = await investigator.subject.enrol({
    requestId: requestId(),
    trialId: server.trialId,
    siteId: server.siteId,
    subjectNumber: `001-${String(numbers).padStart(3, '0')}`,
    sex: 'F',
    ageYears: 30,
    doseLevel: 'DL1',
    priorAlloTransplant: false,
  });
  await investigator.observation.record({
    requestId: requestId(),
    subjectId,
    value: {
      kind: 'infusion',
      at: infusedAt as never,
      cellsE6PerKg: 0.5,
      doseText: '',
      plannedCellsE6PerKg: 0.5,
      lot: 'LOT-1',
    },
  });
  return subjectId;
}
