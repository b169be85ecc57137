import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyRecord } from '../../../server/store/verifyRecord.ts';
import type { DiscrepancyLine } from '../../../shared/model/discrepancyViews.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { aCrsAssessment } from '../../support/aHistory.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let subjectId: SubjectId;
beforeEach(async () => {
  server = await aServer({ now: '2026-03-06T08:00:00.000Z' });
  subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
});
afterEach(() => server.stop());

/** CRS grade 4 by what was seen. */
const look4 = aCrsAssessment({
  at: '2026-03-05T08:00',
  temperature: { value: 39, unit: 'C' },
  hypotension: true,
  vasopressors: ['norepinephrine', 'dopamine'],
});

const record = (value: unknown) =>
  server.as('investigator').observation.record({ requestId: requestId(), subjectId, value: value as never });
const list = (role: 'medical-monitor' | 'investigator' | 'coordinator' = 'medical-monitor') =>
  server.as(role).discrepancy.list({ trialId: server.trialId });
const told = (lines: readonly DiscrepancyLine[]) =>
  lines.map(({ discrepancy, standing, steps }) => `${discrepancy.key} ${standing} ${steps.length}`);
const sayingOf = (
  { discrepancy: { key, facts }, answerVersion }: DiscrepancyLine,
  text = 'sedated for intubation',
) => ({
  requestId: requestId(),
  subjectId,
  key,
  facts,
  expectedVersion: answerVersion,
  text,
});
const refused = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (problem: { cause?: { failure?: unknown } }) => problem.cause?.failure,
  );

describe('a CRS that was measured at grade 4', () => {
  test('raises a case that asks a person, and stands on the list of the monitor', async () => {
    const answer = await record(look4);
    expect(answer.findings).toMatchObject([{ ruleId: 'D2', outcome: 'undecided', ripensAt: null }]);
    expect(answer.state).toBe('possible-dlt');
    const [line] = await list();
    expect(line!.discrepancy).toMatchObject({ kind: 'missing-report', derived: { worstGrade: 4 }, reported: null });
    expect(line!.onsetDay).toBe(3);
    const [dltCase] = await server.as('medical-monitor').case.list({ trialId: server.trialId });
    expect(dltCase).toMatchObject({ urgency: 'needs-decision', state: 'raised', ruleIds: ['D2'] });
  });

  test('once reported at its grade is the same case, now a DLT, and no discrepancy', async () => {
    const { caseIds } = await record(look4);
    await record(aCrs([[4, '2026-03-05T08:00']]));
    const cases = await server.as('medical-monitor').case.list({ trialId: server.trialId });
    expect(cases).toMatchObject([{ caseId: caseIds[0], urgency: 'dlt', state: 'raised' }]);
    expect(await list()).toEqual([]);
  });

  test('reported at a lower grade is asked about under the report', async () => {
    const reported = await record(aCrs([[2, '2026-03-05T08:00']]));
    await record(look4);
    const lines = await list();
    expect(told(lines)).toEqual([`grade-differs:r${reported.observationId} open 0`]);
    const { subjectNumber } = lines[0]!;
    const page = await server.as('investigator').subject.page({ trialId: server.trialId, subjectNumber });
    expect(page.cases).toMatchObject([{ episodeKey: `r${reported.observationId}`, urgency: 'needs-decision' }]);
  });
});

describe('an answer', () => {
  test('of the site and a close of the monitor stand on the list, in the audit trail and in the verified record', async () => {
    await record(look4);
    const [open] = await list('investigator');
    await server.as('coordinator').discrepancy.answer(sayingOf(open!));
    const [answered] = await list();
    expect(told([answered!])).toEqual([`${open!.discrepancy.key} answered 1`]);
    expect(answered!.steps[0]).toMatchObject({
      by: 'Test coordinator',
      role: 'coordinator',
      text: 'sedated for intubation',
    });
    await server.as('medical-monitor').discrepancy.close(sayingOf(answered!, 'seen with the site'));
    expect(told(await list())).toEqual([`${open!.discrepancy.key} closed 2`]);

    const { entries } = await server.as('auditor').audit.record({ kind: 'discrepancy-answer', id: 1 });
    expect(entries.map(({ command, reason, by }) => [command, reason, by])).toEqual([
      ['discrepancy.close', 'seen with the site', 'Test medical-monitor'],
      ['discrepancy.answer', 'sedated for intubation', 'Test coordinator'],
    ]);
    const whole = await server.as('auditor').audit.subject({ subjectId });
    expect(whole.entries.map(({ command }) => command)).toContain('discrepancy.close');
    expect(verifyRecord(`${server.dataDir}/vigil.sqlite`)).toMatchObject({ ok: true });
  });

  test('answers nothing any more once the record says something else, and is kept', async () => {
    const { observationId, version } = await record(look4);
    const [open] = await list('investigator');
    await server.as('investigator').discrepancy.answer(sayingOf(open!));
    await server.as('investigator').observation.correct({
      requestId: requestId(),
      observationId,
      expectedVersion: version,
      reason: 'one pressor only',
      value: { ...look4, vasopressors: ['norepinephrine'] },
    });
    expect(told(await list())).toEqual([`${open!.discrepancy.key} open 1`]);
    const view = await server.as('medical-monitor').discrepancy.page({ subjectId, key: open!.discrepancy.key });
    expect(view.changedBy).toMatchObject({
      by: 'Test investigator',
      command: 'crs-assessment.correct',
      reason: 'one pressor only',
    });
    expect(view.measured).toMatchObject([{ of: 'CRS', scale: 'ASTCT 2019', answer: { grade: 3 } }]);
    expect(await refused(server.as('investigator').discrepancy.answer(sayingOf(open!)))).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });

  test('of two people at once, one is told; an answer to what is not there is refused', async () => {
    await record(look4);
    const [open] = await list();
    await server.as('investigator').discrepancy.answer(sayingOf(open!));
    expect(await refused(server.as('coordinator').discrepancy.answer(sayingOf(open!)))).toMatchObject({
      code: 'VERSION_CONFLICT',
      expected: 0,
      actual: 1,
    });
    const unknown = { ...sayingOf(open!), key: 'grade-differs:r9' };
    expect(await refused(server.as('investigator').discrepancy.answer(unknown))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('the list shows a site its own patients, the past as it was, and a change is announced to who watches', async () => {
  const before = (await server.services.store.read((tx) => tx.head())).seq;
  const announced: LiveMessage[] = [];
  server.services.store.onCommitted((messages) => announced.push(...messages));
  await record(look4);
  expect(announced).toMatchObject([{ command: 'crs-assessment.record', subjectId }]);
  expect(await list('investigator')).toHaveLength(1);
  const elsewhere = server.as('investigator', { siteId: server.otherSiteId });
  expect(await elsewhere.discrepancy.list({ trialId: server.trialId })).toEqual([]);
  expect(await server.as('auditor').discrepancy.list({ trialId: server.trialId, asOf: before })).toEqual([]);
});

test('a range that was changed shows at once, although no record of the patient moved', async () => {
  const alt = {
    kind: 'lab',
    analyte: 'ALT',
    comparator: '=',
    value: 230,
    reported: '230',
    unit: 'U/L',
    at: '2026-03-05T08:00',
    refLow: null,
    refHigh: null,
  } as const;
  await record(alt);
  expect(await list()).toEqual([]);
  const range = { siteId: server.siteId, analyte: 'ALT', unit: 'U/L', sex: null, low: null, high: 40 } as const;
  const dated = { ...range, validFrom: '2026-01-01' as never, validTo: null };
  await server.as('investigator').range.add({ requestId: requestId(), range: dated as never });
  expect((await list()).map(({ discrepancy }) => discrepancy.kind)).toEqual(['missing-report']);
});

test('whoever corrects a value or a range is told what it moved, and a report moves nothing', async () => {
  const lab = (value: number, change = {}) => ({
    kind: 'lab',
    analyte: 'ALT',
    comparator: '=',
    value,
    reported: String(value),
    unit: 'U/L',
    at: '2026-03-05T08:00',
    refLow: null,
    refHigh: null,
    ...change,
  });
  const { observationId, version } = await record(lab(150, { refHigh: 40 }));
  const [subjectNumber] = await server.services.store.read(async (tx) => [
    (await tx.findSubject(subjectId))!.value.subjectNumber,
  ]);
  const moved = async () =>
    (await server.as('investigator').subject.page({ trialId: server.trialId, subjectNumber })).derivedChange;
  const grades = async () =>
    (await moved())?.changes.map(({ before, after }) => [before?.worstGrade ?? null, after?.worstGrade ?? null]);
  expect(await grades()).toEqual([[null, 2]]);
  const change = { requestId: requestId(), observationId, expectedVersion: version, reason: 'misread' };
  await server.as('investigator').observation.correct({ ...change, value: lab(250) as never });
  expect(await moved()).toMatchObject({ command: 'lab.correct', reason: 'misread', by: 'Test investigator' });
  expect(await grades()).toEqual([[2, null]]);
  const range = { siteId: server.siteId, analyte: 'ALT', unit: 'U/L', sex: null, low: null, high: 40 } as const;
  const dated = { ...range, validFrom: '2026-01-01', validTo: null };
  await server.as('investigator').range.add({ requestId: requestId(), range: dated as never });
  expect((await moved())?.command).toBe('range.add');
  expect(await grades()).toEqual([[null, 3]]);
  await record(aCrs([[1, '2026-03-05T08:00']]));
  expect(await moved()).toBeNull();
});
