import { describe, expect, test } from 'vitest';
import type { RuleCondition } from '../../../../shared/model/ruleLanguage.ts';
import type { HistorySpec, LabSpec } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

type Values = Extract<RuleCondition, { kind: 'values' }>;

/** ALT above 200 on day 7 to 14: 9 to 16 March. */
const HIGH: Values = {
  kind: 'values',
  of: { source: 'lab', analyte: 'ALT' },
  relation: 'above',
  limit: { kind: 'absolute', value: 200, unit: 'U/L' },
  count: 1,
  apartHours: 0,
  consecutive: false,
  days: { fromDay: 7, toDay: 14 },
  present: true,
};
const TWICE: Partial<Values> = { count: 2, apartHours: 24 };
const DAY_15 = '2026-03-16T16:00:00.000Z';

const alt = (at: string, value: number | null, change: Partial<LabSpec> = {}): LabSpec => ({
  analyte: 'ALT',
  at,
  value,
  unit: 'U/L',
  ...change,
});

interface Asked {
  readonly condition?: Partial<Values>;
  readonly at?: string;
  readonly spec?: HistorySpec;
}

function asked(labs: readonly LabSpec[], { condition = {}, at, spec = {} }: Asked = {}) {
  const events = [{ term: 'ALT increased', steps: [[3, '2026-03-05']] }] as const;
  return conditionStep({ ...HIGH, ...condition }, { events, labs, ...spec }, at === undefined ? {} : { at });
}
const met = (labs: readonly LabSpec[], change: Asked = {}) => asked(labs, change).step.met;

describe('until the last day is over', () => {
  const open = { at: '2026-03-16T15:59:59.999Z' };

  test('nobody says no: the next value may still come', () => {
    expect(asked([alt('2026-03-10', 100)], open)).toMatchObject({
      outcome: 'undecided',
      ripensAt: DAY_15,
      step: {
        ruleId: 'D90',
        code: 'values',
        met: 'unknown',
        facts: {
          analyte: 'ALT',
          relation: 'above',
          limit: 'absolute',
          value: 200,
          unit: 'U/L',
          factor: null,
          found: 0,
          count: 1,
          apartHours: 0,
          present: 'yes',
          deadline: DAY_15,
        },
        evidence: [1, 701],
      },
    });
    expect(met([alt('2026-03-10', 100)], { at: DAY_15 })).toBe('not-met');
  });

  test('a value beyond the limit is one at once; that there is none is said at the end', () => {
    expect(asked([alt('2026-03-10', 201)], open)).toMatchObject({ outcome: 'dlt', step: { facts: { found: 1 } } });
    const none = { condition: { present: false } };
    expect(asked([alt('2026-03-10', 100)], { ...open, ...none })).toMatchObject({
      outcome: 'undecided',
      ripensAt: DAY_15,
      step: { met: 'unknown', facts: { present: 'no' } },
    });
    expect(asked([alt('2026-03-10', 100)], { at: DAY_15, ...none })).toMatchObject({ outcome: 'dlt' });
    expect(asked([alt('2026-03-10', 201)], { ...open, ...none })).toMatchObject({ outcome: 'not-dlt' });
  });
});

describe('a value of 300', () => {
  test.each([
    ['2026-03-08T23:59', 'unknown', 1],
    ['2026-03-09T00:00', 'met', 2],
    ['2026-03-09', 'met', 2],
    ['2026-03-16', 'met', 2],
    ['2026-03-16T23:59', 'met', 2],
    ['2026-03-17', 'unknown', 1],
    ['2026-03', 'unknown', 2],
  ])('on %s, from 9 to 16 March: %s', (on, answer, named) => {
    const { step } = asked([alt(on, 300)]);
    expect([step.met, step.evidence.length]).toEqual([answer, named]);
  });

  test('counts in the window of the rule where no days are named', () => {
    const inWindow = (on: string) =>
      conditionStep(Object.fromEntries(Object.entries(HIGH).filter(([name]) => name !== 'days')) as Values, {
        events: [{ term: 'ALT increased', steps: [[3, '2026-03-05']] }],
        labs: [alt(on, 300)],
      }).step;
    expect(inWindow('2026-03-01').met).toBe('unknown');
    expect(inWindow('2026-03-02')).toMatchObject({ met: 'met', facts: { deadline: '2026-03-30T16:00:00.000Z' } });
    expect(inWindow('2026-03-30').met).toBe('met');
    expect(inWindow('2026-03-31').met).toBe('unknown');
  });
});

describe('after the last day', () => {
  test.each<[claim: string, labs: readonly LabSpec[], answer: string]>([
    ['nobody has measured', [], 'unknown'],
    ['a result without a number', [alt('2026-03-10', null)], 'unknown'],
    ['a result in another unit', [alt('2026-03-10', 300, { unit: 'kat' })], 'unknown'],
    ['at the limit', [alt('2026-03-10', 200)], 'not-met'],
    ['below a limit of detection', [alt('2026-03-10', 5, { comparator: '<' })], 'not-met'],
    ['another analyte', [alt('2026-03-10', 300, { analyte: 'AST' })], 'unknown'],
  ])('%s', (_claim, labs, answer) => {
    expect(met(labs)).toBe(answer);
  });

  test.each<[claim: string, labs: readonly LabSpec[], answer: string]>([
    ['a day apart', [alt('2026-03-10T08:00', 300), alt('2026-03-11T08:00', 300)], 'met'],
    ['less than a day apart, and never again', [alt('2026-03-10T08:00', 300), alt('2026-03-11T07:59', 300)], 'unknown'],
    ['one, never repeated', [alt('2026-03-10T08:00', 300)], 'unknown'],
    ['one, and one that is not', [alt('2026-03-10T08:00', 300), alt('2026-03-12T08:00', 100)], 'not-met'],
    ['one that is not, and one', [alt('2026-03-10T08:00', 100), alt('2026-03-12T08:00', 300)], 'unknown'],
    [
      'one, and one that is not, on days that may have changed places',
      [alt('2026-03-12', 300), alt('2026-03-12T08:00', 100)],
      'unknown',
    ],
    ['one, and one on the day after that is not', [alt('2026-03-11', 300), alt('2026-03-12', 100)], 'not-met'],
    ['one, and one that nobody can read', [alt('2026-03-10T08:00', 300), alt('2026-03-12T08:00', null)], 'unknown'],
    ['one in the days, one that may be', [alt('2026-03-10T08:00', 300), alt('2026-03', 300)], 'unknown'],
  ])('two asked for, a day apart: %s', (_claim, labs, answer) => {
    expect(met(labs, { condition: TWICE })).toBe(answer);
  });
});

describe('where day 0 is known to the month', () => {
  const change: Asked = {
    at: '2026-06-01T00:00:00.000Z',
    condition: { days: { fromDay: 7, toDay: 60 } },
    spec: { infusions: [['2026-03', 2]], events: [{ term: 'ALT increased', steps: [[3, '2026-03-31']] }] },
  };
  const on = (day: string) => {
    const { step } = asked([], { ...change, spec: { ...change.spec, labs: [alt(day, 300)] } });
    return [step.met, step.evidence.length, step.facts.deadline];
  };
  const deadline = '2026-05-30T16:00:00.000Z';

  test.each([
    ['2026-03-07', 'unknown', 1],
    ['2026-03-08', 'unknown', 2],
    ['2026-04-06', 'unknown', 2],
    ['2026-04-07', 'met', 2],
    ['2026-04-30', 'met', 2],
    ['2026-05-01', 'unknown', 2],
    ['2026-05-30', 'unknown', 2],
    ['2026-05-31', 'unknown', 1],
  ])('a value of %s: %s', (day, answer, named) => {
    expect(on(day)).toEqual([answer, named, deadline]);
  });

  test('the window itself is as doubtful', () => {
    const inWindow = (day: string) => {
      const { days: _days, ...open } = HIGH;
      const spec = { ...change.spec, labs: [alt(day, 300)] };
      const rule = { window: { anchor: 'day-0', fromDay: 0, toDay: 60 } } as const;
      return conditionStep(open, spec, { at: '2026-07-01T00:00:00.000Z', rule }).step.met;
    };
    expect(['2026-03-30', '2026-03-31', '2026-04-30', '2026-05-01'].map(inWindow)).toEqual([
      'unknown',
      'met',
      'met',
      'unknown',
    ]);
  });
});

test('from an anchor nobody knows the day of any value may count, and none surely does', () => {
  const rule = { window: { anchor: 'transplant', fromDay: 0, toDay: 100 } } as const;
  const { step } = conditionStep(
    HIGH,
    {
      events: [{ term: 'ALT increased', steps: [[3, '2026-03-05']] }],
      labs: [alt('2026-03-10', 300)],
      studyEvents: [['transplant', 'unknown']],
    },
    { rule },
  );
  expect(step).toMatchObject({ met: 'unknown', facts: { deadline: null, found: 0 }, evidence: [1, 701] });
});

describe('held against', () => {
  test('the upper limit of the result, or none where it has none', () => {
    const limit = { kind: 'times-upper-limit', factor: 5 } as const;
    const times = (value: number, refHigh: number | null) =>
      asked([alt('2026-03-10', value, { refHigh })], { condition: { limit } }).step;
    expect(times(201, 40)).toMatchObject({
      met: 'met',
      facts: { limit: 'times-upper-limit', value: null, unit: null, factor: 5 },
    });
    expect(times(200, 40).met).toBe('not-met');
    expect(times(1000, null).met).toBe('unknown');
    const unread = asked([alt('2026-03-10', null, { refHigh: 40 })], { condition: { limit } });
    expect(unread.step.met).toBe('unknown');
  });

  test('the last value before treatment, in the unit of the result', () => {
    const limit = { kind: 'times-baseline', factor: 3 } as const;
    const times = (value: number, ...before: readonly LabSpec[]) =>
      asked([...before, alt('2026-03-10', value)], { condition: { limit } }).step;
    const before = [alt('2026-02-10', 10), alt('2026-02-20', 50)];
    expect(times(151, ...before)).toMatchObject({ met: 'met', facts: { limit: 'times-baseline', factor: 3 } });
    expect(times(150, ...before).met).toBe('not-met');
    expect(times(1000).met).toBe('unknown');
    expect(times(1000, alt('2026-02-20', 50, { unit: 'kat' })).met).toBe('unknown');
  });

  test('a value in a unit that can be converted', () => {
    const creatinine = (value: number, unit: string) =>
      met([{ analyte: 'CREAT', at: '2026-03-10', value, unit }], {
        condition: { of: { source: 'lab', analyte: 'CREAT' }, limit: { kind: 'absolute', value: 2, unit: 'mg/dL' } },
      });
    expect(creatinine(176, 'umol/L')).toBe('not-met');
    expect(creatinine(178, 'umol/L')).toBe('met');
  });
});

describe('a sample of the product', () => {
  const copies: Partial<Values> = {
    of: { source: 'sample', measurement: 'car-copies' },
    limit: { kind: 'absolute', value: 1000, unit: 'copies/ug' },
  };
  const sampled = (value: number, unit = 'copies/ug', condition: Partial<Values> = {}) =>
    asked([], {
      condition: { ...copies, ...condition },
      spec: { samples: [['car-copies', '2026-03-10', value, unit]] },
    });

  test('is read by its own limit, and only in its own unit', () => {
    expect(sampled(1001).step).toMatchObject({ met: 'met', facts: { analyte: 'car-copies' }, evidence: [1, 901] });
    expect(sampled(1000).step.met).toBe('not-met');
    expect(sampled(5000, 'copies/mL').step.met).toBe('unknown');
  });

  test('has neither a normal range nor a baseline', () => {
    for (const kind of ['times-upper-limit', 'times-baseline'] as const) {
      expect(sampled(1e9, 'copies/ug', { limit: { kind, factor: 3 } }).step.met).toBe('unknown');
      const before = ['car-copies', '2026-02-10', 1, 'copies/ug'] as const;
      const after = ['car-copies', '2026-03-10', 1e9, 'copies/ug'] as const;
      const condition = { ...copies, limit: { kind, factor: 3 } };
      expect(met([], { condition, spec: { samples: [before, after] } })).toBe('unknown');
    }
  });
});

test('results are named by their number, whatever their order of entry', () => {
  const spec: HistorySpec = {
    events: [{ term: 'ALT increased', steps: [[3, '2026-03-05']] }],
    labs: [alt('2026-03-12', 100), alt('2026-03-10', 100), alt('2026-03-01', 100)],
  };
  const { step } = conditionStep(HIGH, spec, { change: (record) => ({ ...record, labs: record.labs.toReversed() }) });
  expect(step.evidence).toEqual([1, 701, 702]);
});
