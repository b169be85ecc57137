import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startProtocolClock } from '../../../server/alerts/protocolClock.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { DltRule } from '../../../shared/model/ruleLanguage.ts';
import { aCrs } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, SIGNING_PASSWORD, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let monitor: Awaited<ReturnType<TestServer['signer']>>;
let clock: ReturnType<typeof startProtocolClock>;
beforeEach(async () => {
  server = await aServer({ now: '2026-03-12T08:00:00.000Z' });
  monitor = await server.signer('medical-monitor');
  clock = watch();
});
afterEach(async () => {
  clock.stop();
  await server.stop();
});

const watch = () =>
  startProtocolClock({
    ...server.services,
    everyMs: 1e9,
    onFault: (fault) => {
      throw fault;
    },
  });
const dm = () => server.as('data-manager').protocol;
const reason = 'amendment 2';
const page = (asOf?: number) => dm().page({ trialId: server.trialId, ...(asOf === undefined ? {} : { asOf }) });
const makeDraft = () => dm().draft({ requestId: requestId(), trialId: server.trialId });
const protocolOf = async (id: number) => (await dm().version({ trialId: server.trialId, id })).protocol as Protocol;
const save = (versionId: number, expectedVersion: number, protocol: Protocol) =>
  dm().save({ requestId: requestId(), versionId, expectedVersion, protocol });
const approve = (versionId: number, expectedVersion: number, effectiveAt: string | null, password = SIGNING_PASSWORD) =>
  monitor.protocol.approve({
    requestId: requestId(),
    versionId,
    expectedVersion,
    effectiveAt: effectiveAt as never,
    reason,
    password,
  });
const failureOf = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (problem: { cause?: { failure?: unknown } }) => problem.cause?.failure,
  );
const states = async () => (await page()).versions.map(({ label, state }) => `${label} ${state}`);
const cases = () => server.as('medical-monitor').case.list({ trialId: server.trialId });

/** A draft whose rules were changed, saved. */
async function aDraft(change: (rules: readonly DltRule[]) => readonly DltRule[]) {
  const { versionId, version } = await makeDraft();
  const protocol = await protocolOf(versionId);
  return save(versionId, version, { ...protocol, rules: change(protocol.rules) });
}
const withoutD3 = (rules: readonly DltRule[]) => rules.filter(({ id }) => id !== 'D3');

describe('a draft', () => {
  test('begins as the protocol in force, under the next label', async () => {
    const { versionId } = await makeDraft();
    expect(await protocolOf(versionId)).toEqual({ ...(await protocolOf(0)), version: '0.2' });
    expect(await states()).toEqual(['0.2 draft', '0.1 effective']);
    await makeDraft();
    expect(await states()).toEqual(['0.3 draft', '0.2 draft', '0.1 effective']);
  });

  test('is saved by the version it was read at, and the second of two editors is told', async () => {
    const { versionId, version } = await makeDraft();
    const protocol = await protocolOf(versionId);
    const saved = await save(versionId, version, { ...protocol, rules: withoutD3(protocol.rules) });
    expect(await failureOf(save(versionId, version, protocol))).toEqual({
      code: 'VERSION_CONFLICT',
      expected: version,
      actual: saved.version,
    });
    expect((await protocolOf(versionId)).rules.map(({ id }) => id)).not.toContain('D3');
  });

  test('may be wrong, but not without the numbers it needs', async () => {
    const { versionId, version } = await makeDraft();
    const protocol = await protocolOf(versionId);
    const wrong = { ...protocol, rules: [{ ...protocol.rules[0]!, except: ['X99'] }] };
    const saved = await save(versionId, version, wrong);
    const refused = await failureOf(approve(versionId, saved.version, null));
    const unknown = expect.objectContaining({ ruleId: 'PRO-16', path: 'rules.0.except' });
    expect(refused).toMatchObject({ code: 'INVALID', findings: expect.arrayContaining([unknown]) });
    const badId = { ...protocol, version: '   ' };
    expect(await failureOf(save(versionId, saved.version, badId))).toMatchObject({ code: 'INVALID' });
  });

  test('that is given up stays on the list, and can be neither saved nor approved', async () => {
    const { versionId, version } = await makeDraft();
    const gone = await dm().withdraw({ requestId: requestId(), versionId, expectedVersion: version, reason });
    expect(await states()).toEqual(['0.2 withdrawn', '0.1 effective']);
    const wrongState = { code: 'WRONG_STATE', state: 'withdrawn' };
    expect(await failureOf(save(versionId, gone.version, await protocolOf(0)))).toMatchObject(wrongState);
    expect(await failureOf(approve(versionId, gone.version, null))).toMatchObject(wrongState);
  });
});

describe('an approval', () => {
  test('is signed, and the signature stands for the content and its moment', async () => {
    const { versionId, version } = await aDraft(withoutD3);
    await approve(versionId, version, '2026-03-13T00:00:00.000Z');
    const line = (await page()).versions[0]!;
    expect(line).toMatchObject({ state: 'approved', effectiveAt: '2026-03-13T00:00:00.000Z' });
    expect(line.signature).toMatchObject({ role: 'medical-monitor', standing: 'valid' });
    expect(line.steps.at(-1)).toMatchObject({ state: 'approved', reason });
  });

  test('with a wrong password changes nothing', async () => {
    const { versionId, version } = await aDraft(withoutD3);
    expect(await failureOf(approve(versionId, version, null, 'wrong'))).toEqual({ code: 'WRONG_PASSWORD' });
    expect(await states()).toEqual(['0.2 draft', '0.1 effective']);
  });

  test('for a moment that has passed, or under a label that is taken, is refused', async () => {
    const { versionId, version } = await aDraft(withoutD3);
    const late = await failureOf(approve(versionId, version, '2026-03-12T07:59:59.999Z'));
    expect(late).toMatchObject({ code: 'INVALID', findings: [{ ruleId: 'PRO-23', path: 'effectiveAt' }] });
    const same = await save(versionId, version, { ...(await protocolOf(versionId)), version: '0.1' });
    const taken = await failureOf(approve(versionId, same.version, null));
    expect(taken).toMatchObject({ code: 'INVALID', findings: [{ ruleId: 'PRO-25', path: 'version' }] });
  });
});

describe('taking effect', () => {
  test('comes at its moment and once, with every patient assessed anew in the same change', async () => {
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const value = aCrs([[3, '2026-03-05T10:00']]);
    await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
    expect(await cases()).toMatchObject([{ ruleIds: ['D3'], state: 'raised' }]);

    const { versionId, version } = await aDraft(withoutD3);
    await approve(versionId, version, '2026-03-12T09:00:00.000Z');
    await clock.tick();
    expect(await states()).toEqual(['0.2 approved', '0.1 effective']);

    server.clock.set('2026-03-12T09:00:00.000Z');
    await clock.tick();
    expect(await states()).toEqual(['0.2 effective', '0.1 superseded']);
    expect(await cases()).toMatchObject([{ state: 'withdrawn' }]);
    const head = async () => (await server.services.store.read((tx) => tx.head())).seq;
    const seq = await head();
    await clock.tick();
    await clock.tick();
    expect(await head()).toBe(seq);

    const back = await aDraft((rules) => rules);
    const d3 = (await protocolOf(0)).rules.find(({ id }) => id === 'D3')!;
    const again = await save(back.versionId, back.version, {
      ...(await protocolOf(back.versionId)),
      rules: [...(await protocolOf(back.versionId)).rules, d3],
    });
    await approve(back.versionId, again.version, null);
    await clock.tick();
    expect(await states()).toEqual(['0.3 effective', '0.2 superseded', '0.1 superseded']);
    expect(await cases()).toMatchObject([{ state: 'raised', ruleIds: ['D3'] }]);
    // An earlier meeting read the earlier protocol, and still does.
    expect((await page(seq)).effective.version).toBe('0.2');
  });

  test('survives a restart: what was due while the product was down takes effect when it is back', async () => {
    const { versionId, version } = await aDraft(withoutD3);
    await approve(versionId, version, '2026-03-12T09:00:00.000Z');
    clock.stop();
    server.clock.set('2026-03-14T09:00:00.000Z');
    clock = watch();
    await clock.tick();
    expect(await states()).toEqual(['0.2 effective', '0.1 superseded']);
  });

  test('does not come for a version withdrawn after its approval', async () => {
    const { versionId, version } = await aDraft(withoutD3);
    const approved = await approve(versionId, version, '2026-03-12T09:00:00.000Z');
    await clock.tick();
    const expectedVersion = approved.version;
    await monitor.protocol.withdraw({ requestId: requestId(), versionId, expectedVersion, reason });
    server.clock.set('2026-03-12T10:00:00.000Z');
    await clock.tick();
    expect(await states()).toEqual(['0.2 withdrawn', '0.1 effective']);
  });

  test('of two versions due at once the later one stays in force', async () => {
    const first = await aDraft(withoutD3);
    const second = await aDraft((rules) => rules);
    await approve(second.versionId, second.version, '2026-03-12T09:30:00.000Z');
    await approve(first.versionId, first.version, '2026-03-12T09:00:00.000Z');
    server.clock.set('2026-03-12T10:00:00.000Z');
    await clock.tick();
    expect(await states()).toEqual(['0.3 effective', '0.2 superseded', '0.1 superseded']);
  });

  test('a decision keeps the version it was made under', async () => {
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const value = aCrs([[4, '2026-03-05T10:00']]);
    await server.as('investigator').observation.record({ requestId: requestId(), subjectId, value });
    const { versionId, version } = await aDraft((rules) => rules);
    await approve(versionId, version, null);
    await clock.tick();
    const [line] = await cases();
    const { dltCase } = await server.as('medical-monitor').case.page({ caseId: line!.caseId });
    expect(dltCase.protocolVersion).toBe('0.1');
  });
});

describe('the bench', () => {
  test('names who changes, in as many answers as it takes, all at one point of the record', async () => {
    const patients: number[] = [];
    for (let i = 0; i < 45; i += 1) patients.push(await anInfusedPatient(server, '2026-03-02T10:00'));
    const record = (subjectId: number) =>
      server.as('investigator').observation.record({
        requestId: requestId(),
        subjectId: subjectId as never,
        value: aCrs([[3, '2026-03-05T10:00']]),
      });
    await record(patients[0]!);
    await record(patients[44]!);
    const { versionId } = await aDraft(withoutD3);
    const input = { trialId: server.trialId, versionId };
    const first = await dm().bench({ ...input, done: 0 });
    expect(first).toMatchObject({ total: 45, done: 40, changed: [{ subjectId: patients[0] }] });
    await record(patients[43]!);
    const rest = await dm().bench({ ...input, done: 40, frozen: { seq: first.seq, at: first.at } });
    expect(rest).toMatchObject({ done: 45, changed: [{ subjectId: patients[44], after: { cases: 0 } }] });
    expect(rest.changed[0]!.answers).toMatchObject([{ ruleId: 'D3', before: { outcome: 'dlt' }, after: null }]);
  });

  test('of a version of another trial finds nothing', async () => {
    const { versionId } = await makeDraft();
    const other = server.as('data-manager', { trialId: server.otherTrialId }).protocol;
    const asked = other.bench({ trialId: server.otherTrialId, versionId, done: 0 });
    expect(await failureOf(asked)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
