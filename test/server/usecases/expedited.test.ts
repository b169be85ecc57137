import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyRecord } from '../../../server/store/verifyRecord.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import type { ObservationId, SubjectId } from '../../../shared/model/ids.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { anInfusedPatient, aServer, requestId, SIGNING_PASSWORD, type TestServer } from '../../support/aServer.ts';
import { aSusar } from '../../support/someEventFacts.ts';

let server: TestServer;
let monitor: ReturnType<TestServer['as']>;
let subjectId: SubjectId;
let observationId: ObservationId;
beforeEach(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  monitor = await server.signer('medical-monitor');
  subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  observationId = (await record(aSusar())).observationId;
});
afterEach(() => server.stop());

const record = (value: unknown) =>
  server.as('investigator').observation.record({ requestId: requestId(), subjectId, value: value as never });
const correct = (value: unknown, expectedVersion: number) =>
  server.as('investigator').observation.correct({
    requestId: requestId(),
    observationId,
    expectedVersion,
    reason: 'seen again',
    value: value as never,
  });
const list = (asOf?: number) => monitor.expedited.list({ trialId: server.trialId, asOf });
const onEvent = (expectedVersion = 0) => ({ requestId: requestId(), observationId, expectedVersion });
const sent = (region: 'CN' | 'EU', sentAt: string, expectedVersion = 0, isComplete = true) =>
  monitor.expedited.sent({
    ...onEvent(expectedVersion),
    region,
    sentAt: sentAt as never,
    isComplete,
    reference: 'A-1',
  });
const judged = (relatedness: 'unrelated' | 'possible', expectedVersion = 0, password = SIGNING_PASSWORD) =>
  monitor.expedited.causality({
    ...onEvent(expectedVersion),
    password,
    opinions: [{ agent: 'car-t', relatedness }],
    reason: 'reviewed the chart',
  });
const told = ({ lines }: { lines: readonly ExpeditedLine[] }, region = 'CN') =>
  lines.flatMap(({ clocks }) =>
    clocks
      .filter((clock) => clock.region === region)
      .map(({ days, standing, due }) => `${days} ${standing} ${due!.latestOn}`),
  );
const refused = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (problem: { cause?: { failure?: unknown } }) => problem.cause?.failure,
  );

describe('the clocks of a trial', () => {
  test('run for a serious related event that no list names, in four regions, and are missed when time passes', async () => {
    const now = await list();
    expect(now.lines[0]!.clocks.map(({ region, due }) => `${region} ${due!.latestOn}`)).toEqual([
      'US 2026-03-20',
      'EU 2026-03-20',
      'UK 2026-03-20',
      'CN 2026-03-20',
    ]);
    server.clock.set('2026-03-20T15:59:59.999Z');
    expect(told(await list())).toEqual(['15 running 2026-03-20']);
    server.clock.set('2026-03-20T16:00:00.000Z');
    expect(told(await list())).toEqual(['15 missed 2026-03-20']);
    await sent('CN', '2026-03-20T23:59');
    expect(told(await list())).toEqual(['15 sent 2026-03-20']);
  });

  test('are of sites the reader may see only, and a coordinator writes nothing', async () => {
    const elsewhere = server.as('investigator', { siteId: server.otherSiteId });
    expect((await elsewhere.expedited.list({ trialId: server.trialId })).lines).toEqual([]);
    const act = server
      .as('coordinator')
      .expedited.aware({ ...onEvent(), knownAt: '2026-03-04' as never, note: 'call' });
    expect(await refused(act)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('an upgrade begins a new one; the view of the change before shows none of it', async () => {
    const { asOf } = await list();
    server.clock.set('2026-03-08T02:00:00.000Z');
    await correct(aSusar({ seriousness: ['life-threatening'] }), 1);
    expect(told(await list())).toEqual(['15 running 2026-03-20', '7 running 2026-03-15']);
    expect(told(await list(asOf.seq))).toEqual(['15 running 2026-03-20']);
  });

  test('a voided event keeps its lifted clocks on the list', async () => {
    await server.as('investigator').observation.void({
      requestId: requestId(),
      observationId,
      expectedVersion: 1,
      reason: 'another patient',
    });
    const now = await list();
    expect(told(now)).toEqual(['15 lifted 2026-03-20']);
    expect(now.lines[0]!.voided).toBe(true);
  });
});

describe('the sponsor', () => {
  test('says since when it knew, and the day counts from there', async () => {
    await monitor.expedited.aware({ ...onEvent(), knownAt: '2026-03-04T20:00' as never, note: 'call by the site' });
    expect(told(await list())).toEqual(['15 running 2026-03-19']);
    const future = monitor.expedited.aware({ ...onEvent(1), knownAt: '2026-03-09' as never, note: 'call' });
    expect(await refused(future)).toMatchObject({ code: 'INVALID', findings: [{ ruleId: 'DATE-01' }] });
  });

  test('C-40 cannot judge away what the site suspects; its signed opinion stands beside it', async () => {
    await judged('unrelated');
    const page = await monitor.expedited.event({ observationId });
    expect(page.line.answer).toMatchObject({ susar: 'yes', suspected: 'met' });
    expect(page.attribution).toEqual(aSusar().attribution);
    expect(page.entries).toMatchObject([{ kind: 'causality', opinions: [{ relatedness: 'unrelated' }] }]);
    expect(page.signatures).toMatchObject([{ meaning: 'causality', standing: 'valid', of: { version: 1 } }]);
  });

  test('C-26 a signed opinion is void once the event it was about has changed', async () => {
    await judged('possible');
    await correct(aSusar({ outcome: 'recovering' }), 1);
    expect((await monitor.expedited.event({ observationId })).signatures).toMatchObject([{ standing: 'void' }]);
  });

  test('C-27 a wrong password writes nothing', async () => {
    expect(await refused(judged('possible', 0, 'not the password'))).toEqual({ code: 'WRONG_PASSWORD' });
    expect((await monitor.expedited.event({ observationId })).entries).toEqual([]);
  });

  test('marks a report as sent to the minute, where it must be sent, and once', async () => {
    expect(await refused(sent('CN', '2026-03-05'))).toMatchObject({
      code: 'INVALID',
      findings: [{ ruleId: 'EXP-01' }],
    });
    expect(await refused(sent('CN', '2026-03-05T15:59'))).toMatchObject({ findings: [{ ruleId: 'EXP-03' }] });
    await sent('CN', '2026-03-05T16:00');
    expect(await refused(sent('CN', '2026-03-05T16:00'))).toEqual({ code: 'VERSION_CONFLICT', expected: 0, actual: 1 });
    expect([told(await list()), told(await list(), 'EU')]).toEqual([['15 sent 2026-03-20'], ['15 running 2026-03-20']]);
  });

  test('says what it did to everybody who watches, and the record stays whole', async () => {
    const heard: LiveMessage[] = [];
    const unsubscribe = server.services.store.onCommitted((messages) => heard.push(...messages));
    await sent('CN', '2026-03-05T16:00');
    unsubscribe();
    expect(heard).toMatchObject([{ command: 'expedited.sent', trialId: server.trialId }]);
    expect(verifyRecord(`${server.dataDir}/vigil.sqlite`)).toMatchObject({ ok: true });
  });
});

describe('a version of the list', () => {
  const add = (version: string) =>
    server.as('data-manager').expedited.addList({
      requestId: requestId(),
      trialId: server.trialId,
      document: 'Brochure 4, section 7',
      reason: 'new edition',
      list: {
        version,
        validFrom: '2026-01-01' as never,
        expected: [{ select: { termCodes: [aSusar().termCode] }, highestGrade: 4, fatalExpected: false }],
      },
    });

  test('takes the clock off what it names from its entry on; the clock stays listed', async () => {
    const before = await list();
    await add('4.0');
    expect(told(await list())).toEqual(['15 lifted 2026-03-20']);
    expect(told(await list(before.asOf.seq))).toEqual(['15 running 2026-03-20']);
    const { records } = await monitor.expedited.lists({ trialId: server.trialId });
    expect(records).toMatchObject([{ addedBy: 'Test data-manager', list: { version: '4.0' } }]);
  });

  test('is entered under a name once', async () => {
    await add('4.0');
    expect(await refused(add('4.0'))).toEqual({ code: 'ALREADY_EXISTS', what: 'reference-safety', id: '4.0' });
  });
});
