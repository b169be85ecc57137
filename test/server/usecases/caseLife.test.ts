import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEscalation } from '../../../server/alerts/escalation.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { CaseNotice, Told } from '../../../shared/model/caseNotice.ts';
import { ok } from '../../../shared/model/failure.ts';
import type { CaseId, SubjectId } from '../../../shared/model/ids.ts';
import { anAdverseEvent } from '../../support/aHistory.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, SIGNING_PASSWORD, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let subjectId: SubjectId;
let observationId: number;
let caseId: CaseId;

beforeEach(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  const value = aCrs([[4, '2026-03-05T09:30']]);
  const saved = await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
  observationId = saved.observationId;
  caseId = saved.caseIds[0]!;
});
afterEach(() => server.stop());

const page = () => server.as('auditor').case.page({ caseId });

async function decide(
  decision: 'confirmed' | 'rejected' | 'referred',
  change: { readonly password?: string; readonly role?: 'committee-member' } = {},
) {
  const { version } = await page();
  const password = change.password ?? SIGNING_PASSWORD;
  const input = { requestId: requestId(), caseId, expectedVersion: version, reason: 'seen on the ward', password };
  if (change.role === undefined) {
    return (await server.signer('medical-monitor')).case.adjudicate({ ...input, decision });
  }
  return (await server.signer(change.role)).case.declare({ ...input, decision: decision as 'confirmed' });
}

async function correctTo(grade: 1 | 2 | 3 | 4) {
  const found = await server.services.store.read((tx) => tx.findObservation(observationId as never));
  await server.as('investigator').observation.correct({
    requestId: requestId(),
    observationId: observationId as never,
    expectedVersion: found!.recorded.version,
    reason: 'read the chart again',
    value: aCrs([[grade, '2026-03-05T09:30']]),
  });
}

describe('a signed decision', () => {
  test('C-23 C-29 needs the password again: a wrong one decides nothing and signs nothing', async () => {
    await expect(decide('confirmed', { password: 'wrong' })).rejects.toMatchObject({ message: 'WRONG_PASSWORD' });
    const view = await page();
    expect(view.dltCase.state).toBe('raised');
    expect(view.signatures).toEqual([]);
  });

  test('C-25 carries name, role, time and meaning, and stands', async () => {
    await decide('confirmed');
    const { signatures, dltCase, version } = await page();
    expect(dltCase.state).toBe('confirmed');
    expect(signatures).toMatchObject([
      {
        standing: 'valid',
        signature: {
          meaning: 'adjudication',
          signerName: 'Test medical-monitor',
          role: 'medical-monitor',
          at: '2026-03-05T08:00:00.000Z',
          of: { kind: 'case', id: caseId, version },
          subjectId,
        },
      },
    ]);
  });

  test('C-26 is void once a correction reopens the case, and stays void when the correction is undone', async () => {
    await decide('confirmed');
    await correctTo(1);
    expect(await page()).toMatchObject({ dltCase: { state: 'reopened' }, signatures: [{ standing: 'void' }] });
    await correctTo(4);
    expect(await page()).toMatchObject({ signatures: [{ standing: 'void' }] });
    await decide('confirmed');
    expect((await page()).signatures.map(({ standing }) => standing)).toEqual(['void', 'valid']);
  });

  test('C-26 a changed letter in the stored case is a void signature', async () => {
    await decide('rejected');
    await server.services.store.write(
      {
        actor: { id: 'x', name: 'x', role: 'system' },
        command: 'test.tamper',
        reason: '',
        requestId: null,
        inputDigest: null,
        trialId: server.trialId,
      },
      async (tx) => {
        const { value } = (await tx.findCase(caseId))!;
        const steps = value.steps.map((step) => ({ ...step, reason: step.reason.replace('ward', 'Ward') }));
        await tx.appendCase({ ...value, steps });
        return { ok: true, value: null };
      },
    );
    expect((await page()).signatures.map(({ standing }) => standing)).toEqual(['void']);
  });

  test('C-33 a repeated request signs once', async () => {
    const { version } = await page();
    const input = { requestId: requestId(), caseId, expectedVersion: version, reason: 'seen on the ward' };
    const monitor = await server.signer('medical-monitor');
    const act = { ...input, password: SIGNING_PASSWORD, decision: 'confirmed' as const };
    expect(await monitor.case.adjudicate(act)).toEqual(await monitor.case.adjudicate(act));
    expect((await page()).signatures).toHaveLength(1);
  });
});

describe('a case before the committee', () => {
  test('D12 the monitor refers and signs, a member declares and signs; the patient counts with a DLT', async () => {
    await decide('referred');
    expect(await page()).toMatchObject({ dltCase: { state: 'referred' }, signatures: [{ standing: 'valid' }] });
    await decide('confirmed', { role: 'committee-member' });
    const view = await page();
    expect(view.dltCase.state).toBe('confirmed');
    expect(view.signatures.map(({ signature, standing }) => `${signature.meaning} ${standing}`)).toEqual([
      'referral void',
      'committee-adjudication valid',
    ]);
    expect(view.assessment.state).toBe('dlt');
  });

  test('C-30 nobody decides out of turn: the committee only what was referred, the monitor nothing that was', async () => {
    await expect(decide('confirmed', { role: 'committee-member' })).rejects.toMatchObject({ message: 'WRONG_STATE' });
    await decide('referred');
    await expect(decide('confirmed')).rejects.toMatchObject({ message: 'WRONG_STATE' });
    await decide('rejected', { role: 'committee-member' });
    await expect(decide('confirmed')).rejects.toMatchObject({ message: 'WRONG_STATE' });
  });

  test('the monitor may take it back, and a correction brings it back by itself', async () => {
    await decide('referred');
    const { version } = await page();
    await server.as('medical-monitor').case.acknowledge({ requestId: requestId(), caseId, expectedVersion: version });
    expect(await page()).toMatchObject({ dltCase: { state: 'acknowledged' }, signatures: [{ standing: 'void' }] });
    await decide('referred');
    await correctTo(1);
    expect((await page()).dltCase.state).toBe('reopened');
  });
});

describe('a case no rule speaks for any more', () => {
  test('stays as the monitor confirms it, and as the committee is asked and declares', async () => {
    await decide('confirmed');
    await correctTo(1);
    await decide('referred');
    expect(await page()).toMatchObject({ dltCase: { state: 'referred' }, signatures: [{}, { standing: 'valid' }] });
    await decide('confirmed', { role: 'committee-member' });
    expect(await page()).toMatchObject({ dltCase: { state: 'confirmed' }, assessment: { state: 'dlt' } });
  });

  test('is signed with the event as it is now', async () => {
    await decide('confirmed');
    await correctTo(1);
    await decide('confirmed');
    const { dltCase, signatures } = await page();
    expect(dltCase).toMatchObject({ state: 'confirmed', episode: { worstGrade: 1 } });
    expect(signatures.map(({ standing }) => standing)).toEqual(['void', 'valid']);
  });

  test('comes back from the committee when the event is voided or changed', async () => {
    await decide('confirmed');
    await correctTo(1);
    await decide('referred');
    await decide('confirmed', { role: 'committee-member' });
    await correctTo(3);
    expect((await page()).dltCase.state).toBe('reopened');
    await decide('referred');
    await decide('confirmed', { role: 'committee-member' });
    const found = await server.services.store.read((tx) => tx.findObservation(observationId as never));
    await server.as('investigator').observation.void({
      requestId: requestId(),
      observationId: observationId as never,
      expectedVersion: found!.recorded.version,
      reason: 'entered for the wrong patient',
    });
    expect(await page()).toMatchObject({ dltCase: { state: 'reopened' } });
  });
});

describe('an event no rule speaks for', () => {
  const nausea = anAdverseEvent({ term: 'Nausea', steps: [[2, '2026-03-05']] });
  const bringUp = async (role: 'medical-monitor' | 'investigator' = 'medical-monitor') => {
    const { observationId: own } = await server
      .as('investigator')
      .observation.record({ requestId: requestId(), subjectId, value: nausea });
    const input = { requestId: requestId(), subjectId, episodeKey: `r${own}`, reason: 'out of proportion' };
    const raised = await server.as(role).case.raise(input);
    return { ...raised, own, input };
  };

  test('D12 is brought up by the monitor, who holds it, refers it, and the committee declares it a DLT', async () => {
    const { caseId: brought } = await bringUp();
    caseId = brought;
    expect((await page()).dltCase).toMatchObject({
      state: 'acknowledged',
      ruleIds: ['D12'],
      urgency: 'needs-decision',
      steps: [{ state: 'raised', reason: 'out of proportion', by: 'Test medical-monitor' }, { state: 'acknowledged' }],
    });
    // A save of something else leaves it with the monitor.
    await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value: nausea });
    expect((await page()).dltCase.state).toBe('acknowledged');
    await decide('referred');
    expect((await page()).dltCase.state).toBe('referred');
    await decide('confirmed', { role: 'committee-member' });
    const view = await page();
    expect(view.dltCase.state).toBe('confirmed');
    expect(view.assessment.findings.find(({ ruleId }) => ruleId === 'D12')).toMatchObject({ outcome: 'dlt' });
  });

  test('is signed as it is then, not as it was when it was brought up', async () => {
    const { caseId: brought, own } = await bringUp();
    caseId = brought;
    await server.as('investigator').observation.correct({
      requestId: requestId(),
      observationId: own,
      expectedVersion: 1,
      reason: 'read the chart again',
      value: anAdverseEvent({ term: 'Nausea', steps: [[1, '2026-03-05']] }),
    });
    await decide('rejected');
    expect((await page()).dltCase).toMatchObject({ state: 'rejected', episode: { worstGrade: 1 } });
  });

  test('has one case, and is brought up only by the monitor and under the committee’s rule', async () => {
    const { caseId: brought, input } = await bringUp();
    const again = { ...input, requestId: requestId() };
    await expect(server.as('medical-monitor').case.raise(again)).rejects.toThrow('ALREADY_EXISTS');
    expect(await server.as('medical-monitor').case.raise(input)).toMatchObject({ caseId: brought });
    await expect(server.as('medical-monitor').case.raise({ ...again, episodeKey: 'r999' })).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(bringUp('investigator')).rejects.toThrow('NOT_ALLOWED');
    const { committeeHook: _none, ...protocol } = defaultProtocol(server.trialId);
    const act = { command: 'test.protocol', reason: '', requestId: null, input: null, role: 'system' } as const;
    await server.services.unit.write(
      { kind: 'system', name: 'seed' },
      { ...act, trialId: server.trialId },
      async (tx) => {
        await tx.appendProtocol({ ...protocol, version: '0.2' });
        return ok(null);
      },
    );
    await expect(bringUp()).rejects.toThrow('NOT_FOUND');
  });
});

describe('a case decided although no rule speaks for it', () => {
  test('is reopened by a correction that changes its event, and by no other save', async () => {
    await decide('confirmed');
    await correctTo(1);
    await decide('confirmed');
    await server.as('investigator').observation.record({
      requestId: requestId(),
      subjectId,
      value: anAdverseEvent({ term: 'Nausea', steps: [[1, '2026-03-05']] }),
    });
    expect((await page()).dltCase.state).toBe('confirmed');
    await correctTo(2);
    const { dltCase, signatures } = await page();
    expect(dltCase.state).toBe('reopened');
    expect(signatures.map(({ standing }) => standing)).toEqual(['void', 'void']);
  });

  test('waits for the committee also where the protocol has no rule of the committee’s', async () => {
    const { committeeHook: _none, ...protocol } = defaultProtocol(server.trialId);
    const act = { command: 'test.protocol', reason: '', requestId: null, input: null, role: 'system' } as const;
    await server.services.unit.write(
      { kind: 'system', name: 'seed' },
      { ...act, trialId: server.trialId },
      async (tx) => {
        await tx.appendProtocol({ ...protocol, version: '0.2' });
        return ok(null);
      },
    );
    await decide('confirmed');
    await correctTo(1);
    await decide('referred');
    expect((await page()).dltCase.state).toBe('referred');
    await decide('confirmed', { role: 'committee-member' });
    expect(await page()).toMatchObject({ dltCase: { state: 'confirmed' }, assessment: { state: 'dlt' } });
    await correctTo(2);
    expect((await page()).dltCase.state).toBe('reopened');
  });
});

describe('a rule that asks a person', () => {
  const asks = (by: 'medical-monitor' | 'committee') => {
    const protocol = defaultProtocol(server.trialId);
    const question = { en: 'Is it what the protocol means?', zh: '是否为方案所指？' };
    const rules = protocol.rules.map((rule) =>
      rule.id === 'D2' ? { ...rule, where: [{ kind: 'judgement' as const, by, question }] } : rule,
    );
    const act = { command: 'test.protocol', reason: '', requestId: null, input: null, role: 'system' } as const;
    const { trialId } = server;
    return server.services.unit.write({ kind: 'system', name: 'seed' }, { ...act, trialId }, async (tx) => {
      await tx.appendProtocol({ ...protocol, version: '0.2', rules });
      return { ok: true, value: null };
    });
  };
  const answer = async (role: 'medical-monitor' | 'committee-member', said: 'yes' | 'no') => {
    const expectedVersion = (await page()).version;
    const about = {
      caseId,
      expectedVersion,
      ruleId: 'D2',
      condition: 0,
      answer: said,
      reason: 'discussed on the ward',
    };
    return server.as(role).case.answer({ requestId: requestId(), ...about });
  };
  const said = async () => {
    const { dltCase, assessment } = await page();
    const finding = assessment.findings.find(({ ruleId }) => ruleId === 'D2');
    return `${dltCase.state} ${dltCase.urgency} ${finding?.outcome}`;
  };

  test('waits for the monitor, and follows the answer, which can be given anew', async () => {
    await asks('medical-monitor');
    expect(await said()).toBe('raised needs-decision undecided');
    await answer('medical-monitor', 'yes');
    expect(await said()).toBe('raised dlt dlt');
    await answer('medical-monitor', 'no');
    expect(await said()).toBe('withdrawn dlt not-dlt');
    await expect(answer('medical-monitor', 'yes')).rejects.toMatchObject({ message: 'WRONG_STATE' });
    expect((await page()).dltCase.answers).toMatchObject([
      { answer: 'yes' },
      { answer: 'no', role: 'medical-monitor' },
    ]);
  });

  test('takes the answer of whom it asks alone, and only where it asks', async () => {
    await asks('committee');
    await expect(answer('medical-monitor', 'yes')).rejects.toMatchObject({ message: 'NOT_ALLOWED' });
    await answer('committee-member', 'yes');
    expect(await said()).toBe('raised dlt dlt');
    const { version } = await page();
    const about = {
      caseId,
      expectedVersion: version,
      ruleId: 'D1',
      condition: 0,
      answer: 'yes',
      reason: 'nobody asked',
    } as const;
    await expect(server.as('medical-monitor').case.answer({ requestId: requestId(), ...about })).rejects.toMatchObject({
      message: 'NOT_FOUND',
    });
  });
});

const line: readonly Told[] = ['Ada', 'Ben'].map((name) => ({ userId: name, name, role: 'medical-monitor' }));
const escalation = () =>
  startEscalation({
    ...server.services,
    lineOf: async () => line,
    everyMs: 3_600_000,
    onFault: (fault) => {
      throw fault;
    },
  });

async function told(): Promise<readonly string[]> {
  return (await page()).notices.map(textOf);
}
const textOf = ({ kind, to, step }: CaseNotice) =>
  `${kind} ${to.name === '' ? to.role : to.name} ${step?.number ?? '-'}`;

describe('C-38 a case nobody takes on', () => {
  test('goes to the next person, every monitor and the lead, each step once, also after a restart', async () => {
    let clockwork = escalation();
    await clockwork.tick();
    expect(await told()).toEqual([]);
    server.clock.set('2026-03-05T08:59:59.999Z');
    await clockwork.tick();
    expect(await told()).toEqual([]);
    server.clock.set('2026-03-05T09:00:00.000Z');
    await clockwork.tick();
    await clockwork.tick();
    expect(await told()).toEqual(['escalated Ada 1']);
    clockwork.stop();
    clockwork = escalation();
    await clockwork.tick();
    expect(await told()).toEqual(['escalated Ada 1']);
    server.clock.set('2026-03-07T08:00:00.000Z');
    await clockwork.tick();
    await clockwork.tick();
    expect(await told()).toEqual(['escalated Ada 1', 'escalated medical-monitor 2', 'escalated committee-member 3']);
    clockwork.stop();
  });

  test('tells the feed and the mailbox with the case and the step', async () => {
    const clockwork = escalation();
    server.clock.set('2026-03-05T09:00:00.000Z');
    await clockwork.tick();
    clockwork.stop();
    const messages = await server.services.store.read((tx) => tx.outboxAfter(0, 500));
    expect(messages.at(-1)).toMatchObject({
      command: 'case.escalate',
      subjectId,
      cases: [{ caseId, escalations: [{ number: 1, target: 'next-person', to: { name: 'Ada' } }] }],
    });
  });

  test('leaves whoever has taken it on alone, and starts anew when it is reopened', async () => {
    const clockwork = escalation();
    await decide('confirmed');
    server.clock.set('2026-03-06T08:00:00.000Z');
    await clockwork.tick();
    expect(await told()).toEqual([]);
    await correctTo(1);
    server.clock.set('2026-03-06T09:00:00.000Z');
    await clockwork.tick();
    expect(await told()).toEqual(['escalated Ada 1']);
    clockwork.stop();
  });

  test('skips whom it was brought to already', async () => {
    const { seq } = await server.services.store.read((tx) => tx.head());
    const at = server.services.clock.now();
    const to = line[0]!;
    const reached = { trialId: server.trialId, caseId, seq, at, kind: 'delivered', to, channel: 'screen' } as const;
    await server.services.deliveries.record([reached]);
    await server.services.deliveries.record([reached]);
    server.clock.set('2026-03-05T09:00:00.000Z');
    const clockwork = escalation();
    await clockwork.tick();
    clockwork.stop();
    expect(await told()).toEqual(['delivered Ada -', 'escalated Ben 1']);
  });
});

describe('who has opened a case', () => {
  test('is written once a person and round, for those it waits for alone', async () => {
    await server.as('medical-monitor').case.see({ caseId });
    await server.as('medical-monitor').case.see({ caseId });
    await server.as('auditor').case.page({ caseId });
    expect(await told()).toEqual(['seen Test medical-monitor -']);
    await decide('confirmed');
    await server.as('committee-member').case.see({ caseId });
    expect(await told()).toEqual(['seen Test medical-monitor -']);
  });

  test('is counted: entry to seen to decided', async () => {
    server.clock.set('2026-03-05T08:10:00.000Z');
    await server.as('medical-monitor').case.see({ caseId });
    server.clock.set('2026-03-05T08:30:00.000Z');
    await decide('confirmed');
    const { figures, rounds } = await server.as('auditor').case.timing({ trialId: server.trialId });
    expect(rounds).toBe(1);
    expect(figures).toMatchObject([
      { span: 'delivered', n: 0, missing: 1, medianMs: null },
      { span: 'seen', n: 1, medianMs: 600_000, p90Ms: 600_000, worstMs: 600_000 },
      { span: 'acknowledged', n: 0, missing: 1 },
      { span: 'decided', n: 1, medianMs: 1_800_000 },
    ]);
  });
});
