import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitImport } from '../../../server/usecases/import/commitImport.ts';
import { cancelImport, importStatus } from '../../../server/usecases/import/followImport.ts';
import { prepareImportFiles } from '../../../server/usecases/import/prepareImportFiles.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { ImportInclude, ImportReport } from '../../../shared/model/importReport.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { anImportDesk, dataManager, prepareAt, type TestDesk } from './anImportDesk.ts';
import { aDisposition, aDose, aLab, anEvent, aPatient, aSign, aStudy, type Cells, type Files } from './aStudy.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await anImportDesk();
});
afterEach(() => desk.stop());

const contradictory: Cells = { ...anEvent, AETERM: 'Nausea', AESHOSP: 'Y' };
const twoPatients: Files = aStudy({
  dm: [aPatient, { ...aPatient, USUBJID: 'ST1-02-001', SUBJID: '02-001', SITEID: '02', AGE: 'old' }],
  ex: [aDose, { ...aDose, USUBJID: 'ST1-02-001', EXDOSE: '54', EXDOSU: 'mg' }],
  ae: [
    { ...anEvent, AETOXGR: '4', AETERM: 'Cytokine release syndrome' },
    contradictory,
    { ...anEvent, USUBJID: 'ST1-02-001' },
  ],
  lb: [aLab, { ...aLab, LBORRES: '<0.1' }],
  vs: [aSign],
  ds: [aDisposition],
});

const asked = (requestId: string | null = null) => ({ role: 'data-manager', requestId }) as const;
const commit = (
  report: ImportReport,
  include: ImportInclude = 'accepted-and-decisions',
  actor: Actor = dataManager,
  requestId?: string,
) => commitImport(desk, actor, asked(requestId), { reportId: report.reportId, include });

async function recorded(): Promise<readonly SubjectHistory[]> {
  return desk.store.read(async (tx) => {
    const trial = await tx.findTrialByRegistryId('ST1');
    if (trial === undefined) return [];
    const subjects = await tx.listSubjects(trial.trialId);
    return Promise.all(subjects.map(async ({ subjectId }) => (await tx.loadHistory(subjectId)) as SubjectHistory));
  });
}

const valuesOf = (history: SubjectHistory) =>
  [history.adverseEvents, history.infusions, history.treatments, history.labs, history.vitals, history.studyEvents]
    .flat()
    .map((record) => record.value);

const headOf = () => desk.store.read((tx) => tx.head());
const byText = (values: readonly unknown[]) => values.map((value) => JSON.stringify(sorted(value))).sort();

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

describe('a committed import', () => {
  test('reads back as it was planned, in one change with the hashes of its files', async () => {
    const before = await headOf();
    const report = await prepareAt(desk, twoPatients);
    const plan = desk.imports.find(report.reportId, 'person:dm-1')?.plan;
    const committed = await commit(report);
    expect(committed).toMatchObject({ ok: true, value: { state: 'committed', seq: before.seq + 1 } });
    const histories = await recorded();
    expect(byText(histories.flatMap(valuesOf))).toEqual(byText(plan?.observations.map(({ value }) => value) ?? []));
    expect(histories.map(({ subject, zone }) => [subject.subjectNumber, subject.doseLevel, zone])).toEqual([
      ['01-001', 'DL1', 'Asia/Shanghai'],
      ['02-001', 'DL1', 'Asia/Shanghai'],
    ]);
    const change = await desk.store.read((tx) => tx.changeAt(before.seq + 1));
    for (const file of report.files) expect(change?.reason).toContain(`${file.name} sha256:${file.sha256}`);
    expect(change).toMatchObject({ command: 'import.commit', actorName: 'Data manager', actorRole: 'data-manager' });
  });

  test('counts what it wrote as the report said', async () => {
    const report = await prepareAt(desk, twoPatients);
    await commit(report);
    const values = (await recorded()).flatMap(valuesOf);
    for (const [kind, count] of Object.entries(report.plan.acceptedAndDecisions.observations)) {
      expect(values.filter((value) => value.kind === kind)).toHaveLength(count);
    }
    expect(values.length).toBeGreaterThan(8);
  });

  test('of accepted rows alone leaves out contradictory rows, and patients with all that is theirs', async () => {
    const report = await prepareAt(desk, twoPatients);
    await commit(report, 'accepted');
    const histories = await recorded();
    expect(histories.map(({ subject }) => subject.subjectNumber)).toEqual(['01-001']);
    expect(histories.flatMap((history) => history.adverseEvents.map((event) => event.value.verbatim))).toEqual([
      'Cytokine release syndrome',
    ]);
    expect(
      await desk.store.read(async (tx) => (await tx.listSites(histories[0]!.subject.trialId)).map((site) => site.code)),
    ).toEqual(['01']);
  });

  test('is assessed in the same change, and the trial says that it was imported', async () => {
    await commit(await prepareAt(desk, twoPatients));
    const [trial] = await desk.store.read((tx) => tx.listTrials());
    expect(trial).toMatchObject({ registryId: 'ST1', title: 'ST1 (imported)', simulated: false, plannedSubjects: 2 });
    expect(trial?.ctcaeVersion).toBe('5.0');
    const states = await desk.store.read((tx) => tx.listAssessments(trial!.trialId));
    expect(states).toHaveLength(2);
    expect(states.every((summary) => summary.window?.day0On === '2026-03-02')).toBe(true);
  });

  test('can be seen by whoever brought it in', async () => {
    await commit(await prepareAt(desk, twoPatients));
    const [trial] = await desk.store.read((tx) => tx.listTrials());
    expect(await desk.store.read((tx) => tx.listGrants('dm-1'))).toMatchObject([
      { role: 'data-manager', trialId: trial!.trialId, siteId: null },
    ]);
  });

  test('is announced once to open screens, with every case it raised', async () => {
    const messages: LiveMessage[] = [];
    desk.store.onCommitted((batch) => messages.push(...batch));
    await commit(await prepareAt(desk, twoPatients));
    expect(messages).toMatchObject([{ command: 'import.commit', subjectId: null }]);
    const cases = await desk.store.read((tx) => tx.listCases(messages[0]!.trialId!));
    expect(cases.length).toBeGreaterThan(0);
    expect(messages[0]!.cases.map(({ caseId }) => caseId)).toEqual(cases.map(({ value }) => value.caseId));
  });
});

describe('an import is not written twice', () => {
  test('a second report of the same study is blocked, and its commit refused', async () => {
    await commit(await prepareAt(desk, twoPatients));
    const again = await prepareAt(desk, twoPatients);
    expect(again.blocked).toEqual({ code: 'already-imported', study: 'ST1' });
    expect(await commit(again)).toEqual({ ok: false, failure: { code: 'ALREADY_EXISTS', what: 'trial', id: 'ST1' } });
    expect(await recorded()).toHaveLength(2);
  });

  test('of two people with the same files one is refused', async () => {
    const other: Actor = { kind: 'person', userId: 'dm-2', name: 'Other', grants: [] };
    const reports = [await prepareAt(desk, twoPatients), await prepareAt(desk, twoPatients, other)] as const;
    const results = await Promise.all([commit(reports[0]), commit(reports[1], 'accepted', other)]);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
    expect(importStatus(desk, other, reports[1])).toMatchObject({
      ok: true,
      value: { state: 'failed', failure: { code: 'ALREADY_EXISTS' } },
    });
    expect(await recorded()).toHaveLength(2);
  });

  test('a retry with the same request id is answered; without it the state is named', async () => {
    const report = await prepareAt(desk, twoPatients);
    const requestId = 'e7c54a5c-35ab-4a6c-9c45-4bd6a9ac1a11';
    const first = await commit(report, 'accepted', dataManager, requestId);
    expect(await commit(report, 'accepted', dataManager, requestId)).toEqual(first);
    expect(await commit(report)).toEqual({
      ok: false,
      failure: { code: 'WRONG_STATE', state: 'committed', wanted: 'prepared' },
    });
  });
});

describe('a cancelled import leaves nothing', () => {
  const large = aStudy({ lb: Array.from({ length: 3000 }, (_, place) => ({ ...aLab, LBORRES: String(place) })) });

  test('stopped while it is being written: no trial, no change, and other writes go on', async () => {
    const before = await headOf();
    const report = await prepareAt(desk, large);
    const running = commit(report);
    await untilWritten(report, 500);
    const cancelled = cancelImport(desk, dataManager, report);
    expect(cancelled).toMatchObject({ ok: true, value: { state: 'committing' } });
    expect(cancelled.ok && cancelled.value.progress.done).toBeLessThan(report.progress.total / 2);
    expect(await running).toMatchObject({ ok: true, value: { state: 'cancelled', trialId: null, seq: null } });
    expect(await headOf()).toEqual(before);
    expect(await desk.store.read((tx) => tx.listTrials())).toEqual([]);
    expect(await commit(report)).toMatchObject({ ok: false, failure: { code: 'WRONG_STATE', state: 'cancelled' } });
    expect(await commit(await prepareAt(desk, twoPatients))).toMatchObject({
      ok: true,
      value: { state: 'committed', seq: before.seq + 1 },
    });
  });

  test('stopped before: the plan is forgotten', async () => {
    const report = await prepareAt(desk, twoPatients);
    expect(cancelImport(desk, dataManager, report)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    expect(await commit(report)).toMatchObject({ ok: false, failure: { code: 'WRONG_STATE', state: 'cancelled' } });
  });

  test('once committed it stays', async () => {
    const report = await prepareAt(desk, twoPatients);
    await commit(report);
    expect(cancelImport(desk, dataManager, report)).toMatchObject({
      ok: false,
      failure: { code: 'WRONG_STATE', state: 'committed' },
    });
    expect(await recorded()).toHaveLength(2);
  });

  test('a fault while writing leaves nothing, says so, and may be tried again', async () => {
    const before = await headOf();
    const report = await prepareAt(desk, twoPatients);
    const { unit } = desk;
    const broken = {
      ...desk,
      unit: {
        ...unit,
        write: (actor, act, fn) =>
          unit.write(actor, act, async (tx) => {
            await fn(tx);
            throw new Error('disk full');
          }),
      },
    } satisfies TestDesk;
    await expect(
      commitImport(broken, dataManager, asked(), { reportId: report.reportId, include: 'accepted' }),
    ).rejects.toThrow('disk full');
    expect(importStatus(desk, dataManager, report)).toMatchObject({ value: { state: 'failed' } });
    expect(await headOf()).toEqual(before);
    expect(await commit(report)).toMatchObject({ ok: true, value: { state: 'committed' } });
  });

  async function untilWritten(report: ImportReport, records: number): Promise<void> {
    for (;;) {
      const status = importStatus(desk, dataManager, report);
      if (!status.ok || status.value.progress.done >= records) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});

describe('a prepared import', () => {
  test('belongs to whoever prepared it', async () => {
    const report = await prepareAt(desk, twoPatients);
    const other: Actor = { kind: 'person', userId: 'dm-2', name: 'Other', grants: [] };
    expect(await commit(report, 'accepted', other)).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } });
    expect(importStatus(desk, other, report)).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } });
  });

  test('is forgotten after half an hour, and when its owner prepares another', async () => {
    const first = await prepareAt(desk, twoPatients);
    const second = await prepareAt(desk, twoPatients);
    expect(importStatus(desk, dataManager, first)).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } });
    desk.clock.advance(29 * 60_000);
    expect(importStatus(desk, dataManager, second)).toMatchObject({ ok: true, value: { state: 'prepared' } });
    desk.clock.advance(60_000);
    expect(await commit(second)).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } });
  });

  test('needs a time zone that exists', async () => {
    const files = [{ name: 'dm.csv', bytes: new Uint8Array() }];
    expect(
      await prepareImportFiles(desk, dataManager, { files, zone: 'Mars/Olympus', scale: 'unknown' }),
    ).toMatchObject({
      ok: false,
      failure: { code: 'INVALID', findings: [{ path: 'zone' }] },
    });
  });

  test('with nothing to import cannot be committed, and says why', async () => {
    const report = await prepareAt(desk, { ae: [anEvent] });
    expect(await commit(report)).toEqual({
      ok: false,
      failure: { code: 'WRONG_STATE', state: 'blocked', wanted: 'prepared' },
    });
  });
});
