import { describe, expect, test } from 'vitest';
import { pauseFindings } from '../../../shared/cohort/pauseFindings.ts';
import type { CohortRow, PauseGround } from '../../../shared/model/cohort.ts';
import type { PauseRule } from '../../../shared/model/protocol.ts';
import { aCohortRow, aProtocol } from '../../support/aCohort.ts';

const rule = (when: PauseRule['when']): PauseRule => ({
  id: 'P9',
  when,
  wording: { en: '', zh: '' },
  origin: { kind: 'protocol', basis: '' },
});
const aGround = (key: string, met: PauseGround['met'] = 'met'): PauseGround => ({
  key,
  subjectId: null,
  met,
  facts: {},
  evidence: [],
});

function answerTo(
  when: PauseRule['when'],
  {
    rows = [],
    grounds = [],
    reported = [],
  }: Partial<Record<'grounds' | 'reported', readonly PauseGround[]>> & {
    readonly rows?: readonly CohortRow[];
  },
) {
  const protocol = { ...aProtocol(), pauseRules: [rule(when)] };
  const [finding] = pauseFindings({
    protocol,
    rows,
    groundsOf: () => grounds,
    reported: reported.map((ground) => ({ ruleId: 'P9', ground })),
  });
  return finding!;
}

test('a protocol without pause rules answers nothing', () => {
  const { pauseRules: _none, ...protocol } = aProtocol();
  expect(pauseFindings({ protocol, rows: [], groundsOf: () => [], reported: [] })).toEqual([]);
});

describe('a related death', () => {
  const death = { kind: 'related-death', withinDays: 30 } as const;

  test.each([
    ['nobody died', [], 'not-met'],
    ['one may be', [aGround('1:death', 'unknown')], 'unknown'],
    ['one may be, one is', [aGround('1:death', 'unknown'), aGround('2:r1')], 'met'],
  ] as const)('%s', (_when, grounds, met) => {
    expect(answerTo(death, { grounds })).toMatchObject({ ruleId: 'P9', met, facts: { withinDays: 30 } });
  });

  test('names what speaks for it in one order, however the patients came', () => {
    const keys = (...all: string[]) =>
      answerTo(death, { grounds: all.map((key) => aGround(key)) }).grounds.map(({ key }) => key);
    expect(keys('2:r1', '1:r1', '1:death')).toEqual(['1:death', '1:r1', '2:r1']);
    expect(keys('1:death', '2:r1', '1:r1')).toEqual(['1:death', '1:r1', '2:r1']);
  });
});

describe('so many events', () => {
  const two = { kind: 'events', select: {}, gradeAtLeast: 4, count: 2 } as const;

  test.each([
    ['one', [aGround('1:r1')], 'not-met', 1],
    ['one, and one that may be', [aGround('1:r1'), aGround('2:r1', 'unknown')], 'unknown', 1],
    ['exactly two', [aGround('1:r1'), aGround('2:r1')], 'met', 2],
  ] as const)('%s', (_how, grounds, met, events) => {
    expect(answerTo(two, { grounds })).toMatchObject({ met, facts: { events, count: 2, gradeAtLeast: 4 } });
  });
});

describe('a measured value', () => {
  const when = {
    kind: 'measured',
    of: { source: 'lab', analyte: 'IFNG' },
    limit: { kind: 'absolute', value: 1000, unit: 'pg/mL' },
    days: { fromDay: 0, toDay: 14 },
  } as const;

  test('is read from the record, and a report of a person is not asked', () => {
    expect(answerTo(when, {}).met).toBe('not-met');
    expect(answerTo(when, { reported: [aGround('report:1')] }).met).toBe('not-met');
    expect(answerTo(when, { grounds: [aGround('1:measured', 'unknown')] }).met).toBe('unknown');
    expect(answerTo(when, { grounds: [aGround('2:measured'), aGround('1:measured', 'unknown')] })).toMatchObject({
      met: 'met',
      grounds: [{ key: '1:measured' }, { key: '2:measured' }],
    });
  });
});

test('what nothing on record says is met once a person has reported it', () => {
  const when = { kind: 'reported', by: 'committee' } as const;
  expect(answerTo(when, { grounds: [aGround('1:r1')] })).toMatchObject({ met: 'not-met', grounds: [] });
  expect(answerTo(when, { reported: [aGround('report:1')] })).toMatchObject({
    met: 'met',
    grounds: [{ key: 'report:1' }],
  });
});

describe('two DLTs among the first three', () => {
  const when = { kind: 'dlts-among-first', dlts: 2, patients: 3 } as const;
  const clear = aCohortRow(1, 'clear', '2026-02-01');
  const dlt = (number: number, on: string) => aCohortRow(number, 'dlt', on);

  test.each([
    ['one DLT', [clear, dlt(2, '2026-02-15'), aCohortRow(3, 'in-window', '2026-03-01')], 'not-met'],
    ['two DLTs', [clear, dlt(2, '2026-02-15'), dlt(3, '2026-03-01')], 'met'],
    ['one and a possible one', [clear, dlt(2, '2026-02-15'), aCohortRow(3, 'possible-dlt', '2026-03-01')], 'unknown'],
    ['one and one under-dosed', [clear, dlt(2, '2026-02-15'), aCohortRow(3, 'committee', '2026-03-01')], 'unknown'],
    [
      'the second in the fourth patient',
      [clear, dlt(2, '2026-02-15'), aCohortRow(3, 'clear', '2026-03-01'), dlt(4, '2026-03-20')],
      'not-met',
    ],
    [
      'who cannot be evaluated is replaced',
      [
        aCohortRow(1, 'not-evaluable', '2026-02-01'),
        dlt(2, '2026-02-15'),
        aCohortRow(3, 'clear', '2026-03-01'),
        dlt(4, '2026-03-20'),
      ],
      'met',
    ],
    [
      'two of one day cannot be told apart',
      [clear, dlt(2, '2026-02-15'), aCohortRow(3, 'clear', '2026-03-01'), dlt(4, '2026-03-01')],
      'met',
    ],
    [
      'who was never treated does not count',
      [aCohortRow(1, 'not-treated', '2026-02-01'), dlt(2, '2026-02-15')],
      'not-met',
    ],
    ['nobody treated', [], 'not-met'],
  ] as const)('%s', (_who, rows, met) => {
    expect(answerTo(when, { rows }).met).toBe(met);
    expect(answerTo(when, { rows: rows.toReversed() }).met).toBe(met);
  });

  test('a patient whose day 0 is not known comes last', () => {
    const later = dlt(4, '2026-03-20');
    const undated = { ...later, summary: { ...later.summary, window: null } };
    const three = [clear, dlt(2, '2026-02-15'), aCohortRow(3, 'clear', '2026-03-01')];
    expect(answerTo(when, { rows: [undated, ...three] }).met).toBe('not-met');
    expect(answerTo(when, { rows: [undated, ...three.slice(0, 2)] }).met).toBe('met');
  });
});

describe('a probability that the DLT rate is too high', () => {
  const when = { kind: 'dlt-probability', rateAbove: 0.3, probabilityAbove: 0.8 } as const;
  const patients = (dlts: number, clear: number, possible = 0) => [
    ...Array.from({ length: dlts }, (_, i) => aCohortRow(i + 1, 'dlt', '2026-02-01')),
    ...Array.from({ length: clear }, (_, i) => aCohortRow(i + 20, 'clear', '2026-02-01')),
    ...Array.from({ length: possible }, (_, i) => aCohortRow(i + 40, 'possible-dlt', '2026-02-01')),
  ];

  test.each([
    ['no DLT', patients(0, 6), 'not-met'],
    ['three of six', patients(3, 3), 'met'],
    ['two of six', patients(2, 4), 'not-met'],
    ['two of five and a possible third', patients(2, 3, 1), 'unknown'],
  ] as const)('%s', (_how, rows, met) => {
    expect(answerTo(when, { rows }).met).toBe(met);
  });

  test('says on how many patients, and does not ask before the fewest the protocol names', () => {
    expect(answerTo(when, { rows: patients(3, 3) }).facts).toMatchObject({ dlts: 3, evaluable: 6, rateAbove: 0.3 });
    const minimum = aProtocol().cohort.boundary.minimumPatients;
    expect(answerTo(when, { rows: patients(minimum - 1, 0) }).met).toBe('not-met');
    expect(answerTo(when, { rows: patients(minimum, 0) }).met).toBe('met');
  });
});
