import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../../../server/api/router.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import type { Role } from '../../../shared/model/people.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { ACTIONS, type Action } from '../../../shared/policy/actions.ts';
import { aLabResult } from '../../support/aHistory.ts';
import { aCrs } from '../../support/anEvent.ts';
import { aRange } from '../../support/aRange.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

/**
 * C-15: who may call what. Rows come from the router, so a procedure without an input below fails the build; columns are
 * roles at the right place, at another site and in another trial.
 */
const ALLOWED: Readonly<Record<Action, readonly Role[]>> = {
  'session.read': ROLES,
  'trial.read': ['investigator', 'coordinator', 'medical-monitor', 'committee-member', 'data-manager', 'auditor'],
  'signals.read': ['medical-monitor', 'committee-member', 'data-manager', 'auditor'],
  'subject.read': ['investigator', 'coordinator', 'medical-monitor', 'committee-member', 'data-manager', 'auditor'],
  'subject.enrol': ['investigator', 'coordinator'],
  'observation.write': ['investigator', 'coordinator'],
  'case.read': ['investigator', 'coordinator', 'medical-monitor', 'committee-member', 'data-manager', 'auditor'],
  'case.acknowledge': ['medical-monitor'],
  'case.adjudicate': ['medical-monitor'],
  'case.answer': ['medical-monitor', 'committee-member'],
  'case.declare': ['committee-member'],
  'case.raise': ['medical-monitor'],
  'case.see': ['medical-monitor', 'committee-member'],
  'cohort.acknowledge': ['medical-monitor'],
  'cohort.report': ['medical-monitor', 'committee-member'],
  'cohort.decide': ['medical-monitor', 'committee-member'],
  'discrepancy.answer': ['investigator', 'coordinator'],
  'discrepancy.close': ['medical-monitor'],
  'expedited.write': ['medical-monitor'],
  'reference-safety.write': ['data-manager'],
  'audit.read': ['investigator', 'coordinator', 'medical-monitor', 'committee-member', 'data-manager', 'auditor'],
  'import.run': ['data-manager'],
  'standards.read': ROLES,
  'standards.load': ['administrator'],
  'synonyms.manage': ['data-manager', 'administrator'],
  'ranges.read': ['investigator', 'coordinator', 'medical-monitor', 'committee-member', 'data-manager', 'auditor'],
  'ranges.write': ['investigator', 'coordinator', 'data-manager'],
  'protocol.edit': ['data-manager'],
  'protocol.bench': ['medical-monitor', 'data-manager', 'auditor'],
  'protocol.approve': ['medical-monitor'],
  'protocol.withdraw': ['medical-monitor', 'data-manager'],
  'people.read': ['auditor', 'administrator'],
  'people.manage': ['administrator'],
};

/** Actions that are about no trial: another place changes nothing. */
const EVERYWHERE: readonly Action[] = [
  'standards.read',
  'standards.load',
  'synonyms.manage',
  'session.read',
  'people.read',
  'people.manage',
  'import.run',
];
/** Actions about a trial as a whole: another site of it changes nothing. */
const TRIAL_WIDE: readonly Action[] = [
  'trial.read',
  'signals.read',
  'cohort.report',
  'cohort.decide',
  'reference-safety.write',
];

/** Refused for its date, after the permission. */
const FUTURE_LAB = { analyte: 'ANC', at: '2036-03-05', value: 1, unit: '10^9/L' };
const NO_REPORT = '00000000-0000-4000-8000-000000000000';

type Procedure = {
  readonly _def: {
    readonly meta?: { readonly action: Action };
    readonly type: string;
    readonly inputs: readonly { readonly shape?: Readonly<Record<string, unknown>> }[];
  };
};
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);

let server: TestServer;
let inputs: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  const value = aCrs([[4, '2026-03-05T09:30']]);
  const answer = await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
  const range = { ...aRange, siteId: server.siteId };
  const { rangeId } = await server.as('investigator').range.add({ requestId: requestId(), range });
  await server
    .as('medical-monitor')
    .cohort.report({ requestId: requestId(), trialId: server.trialId, ruleId: 'P1e', reason: 'matrix' });
  await server.as('data-manager').protocol.draft({ requestId: requestId(), trialId: server.trialId });
  inputs = inputsFor(server, subjectId, answer.observationId, answer.caseIds[0]!, rangeId);
});
afterAll(() => server.stop());

function inputsFor(at: TestServer, subjectId: number, observationId: number, caseId: number, rangeId: number) {
  const { trialId, siteId } = at;
  const reason = 'matrix test';
  const request = { requestId: requestId(), reason };
  // Versions that never match: a permitted act is refused as a conflict, so that the table can be walked in any order.
  const expectedVersion = 9999;
  /** The draft made above. */
  const versionId = 1;
  return {
    'session.me': undefined,
    'trial.overview': { trialId },
    'trial.figures': { trialId },
    'trial.incidence': { trialId, filter: NO_FILTER, by: 'family' },
    'trial.measuredFigures': { trialId },
    'trial.signals': { trialId },
    'subject.page': { trialId, subjectNumber: '001-001' },
    'subject.enrol': {
      requestId: requestId(),
      trialId,
      siteId,
      subjectNumber: '001-001',
      sex: 'F',
      ageYears: 30,
      doseLevel: null,
      priorAlloTransplant: null,
    },
    'observation.record': { requestId: requestId(), subjectId, value: aCrs([[1, '2036-03-05']]) },
    'observation.recordLabs': { requestId: requestId(), subjectId, values: [aLabResult(FUTURE_LAB)] },
    'observation.correct': { ...request, observationId, expectedVersion, value: aCrs([[1, '2026-03-05']]) },
    'observation.void': { ...request, observationId, expectedVersion },
    'case.list': { trialId },
    'case.page': { caseId },
    'case.acknowledge': { requestId: requestId(), caseId, expectedVersion },
    'case.adjudicate': { ...request, caseId, expectedVersion, decision: 'confirmed', password: 'x' },
    'case.declare': { ...request, caseId, expectedVersion, decision: 'confirmed', password: 'x' },
    'case.answer': { ...request, caseId, expectedVersion, ruleId: 'D1', condition: 0, answer: 'yes' },
    'case.raise': { ...request, subjectId, episodeKey: 'r999' },
    'case.see': { caseId },
    'case.timing': { trialId },
    'cohort.page': { trialId },
    'cohort.pause': { trialId },
    'cohort.acknowledge': { requestId: requestId(), trialCaseId: 1, expectedVersion },
    'cohort.report': { ...request, trialId, ruleId: 'P9' },
    'cohort.decide': {
      ...request,
      trialId,
      doseLevel: 'none',
      decision: 'stay',
      counts: { treated: 0, evaluable: 0, dlt: 0, pending: 0 },
      seenSeq: 1,
      password: 'x',
    },
    'discrepancy.list': { trialId },
    'discrepancy.page': { subjectId, key: 'grade-differs:r1' },
    'discrepancy.answer': { requestId: requestId(), subjectId, key: 'x', facts: '', expectedVersion, text: reason },
    'discrepancy.close': { requestId: requestId(), subjectId, key: 'x', facts: '', expectedVersion, text: reason },
    'expedited.list': { trialId },
    'expedited.event': { observationId },
    'expedited.lists': { trialId },
    'expedited.aware': { requestId: requestId(), observationId, expectedVersion, knownAt: '2026-03-05', note: reason },
    'expedited.causality': {
      ...request,
      observationId,
      expectedVersion,
      opinions: [{ agent: 'car-t', relatedness: 'possible' }],
      password: 'x',
    },
    'expedited.sent': {
      requestId: requestId(),
      observationId,
      expectedVersion,
      region: 'CN',
      sentAt: '2026-03-05T10:00',
      isComplete: true,
      reference: '',
    },
    'expedited.addList': {
      ...request,
      trialId,
      document: 'Brochure 3',
      list: { version: '1', validFrom: '2026-01-01', expected: [] },
    },
    'audit.record': { kind: 'adverse-event', id: observationId },
    'audit.subject': { subjectId },
    'draft.get': { form: 'matrix' },
    'draft.put': { form: 'matrix', body: '{}' },
    'draft.clear': { form: 'matrix' },
    'people.list': undefined,
    'people.create': { requestId: requestId(), name: 'x', email: 'x@example.org', initialPassword: 'x' },
    'people.grant': { ...request, userId: 'nobody', role: 'auditor', trialId, siteId: null },
    'people.revoke': { ...request, grantId: 9999 },
    'people.setDisabled': { ...request, userId: 'nobody', disabled: true },
    'people.unlock': { requestId: requestId(), userId: 'nobody' },
    'standards.all': undefined,
    'standards.term': { version: '5.0', termCode: 10002272 },
    'standards.ofTrial': { trialId },
    'standards.load': { ...request, version: '5.0', fileName: 'x.xlsx', base64: '' },
    'standards.addSynonym': { requestId: requestId(), phrase: ' - ', termCode: 10002272 },
    'standards.removeSynonym': { ...request, synonymId: 9999 },
    'range.list': { siteId },
    'range.add': { requestId: requestId(), range: { ...aRange, siteId } },
    'range.correct': { ...request, rangeId, expectedVersion, range: { ...aRange, siteId } },
    'range.void': { ...request, rangeId, expectedVersion },
    'protocol.page': { trialId },
    'protocol.version': { trialId, id: 0 },
    'protocol.bench': { trialId, versionId, done: 0 },
    'protocol.draft': { requestId: requestId(), trialId },
    'protocol.save': { requestId: requestId(), versionId, expectedVersion, protocol: defaultProtocol(trialId) },
    'protocol.withdraw': { ...request, versionId, expectedVersion },
    'protocol.approve': { ...request, versionId, expectedVersion, effectiveAt: null, password: 'x' },
    'import.prepare': { files: [{ name: 'x.csv', base64: '' }], zone: 'nowhere' },
    'import.commit': { requestId: requestId(), reportId: NO_REPORT, include: 'accepted' },
    'import.status': { reportId: NO_REPORT },
    'import.cancel': { reportId: NO_REPORT },
  } as const;
}

type Callers = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

/** What the procedure says to this caller: refused for lack of permission, or anything else. */
async function verdict(caller: unknown, path: string): Promise<'allowed' | 'denied'> {
  const [router, name] = path.split('.') as [string, string];
  const call = (caller as Callers)[router]![name]!;
  try {
    await call(inputs[path]);
    return 'allowed';
  } catch (problem) {
    const failure = (problem as { cause?: { failure?: { code: string } } }).cause?.failure;
    if (failure === undefined) throw new Error(`${path}: the input of this test is not valid`, { cause: problem });
    return failure.code === 'NOT_ALLOWED' || failure?.code === 'NOT_SIGNED_IN' ? 'denied' : 'allowed';
  }
}

function expected(action: Action, role: Role, place: 'own' | 'other-site' | 'other-trial'): 'allowed' | 'denied' {
  if (!ALLOWED[action].includes(role)) return 'denied';
  if (place === 'own' || EVERYWHERE.includes(action)) return 'allowed';
  const boundToSite = role === 'investigator' || role === 'coordinator';
  if (place === 'other-trial') return 'denied';
  return boundToSite && !TRIAL_WIDE.includes(action) ? 'denied' : 'allowed';
}

describe('C-15 the permission matrix', () => {
  test('every procedure names an action and has an input in this test', () => {
    expect(procedures.length).toBeGreaterThan(15);
    for (const [path, procedure] of procedures) {
      expect(ACTIONS, path).toContain(procedure._def.meta?.action);
      expect(Object.keys(inputs), 'add an input for every procedure').toContain(path);
    }
  });

  test.each(ROLES)('%s is allowed and denied exactly as the table says, at every place', async (role) => {
    for (const [path, procedure] of procedures) {
      const action = procedure._def.meta!.action;
      const boundToSite = role === 'investigator' || role === 'coordinator';
      const callers = {
        own: server.as(role),
        'other-site': server.as(role, boundToSite ? { siteId: server.otherSiteId } : {}),
        'other-trial': server.as(role, role === 'administrator' ? {} : { trialId: server.otherTrialId }),
      };
      for (const place of ['own', 'other-site', 'other-trial'] as const) {
        const said = await verdict(callers[place], path);
        expect(`${path} ${place} ${said}`).toBe(`${path} ${place} ${expected(action, role, place)}`);
      }
    }
  });

  test('nobody signed in is refused everywhere', async () => {
    const nobody = appRouter.createCaller({ services: server.services, actor: null, session: null });
    for (const [path] of procedures) expect(`${path} ${await verdict(nobody, path)}`).toBe(`${path} denied`);
  });
});

test('a change the record does not have is refused by whatever can be asked as of a change', async () => {
  const paths = procedures.filter(([, { _def }]) => _def.inputs.some(({ shape }) => shape?.asOf !== undefined));
  expect(paths.length).toBeGreaterThan(10);
  const monitor = server.as('medical-monitor') as unknown as Callers;
  for (const [path] of paths) {
    const [router, name] = path.split('.') as [string, string];
    const asked = monitor[router]![name]!({ ...(inputs[path] as object), asOf: 999_999 });
    await expect(asked, path).rejects.toMatchObject({
      cause: { failure: { code: 'NOT_FOUND', what: 'change', id: 999_999 } },
    });
  }
});
