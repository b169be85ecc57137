import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../shared/model/failure.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { anEvent } from '../../support/anEvent.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';
import { officialWorkbook } from '../exchange/workbook/aWorkbook.ts';

const ANEMIA = 10002272 as never;
const official = officialWorkbook('5.0');

let server: TestServer;
let announced: LiveMessage[];
beforeEach(async () => {
  server = await aServer({ now: '2026-03-05T08:00:00.000Z' });
  announced = [];
  server.services.store.onCommitted((messages) => announced.push(...messages));
});
afterEach(() => server.stop());

const head = () => server.services.store.read((tx) => tx.head());
const load = (bytes: Buffer, version: '5.0' | '6.0' = '5.0') =>
  server.as('administrator').standards.load({
    requestId: requestId(),
    reason: 'verbatim criteria wanted',
    version,
    fileName: 'CTCAE_v5.0.xlsx',
    base64: bytes.toString('base64'),
  });
const refused = async (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (problem: { cause?: { failure?: { code: string } } }) => problem.cause?.failure,
  );

describe.skipIf(official === undefined)('loading the official criteria', () => {
  test('shows them word for word to everybody, with the file they came from and who loaded it', async () => {
    expect(await server.as('investigator').standards.term({ version: '5.0', termCode: ANEMIA })).toBeNull();
    const { termCount } = await load(official!);
    expect(termCount).toBe(837);
    const criteria = await server.as('investigator').standards.term({ version: '5.0', termCode: ANEMIA });
    expect(criteria?.grades[2]).toContain('transfusion indicated');
    expect(await server.as('investigator').standards.term({ version: '6.0', termCode: ANEMIA })).toBeNull();
    const { editions } = await server.as('auditor').standards.all();
    expect(editions).toMatchObject([{ version: '5.0', fileName: 'CTCAE_v5.0.xlsx', termCount: 837 }]);
    expect(editions[0]).not.toHaveProperty('terms');
    expect(announced).toMatchObject([{ trialId: null, command: 'standards.load' }]);
  });

  test('is in the audit trail with its reason, without the thousands of sentences', async () => {
    await load(official!);
    const { entries } = await server.as('auditor').audit.record({ kind: 'criteria', id: 5 });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ command: 'standards.load', reason: 'verbatim criteria wanted' });
    expect(JSON.stringify(entries).length).toBeLessThan(3_000);
    expect(entries[0]!.changes.find(({ path }) => path === 'terms')?.after).toBe(837);
  });

  test('the same file twice is refused, a wrong one changes nothing', async () => {
    await load(official!);
    const before = await head();
    expect(await refused(load(official!))).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await refused(load(official!.subarray(0, 50_000)))).toMatchObject({ code: 'INVALID' });
    expect(await refused(load(official!, '6.0'))).toMatchObject({ code: 'INVALID' });
    expect(await head()).toEqual(before);
    expect(await server.as('coordinator').standards.term({ version: '5.0', termCode: ANEMIA })).not.toBeNull();
    expect(announced).toHaveLength(1);
  });
});

describe('words of the installation', () => {
  const add = (phrase: string, termCode = ANEMIA) =>
    server.as('data-manager').standards.addSynonym({ requestId: requestId(), phrase, termCode });
  const words = async () => (await server.as('investigator').standards.all()).synonyms.map(({ phrase }) => phrase);

  test('are there for everybody at once, and gone when removed, with the record of both', async () => {
    const { synonymId } = await add('血亏');
    expect(await words()).toEqual(['血亏']);
    const reason = 'not used any more';
    await server.as('administrator').standards.removeSynonym({ requestId: requestId(), synonymId, reason });
    expect(await words()).toEqual([]);
    const { entries } = await server.as('auditor').audit.record({ kind: 'synonym', id: synonymId });
    expect(entries.map(({ command, reason: why }) => [command, why])).toEqual([
      ['synonym.remove', reason],
      ['synonym.add', ''],
    ]);
    expect(announced.map(({ command }) => command)).toEqual(['synonym.add', 'synonym.remove']);
  });

  test('are refused when they are there already, say nothing or mean no term', async () => {
    await add('Low Blood');
    expect(await refused(add('low blood'))).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await refused(add(' … '))).toMatchObject({ code: 'INVALID', findings: [{ ruleId: 'SYNONYM_EMPTY' }] });
    expect(await refused(add('nothing', 10999999 as never))).toMatchObject({ code: 'NOT_FOUND', what: 'term' });
    expect(await words()).toEqual(['Low Blood']);
  });

  test('one word may mean several terms', async () => {
    await add('counts');
    await add('counts', 10029366 as never);
    expect(await words()).toEqual(['counts', 'counts']);
  });
});

describe('the version frozen for a trial', () => {
  const PLATELETS_V5 = 10035528;
  const PLATELETS_V6 = 10043554;

  test.each([
    ['5.0', PLATELETS_V5, PLATELETS_V6],
    ['6.0', PLATELETS_V6, PLATELETS_V5],
  ] as const)('CTCAE %s takes its own term and refuses the other version’s', async (version, own, other) => {
    const act = {
      command: 'trial.create',
      reason: '',
      requestId: null,
      input: null,
      trialId: null,
      role: 'system',
    } as const;
    await server.services.unit.write({ kind: 'system', name: 'seed' }, act, async (tx) => {
      const trial = await tx.findTrial(server.trialId);
      await tx.appendTrial({ ...trial!, ctcaeVersion: version });
      return ok(null);
    });
    const subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
    const record = (termCode: number) =>
      server.as('investigator').observation.record({
        requestId: requestId(),
        subjectId,
        value: anEvent(termCode as never, [[3, '2026-03-03']], 'ongoing', { scale: `CTCAE ${version}` }),
      });
    expect(await refused(record(other))).toMatchObject({ code: 'INVALID' });
    expect(await record(own)).toMatchObject({ version: 1 });
  });
});
