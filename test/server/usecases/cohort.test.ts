import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { PauseRule } from '../../../shared/model/protocol.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { anAdverseEvent } from '../../support/aHistory.ts';
import { anInfusedPatient, aServer, requestId, SIGNING_PASSWORD, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let announced: LiveMessage[];
beforeEach(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  announced = [];
  server.services.store.onCommitted((messages) => announced.push(...messages));
});
afterEach(() => server.stop());

const page = (asOf?: number): Promise<CohortView> =>
  server.as('medical-monitor').cohort.page({ trialId: server.trialId, ...(asOf === undefined ? {} : { asOf }) });
const record = (subjectId: SubjectId, value: Observation) =>
  server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
const crs4 = anAdverseEvent({ term: 'CRS', steps: [[4, '2026-03-04']] });
const died = { kind: 'study-event', event: 'death', at: '2026-03-05', detail: '' } as const;
const death = (cause: 'toxicity' | 'progression') => ({ ...died, cause }) as unknown as Observation;

describe('the pauses of a trial', () => {
  test('a second CRS of grade 4 pauses the trial in the change that records it', async () => {
    const first = await anInfusedPatient(server, '2026-03-02T10:00');
    await record(first, crs4);
    expect((await page()).cases).toEqual([]);
    const second = await anInfusedPatient(server, '2026-03-03T10:00');
    const { seq } = await record(second, crs4);
    const view = await page();
    expect(view.isPaused).toBe(true);
    expect(view.cases.map(({ trialCase }) => [trialCase.ruleId, trialCase.state, trialCase.steps[0]!.seq])).toEqual([
      ['P1d', 'raised', seq],
    ]);
    expect(view.cases[0]!.trialCase.grounds.map(({ subjectId }) => subjectId)).toEqual([first, second]);
    expect(announced.at(-1)).toMatchObject({ seq, pauses: [{ ruleId: 'P1d', state: 'raised' }] });
    expect(view.gates[0]!.answer).toBe('waits');
    expect((await page(seq - 1)).cases).toEqual([]);
  });

  test('is withdrawn when a correction takes the ground away, and reopened when it returns', async () => {
    const [first, second] = [
      await anInfusedPatient(server, '2026-03-02T10:00'),
      await anInfusedPatient(server, '2026-03-03T10:00'),
    ];
    await record(first, crs4);
    const { observationId, version } = await record(second, crs4);
    const correct = (grade: 3 | 4, expectedVersion: number) =>
      server.as('investigator').observation.correct({
        requestId: requestId(),
        observationId,
        expectedVersion,
        reason: 'graded again',
        value: anAdverseEvent({ term: 'CRS', steps: [[grade, '2026-03-04']] }),
      });
    await correct(3, version);
    expect((await page()).cases.map(({ trialCase }) => trialCase.state)).toEqual(['withdrawn']);
    expect((await page()).isPaused).toBe(false);
    await correct(4, version + 1);
    const [{ trialCase }] = (await page()).cases as [CohortView['cases'][number]];
    expect(trialCase.steps.map(({ state }) => state)).toEqual(['raised', 'withdrawn', 'reopened']);
  });

  test('a death whose cause nobody can read is a question that pauses; one by progression is none', async () => {
    const first = await anInfusedPatient(server, '2026-03-02T10:00');
    await record(first, death('toxicity'));
    const [asked] = (await page()).cases;
    expect(asked?.trialCase).toMatchObject({ ruleId: 'P1a', state: 'raised', met: 'unknown' });
    const second = await anInfusedPatient(server, '2026-03-02T11:00');
    await record(second, death('progression'));
    expect((await page()).cases[0]!.trialCase.grounds).toHaveLength(1);
  });

  test('of what no record says a person reports; the monitor takes it on', async () => {
    const report = { requestId: requestId(), trialId: server.trialId, ruleId: 'P1e', reason: 'RCL positive' };
    const { trialCaseId, version } = await server.as('committee-member').cohort.report(report);
    await expect(server.as('medical-monitor').cohort.report({ ...report, requestId: requestId() })).rejects.toThrow(
      'WRONG_STATE',
    );
    const act = { requestId: requestId(), trialCaseId, expectedVersion: version };
    await server.as('medical-monitor').cohort.acknowledge(act);
    const view = await page();
    expect(view.cases[0]!.trialCase).toMatchObject({
      state: 'acknowledged',
      grounds: [{ facts: { reason: 'RCL positive' } }],
    });
    expect(announced.map(({ pauses }) => pauses?.[0]?.state)).toEqual(['raised', 'acknowledged']);
    expect(view.isPaused).toBe(true);
    // Somebody's later save does not take a report back.
    await anInfusedPatient(server, '2026-03-02T10:00');
    expect((await page()).isPaused).toBe(true);
  });
});

describe('a measured value that calls the committee', () => {
  const ferritin = (value: number, on: string) => ({
    kind: 'lab' as const,
    analyte: 'FERRITIN',
    at: on,
    value,
    comparator: '=' as const,
    reported: '',
    unit: 'ug/L',
    refLow: null,
    refHigh: null,
  });
  const measured = (limit: Extract<PauseRule['when'], { kind: 'measured' }>['limit']): PauseRule => ({
    id: 'P2',
    when: {
      kind: 'measured',
      of: { source: 'lab', analyte: 'FERRITIN' },
      limit,
      days: { fromDay: 0, toDay: 14 },
    },
    wording: { en: 'Ferritin far above the patients before', zh: '铁蛋白远高于此前受试者' },
    origin: { kind: 'protocol', basis: 'section 7' },
  });
  const setRule = async (rule: PauseRule) => {
    const act = { command: 'protocol.test', reason: '', requestId: null, input: null, role: 'system' } as const;
    const protocol = { ...defaultProtocol(server.trialId), version: '0.2', pauseRules: [rule] };
    await server.services.unit.write(
      { kind: 'system', name: 'seed' },
      { ...act, trialId: server.trialId },
      async (tx) => {
        await tx.appendProtocol(protocol);
        return ok(null);
      },
    );
  };
  const cases = async () =>
    (await page()).cases.map(({ trialCase: { ruleId, state, grounds } }) => [
      ruleId,
      state,
      grounds.map(({ subjectId }) => subjectId),
    ]);

  test('pauses the trial in the change that records it, and is no DLT', async () => {
    await setRule(measured({ kind: 'absolute', value: 10_000, unit: 'ug/L' }));
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    await record(subjectId, ferritin(9_000, '2026-03-03') as never);
    expect(await cases()).toEqual([]);
    const { seq } = await record(subjectId, ferritin(12_000, '2026-03-04') as never);
    expect(await cases()).toEqual([['P2', 'raised', [subjectId]]]);
    expect(announced.at(-1)).toMatchObject({ seq, pauses: [{ ruleId: 'P2', state: 'raised' }] });
    const view = await page();
    expect(view.isPaused).toBe(true);
    expect(view.total.dlt + view.total.possibleDlt).toBe(0);
    await expect(
      server
        .as('medical-monitor')
        .cohort.report({ requestId: requestId(), trialId: server.trialId, ruleId: 'P2', reason: 'seen' }),
    ).rejects.toThrow('NOT_FOUND');
  });

  test('moves when the value of an earlier patient, against which it stands, is taken back', async () => {
    await setRule(measured({ kind: 'times-earlier-patients', factor: 2 }));
    const [first, second] = [
      await anInfusedPatient(server, '2026-03-01T10:00'),
      await anInfusedPatient(server, '2026-03-03T10:00'),
    ];
    await record(first, ferritin(1_000, '2026-03-02') as never);
    const high = await record(first, ferritin(8_000, '2026-03-03') as never);
    await record(second, ferritin(9_000, '2026-03-04') as never);
    expect(await cases()).toEqual([]);
    await server.as('investigator').observation.void({
      requestId: requestId(),
      observationId: high.observationId,
      expectedVersion: high.version,
      reason: 'another patient’s sample',
    });
    expect(await cases()).toEqual([['P2', 'raised', [second]]]);
    await record(first, ferritin(5_000, '2026-03-04') as never);
    expect(await cases()).toEqual([['P2', 'withdrawn', []]]);
  });

  test('of old values, pauses when the protocol that asks takes effect', async () => {
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    await record(subjectId, ferritin(12_000, '2026-03-04') as never);
    await setRule(measured({ kind: 'absolute', value: 10_000, unit: 'ug/L' }));
    expect(await cases()).toEqual([['P2', 'raised', [subjectId]]]);
  });
});

describe('a decision about a dose level', () => {
  test('is signed beside the proposal, opens the way, and is refused on counts that have moved', async () => {
    await anInfusedPatient(server, '2026-03-02T10:00');
    const view = await page();
    const as = await server.signer('committee-member');
    const decide = (
      counts: { treated: number; evaluable: number; dlt: number; pending: number },
      secret = SIGNING_PASSWORD,
    ) =>
      as.cohort.decide({
        requestId: requestId(),
        trialId: server.trialId,
        doseLevel: 'DL1',
        decision: 'stay',
        counts,
        seenSeq: view.asOf.seq,
        reason: 'one more group',
        password: secret,
      });
    const counts = { treated: 1, evaluable: 0, dlt: 0, pending: 1 };
    await expect(decide(counts, 'wrong')).rejects.toThrow();
    await expect(decide({ ...counts, dlt: 1 })).rejects.toThrow('VERSION_CONFLICT');
    await decide(counts);
    const [{ decision, isValid, signature }] = (await page()).decisions as [CohortView['decisions'][number]];
    expect(decision).toMatchObject({ doseLevel: 'DL1', decision: 'stay', proposal: { design: '3+3', action: 'stay' } });
    expect([isValid, signature?.meaning]).toEqual([true, 'cohort-decision']);
    const room = (await page()).gates[0]!.steps.find(({ code }) => code === 'room');
    expect(room?.facts).toEqual({ counted: 1, capacity: 6 });
  });

  test('to resume decides every open pause, and infusions go on', async () => {
    await server
      .as('medical-monitor')
      .cohort.report({ requestId: requestId(), trialId: server.trialId, ruleId: 'P1e', reason: 'RCL positive' });
    const as = await server.signer('committee-member');
    const decide = (decision: 'pause' | 'resume') =>
      as.cohort.decide({
        requestId: requestId(),
        trialId: server.trialId,
        doseLevel: null,
        decision,
        counts: { treated: 0, evaluable: 0, dlt: 0, pending: 0 },
        seenSeq: 1,
        reason: 'retested',
        password: SIGNING_PASSWORD,
      });
    await decide('resume');
    const view = await page();
    expect([view.isPaused, view.cases[0]!.trialCase.state]).toEqual([false, 'decided']);
    await decide('pause');
    expect((await page()).isPaused).toBe(true);
  });

  test.each([
    ['escalate', 'DL3', 'WRONG_STATE'],
    ['de-escalate', 'DL1', 'WRONG_STATE'],
    ['pause', 'DL1', 'NOT_FOUND'],
    ['stay', 'DL9', 'NOT_FOUND'],
  ] as const)('%s of %s is refused: %s', async (decision, doseLevel, code) => {
    const as = await server.signer('medical-monitor');
    const act = as.cohort.decide({
      requestId: requestId(),
      trialId: server.trialId,
      doseLevel,
      decision,
      counts: { treated: 0, evaluable: 0, dlt: 0, pending: 0 },
      seenSeq: 1,
      reason: 'test',
      password: SIGNING_PASSWORD,
    });
    await expect(act).rejects.toThrow(code);
  });
});

test('an investigator sees the counts of the trial and names of the own site only', async () => {
  await anInfusedPatient(server, '2026-03-02T10:00');
  const own = await server.as('investigator').cohort.page({ trialId: server.trialId });
  expect([own.total.treated, own.patients.length, own.unseen]).toEqual([1, 1, 0]);
  const other = await server
    .as('investigator', { siteId: server.otherSiteId })
    .cohort.page({ trialId: server.trialId });
  expect([other.total.treated, other.patients.length, other.unseen]).toEqual([1, 0, 1]);
  expect(other.gates.flatMap(({ steps }) => steps.flatMap(({ subjects }) => subjects))).toEqual([]);
});
