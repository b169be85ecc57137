import { afterEach, describe, expect, test } from 'vitest';
import { startRipening } from '../../server/alerts/ripening.ts';
import type { PatientView } from '../../shared/model/views.ts';
import { aCrs } from '../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../support/aServer.ts';

let server: TestServer;
afterEach(() => server.stop());

const fault = (problem: unknown) => {
  throw problem;
};

async function pageOf(subjectNumber: string, asOf?: number): Promise<PatientView> {
  return server.as('medical-monitor').subject.page({ trialId: server.trialId, subjectNumber, asOf });
}

async function onlyPatient(): Promise<string> {
  const { rows } = await server.as('medical-monitor').trial.overview({ trialId: server.trialId });
  return rows.at(-1)!.subject.subjectNumber;
}

describe('from a bedside entry to a case', () => {
  test('a grade 4 CRS on day 3 is answered as a DLT by rule D2 and is a case at once', async () => {
    server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const answer = await server.as('investigator').observation.record({
      requestId: requestId(),
      subjectId,
      value: aCrs([[4, '2026-03-05T09:30']]),
    });
    expect(answer.findings).toContainEqual(expect.objectContaining({ ruleId: 'D2', outcome: 'dlt' }));
    expect(answer.state).toBe('possible-dlt');
    const cases = await server.as('medical-monitor').case.list({ trialId: server.trialId });
    expect(cases).toMatchObject([{ caseId: answer.caseIds[0], state: 'raised', urgency: 'dlt', onsetDay: 3 }]);
  });

  test('time alone turns an unresolved grade 3 CRS into a case when its seventh day has passed', async () => {
    server = await aServer({ now: '2026-03-04T08:00:00.000Z' });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    await server.as('investigator').observation.record({
      requestId: requestId(),
      subjectId,
      value: aCrs([[3, '2026-03-04T09:30']]),
    });
    const ripening = startRipening({ ...server.services, everyMs: 3_600_000, onFault: fault });
    const cases = () => server.as('medical-monitor').case.list({ trialId: server.trialId });

    // 09:30 in Suzhou is 01:30 UTC.
    server.clock.set('2026-03-11T01:29:59.000Z');
    await ripening.tick();
    expect(await cases()).toEqual([]);

    server.clock.set('2026-03-11T01:30:00.001Z');
    await ripening.tick();
    expect(await cases()).toMatchObject([{ state: 'raised', urgency: 'dlt', ruleIds: ['D3'] }]);
    await ripening.tick();
    expect(await cases()).toHaveLength(1);
    ripening.stop();
  });

  test('a correction that undoes the finding withdraws the case and says so', async () => {
    server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const investigator = server.as('investigator');
    const { observationId, version } = await investigator.observation.record({
      requestId: requestId(),
      subjectId,
      value: aCrs([[4, '2026-03-05T09:30']]),
    });
    await investigator.observation.correct({
      requestId: requestId(),
      observationId,
      expectedVersion: version,
      reason: 'one vasopressor only',
      value: aCrs([[2, '2026-03-05T09:30']]),
    });
    const [line] = await server.as('medical-monitor').case.list({ trialId: server.trialId });
    expect(line).toMatchObject({ state: 'withdrawn', lastStep: { state: 'withdrawn', by: 'Test investigator' } });
    const messages = await server.services.store.read((tx) => tx.outboxAfter(0, 1000));
    expect(messages.at(-1)!.cases).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('C-32 of two people correcting the same version one is told, and nothing of theirs is kept', async () => {
    server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const investigator = server.as('investigator');
    const { observationId } = await investigator.observation.record({
      requestId: requestId(),
      subjectId,
      value: aCrs([[1, '2026-03-05T09:30']]),
    });
    const correct = (grade: number) =>
      investigator.observation.correct({
        requestId: requestId(),
        observationId,
        expectedVersion: 1,
        reason: `grade is ${grade}`,
        value: aCrs([[grade, '2026-03-05T09:30']]),
      });
    const results = await Promise.allSettled([correct(2), correct(3)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(results[1]).toMatchObject({ reason: { cause: { failure: { code: 'VERSION_CONFLICT', actual: 2 } } } });
    const page = await pageOf(await onlyPatient());
    expect(page.assessment.worstGrades.CRS).toBe(2);
  });

  test('C-33 a repeated request is answered from the record and written once', async () => {
    server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const request = { requestId: requestId(), subjectId, value: aCrs([[1, '2026-03-05T09:30']]) };
    const first = await server.as('investigator').observation.record(request);
    const second = await server.as('investigator').observation.record(request);
    expect(second).toMatchObject({ observationId: first.observationId, seq: first.seq });
    const page = await pageOf(await onlyPatient());
    expect(page.history.adverseEvents).toHaveLength(1);
  });
});

describe('as of any past change', () => {
  test('C-03 five edits give five states, board and timeline included', async () => {
    server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const investigator = server.as('investigator');
    const number = await onlyPatient();
    const courses = [1, 2, 3, 4, 2] as const;
    const seqs: number[] = [];
    let known = await investigator.observation.record({
      requestId: requestId(),
      subjectId,
      value: aCrs([[courses[0], '2026-03-05T09:30']]),
    });
    seqs.push(known.seq);
    for (const grade of courses.slice(1)) {
      server.clock.advance(60_000);
      known = await investigator.observation.correct({
        requestId: requestId(),
        observationId: known.observationId,
        expectedVersion: known.version,
        reason: `now grade ${grade}`,
        value: aCrs([[grade, '2026-03-05T09:30']]),
      });
      seqs.push(known.seq);
    }
    const states = ['in-window', 'in-window', 'possible-dlt', 'possible-dlt', 'in-window'];
    for (const [edit, seq] of seqs.entries()) {
      const page = await pageOf(number, seq);
      expect(page.assessment.worstGrades.CRS).toBe(courses[edit]);
      expect(page.asOf).toMatchObject({ seq, past: true });
      const board = await server.as('medical-monitor').trial.overview({ trialId: server.trialId, asOf: seq });
      const row = board.rows.find(({ subject }) => subject.subjectNumber === number)!;
      expect([row.summary.state, row.summary.worstGrades.CRS]).toEqual([states[edit], courses[edit]]);
    }
    const audit = await investigator.audit.record({ kind: 'adverse-event', id: known.observationId });
    expect(audit.entries.map(({ record }) => record.version)).toEqual([5, 4, 3, 2, 1]);
    expect(audit.entries[0]!.reason).toBe('now grade 2');
  });
});
