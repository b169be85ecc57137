import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SubjectId } from '../../../shared/model/ids.ts';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { aLabResult } from '../../support/aHistory.ts';
import { anInfusedPatient, aServer, requestId, type TestServer } from '../../support/aServer.ts';

let server: TestServer;
let announced: LiveMessage[];
let subjectId: SubjectId;
beforeEach(async () => {
  server = await aServer({ now: '2026-03-25T08:00:00.000Z' });
  subjectId = await anInfusedPatient(server, '2026-03-02T10:00');
  announced = [];
  server.services.store.onCommitted((messages) => announced.push(...messages));
});
afterEach(() => server.stop());

const two = (number: number) => String(number).padStart(2, '0');
/** Neutrophils of the days after the infusion, several a day. */
const block = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const at = `2026-03-${two(3 + (i % 20))}T${two(Math.floor(i / 20) % 24)}:${two(Math.floor(i / 480))}`;
    return aLabResult({ analyte: 'ANC', at, value: 2, unit: '10^9/L' });
  });
const record = (values: ReturnType<typeof block>, id = requestId()) =>
  server.as('coordinator').observation.recordLabs({ requestId: id, subjectId, values });
const labs = () => server.services.store.read(async (tx) => (await tx.loadHistory(subjectId))!.labs);
const head = async () => (await server.services.store.read((tx) => tx.head())).seq;

describe('recording a block of results', () => {
  test('is one change, one assessment and one message, in the order given', async () => {
    const before = await head();
    const values = block(200);
    const { observationIds, seq } = await record(values);
    expect(seq).toBe(before + 1);
    expect(await head()).toBe(before + 1);
    expect((await labs()).map(({ observationId }) => observationId)).toEqual(observationIds);
    expect((await labs()).map(({ value }) => value)).toEqual(values);
    expect(announced).toMatchObject([{ seq, command: 'lab.record', subjectId }]);
    const { entries } = await server.as('auditor').audit.subject({ subjectId });
    const kinds = entries.filter((entry) => entry.seq === seq).map(({ record: { kind } }) => kind);
    expect(kinds.filter((kind) => kind === 'lab')).toHaveLength(200);
    expect(kinds.filter((kind) => kind !== 'lab').length).toBeLessThanOrEqual(1);
  });

  test('one bad row refuses all, and says which rows and fields', async () => {
    const before = await head();
    const values = block(5);
    const bad = values.map((value, row) => {
      if (row === 1) return { ...value, unit: '' };
      return row === 3 ? { ...value, at: '2026-04-01' as never } : value;
    });
    const failure = await record(bad).then(
      () => undefined,
      (problem: { cause?: { failure?: unknown } }) => problem.cause?.failure,
    );
    expect(failure).toMatchObject({
      code: 'INVALID',
      findings: [
        { ruleId: 'LAB-03', path: '1.unit' },
        { ruleId: 'DATE-01', path: '3.at' },
      ],
    });
    expect(await head()).toBe(before);
    expect(await labs()).toEqual([]);
    expect(announced).toEqual([]);
  });

  test('a retry is answered from the record and writes nothing', async () => {
    const id = requestId();
    const first = await record(block(3), id);
    const again = await record(block(3), id);
    expect(again).toEqual(first);
    expect(await labs()).toHaveLength(3);
  });

  test('what it raises is in the answer, and in the answer to a retry', async () => {
    const value = aLabResult({ analyte: 'ALT', at: '2026-03-05T08:00', value: 900, unit: 'U/L', refHigh: 40 });
    const id = requestId();
    const first = await record([...block(2), value], id);
    expect(first.caseIds).toHaveLength(1);
    expect(await record([...block(2), value], id)).toEqual(first);
  });

  test('a thousand rows are saved while somebody waits', async () => {
    const from = performance.now();
    await record(block(1000));
    expect(await labs()).toHaveLength(1000);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
