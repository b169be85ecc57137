import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { aRange } from '../../support/aRange.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let announced: LiveMessage[];
let subjectId: SubjectId;
beforeEach(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  const value = { ...PLATELETS_100, at: '2026-03-04T08:00' as never };
  await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
  announced = [];
  server.services.store.onCommitted((messages) => announced.push(...messages));
});
afterEach(() => server.stop());

/** Below a lower limit of 125 it is grade 1; without a limit it cannot be graded. */
const PLATELETS_100 = {
  kind: 'lab',
  analyte: 'PLAT',
  comparator: '=',
  value: 100,
  reported: '100',
  unit: '10^9/L',
  refLow: null,
  refHigh: null,
} as const;

const add = (change = {}) =>
  server.as('investigator').range.add({
    requestId: requestId(),
    range: { ...aRange, siteId: server.siteId, ...change },
  });
const reason = 'new analyser';
const derivedGrades = (asOf?: number) =>
  server.services.store.read(async (tx) => {
    const history = (await tx.loadHistory(subjectId, asOf))!;
    const episodes = episodesOf(history, (await tx.findProtocol(server.trialId, asOf))!);
    return episodes.filter(({ origin }) => origin === 'derived').map(({ worstGrade }) => worstGrade);
  });
const refused = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (problem: { cause?: { failure?: unknown } }) => problem.cause?.failure,
  );

describe('the reference ranges of a site', () => {
  test('a range grades a result that has no limits of its own, and the past stays as it was', async () => {
    const before = (await server.services.store.read((tx) => tx.head())).seq;
    expect(await derivedGrades()).toEqual([]);
    const { seq } = await add();
    expect(await derivedGrades()).toEqual([1]);
    expect(await derivedGrades(before)).toEqual([]);
    expect(announced).toMatchObject([{ command: 'range.add', trialId: server.trialId, seq }]);
  });

  test('a correction grades again, with reason, version and audit trail; a void takes the grade away', async () => {
    const { rangeId, version } = await add();
    const range = { ...aRange, siteId: server.siteId, low: 90 };
    const change = { requestId: requestId(), rangeId, expectedVersion: version, reason };
    const corrected = await server.as('data-manager').range.correct({ ...change, range });
    expect(corrected.version).toBe(2);
    expect(await derivedGrades()).toEqual([]);
    const again = { ...change, requestId: requestId(), expectedVersion: 2 };
    await server.as('data-manager').range.correct({ ...again, range: { ...range, low: 125 } });
    expect(await derivedGrades()).toEqual([1]);
    await server.as('coordinator').range.void({ ...change, requestId: requestId(), expectedVersion: 3 });
    expect(await derivedGrades()).toEqual([]);
    expect(await server.as('investigator').range.list({ siteId: server.siteId })).toEqual([]);

    const { entries } = await server.as('auditor').audit.record({ kind: 'reference-range', id: rangeId });
    expect(entries.map(({ command, reason: why }) => [command, why])).toEqual([
      ['range.void', reason],
      ['range.correct', reason],
      ['range.correct', reason],
      ['range.add', ''],
    ]);
    expect(entries[2]!.changes).toEqual([{ path: 'low', before: 125, after: 90 }]);
  });

  test('every patient of the site is assessed anew in the change itself, of another site nobody', async () => {
    const second = await anInfusedPatient(server, '2026-03-02T10:00');
    const reads: SubjectId[] = [];
    const { store } = server.services;
    const touched = await server.services.unit.write(
      { kind: 'system', name: 'seed' },
      { command: 'range.add', reason: '', requestId: null, input: null, trialId: server.trialId, role: 'system' },
      async (tx) => {
        const rangeId = await tx.nextId('reference-range');
        await tx.appendReferenceRange({ ...aRange, rangeId, siteId: server.otherSiteId }, false);
        reads.push(...tx.touched.subjects);
        await tx.appendReferenceRange({ ...aRange, rangeId: rangeId + 1, siteId: server.siteId }, false);
        return { ok: true, value: [...tx.touched.subjects] };
      },
    );
    expect(reads).toEqual([]);
    expect(touched).toMatchObject({ ok: true, value: { value: [subjectId, second] } });
    const [elsewhere] = await store.read((tx) => tx.listReferenceRanges(server.otherSiteId));
    expect(elsewhere?.value.siteId).toBe(server.otherSiteId);
  });

  test('what the rules say moves in the change itself: a limit makes a question for the monitor', async () => {
    const value = { ...PLATELETS_100, analyte: 'ALT', value: 900, unit: 'U/L', at: '2026-03-04T08:00' as never };
    await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
    const open = async () => (await server.services.store.read((tx) => tx.findAssessment(subjectId)))!.open.length;
    expect(await open()).toBe(0);
    const { seq } = await add({ analyte: 'ALT', unit: 'U/L', low: null, high: 40 });
    expect(await open()).toBeGreaterThan(0);
    const { entries } = await server.as('auditor').audit.subject({ subjectId });
    const moved = entries.filter((entry) => entry.seq === seq).map(({ record }) => record.kind);
    expect(moved.toSorted()).toEqual(['assessment', 'case']);
    expect(announced.at(-1)).toMatchObject({ seq, cases: [{ state: 'raised', worstGrade: 4 }] });
  });

  test('an overlap is refused with the dates of the other range, and nothing changes', async () => {
    await add();
    const { seq } = await server.services.store.read((tx) => tx.head());
    expect(await refused(add({ validFrom: '2026-02-01' }))).toMatchObject({
      code: 'INVALID',
      findings: [{ ruleId: 'RNG-07', path: 'validFrom', facts: { from: '2026-01-01', to: null } }],
    });
    expect((await server.services.store.read((tx) => tx.head())).seq).toBe(seq);
  });

  test('of two people changing a range at once the second is told', async () => {
    const { rangeId } = await add();
    const change = { rangeId, expectedVersion: 1, reason, range: { ...aRange, siteId: server.siteId, high: 400 } };
    await server.as('investigator').range.correct({ ...change, requestId: requestId() });
    const second = server.as('data-manager').range.correct({ ...change, requestId: requestId() });
    expect(await refused(second)).toEqual({ code: 'VERSION_CONFLICT', expected: 1, actual: 2 });
  });

  test.each([
    ['another analyte', { analyte: 'WBC' }],
    ['another site', { siteId: 2 }],
  ])('a range cannot become one of %s', async (_claim, change) => {
    const { rangeId } = await add();
    const range = { ...aRange, siteId: server.siteId, ...change } as typeof aRange;
    const act = server
      .as('data-manager')
      .range.correct({ requestId: requestId(), rangeId, expectedVersion: 1, reason, range });
    expect(await refused(act)).toMatchObject({ code: 'WRONG_STATE' });
  });

  test('a range that is voided cannot be changed, one that never was is not found', async () => {
    const { rangeId } = await add();
    const change = { rangeId, expectedVersion: 1, reason };
    await server.as('investigator').range.void({ ...change, requestId: requestId() });
    const again = { ...change, requestId: requestId(), expectedVersion: 2 };
    expect(await refused(server.as('investigator').range.void(again))).toMatchObject({ code: 'WRONG_STATE' });
    const unknown = { ...change, requestId: requestId(), rangeId: 999 };
    expect(await refused(server.as('investigator').range.void(unknown))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
