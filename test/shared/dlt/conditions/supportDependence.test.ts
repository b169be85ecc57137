import { describe, expect, test } from 'vitest';
import type { RuleCondition } from '../../../../shared/model/ruleLanguage.ts';
import type { HistorySpec } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

type Support = Extract<RuleCondition, { kind: 'support' }>;
type Given = NonNullable<HistorySpec['treatments']>;

/** From reaching the grade on 5 March through day 10, the 12th. */
const DAILY: Support = { kind: 'support', anyOf: ['oxygen', 'vasopressor'], throughDay: 10, gapDays: 0 };
const DAY_10 = '2026-03-11T16:00:00.000Z';
const HYPOXIA = { term: 'Hypoxia', steps: [[3, '2026-03-05T08:00']] } as const;

interface Asked {
  readonly condition?: Partial<Support>;
  readonly at?: string;
  readonly spec?: HistorySpec;
}

function asked(treatments: Given, { condition = {}, at, spec = {} }: Asked = {}) {
  const all: HistorySpec = { events: [HYPOXIA], treatments, ...spec };
  return conditionStep({ ...DAILY, ...condition }, all, at === undefined ? {} : { at });
}
const met = (treatments: Given, change: Asked = {}) => asked(treatments, change).step.met;

describe('until the last day begins', () => {
  const treatments: Given = [['oxygen', '2026-03-05T09:00']];

  test('it is awaited, whatever is on record', () => {
    expect(asked(treatments, { at: '2026-03-11T15:59:59.999Z' })).toMatchObject({
      outcome: 'undecided',
      ripensAt: DAY_10,
      step: {
        ruleId: 'D90',
        code: 'support',
        met: 'unknown',
        facts: { treatments: 'oxygen vasopressor', fromDay: null, throughDay: 10, gapDays: 0, deadline: DAY_10 },
        evidence: [1, 801],
      },
    });
    expect(asked([], { at: '2026-03-11T15:59:59.999Z' })).toMatchObject({ outcome: 'undecided', ripensAt: DAY_10 });
  });

  test('and is answered as it begins', () => {
    expect(asked(treatments, { at: DAY_10 })).toMatchObject({ outcome: 'dlt', ripensAt: null, step: { met: 'met' } });
    expect(asked([], { at: DAY_10 })).toMatchObject({ outcome: 'not-dlt', step: { met: 'not-met', evidence: [1] } });
  });
});

describe('every day from 5 to 12 March', () => {
  test.each<[claim: string, treatments: Given, answer: string]>([
    ['all of it', [['oxygen', '2026-03-05', '2026-03-12']], 'met'],
    ['from before', [['oxygen', '2026-03-01', '2026-03-20']], 'met'],
    ['a day late', [['oxygen', '2026-03-06', '2026-03-12']], 'not-met'],
    ['a day short', [['oxygen', '2026-03-05', '2026-03-11']], 'not-met'],
    [
      'one after the other, whichever was entered first',
      [
        ['vasopressor', '2026-03-09', '2026-03-12'],
        ['oxygen', '2026-03-05', '2026-03-08'],
      ],
      'met',
    ],
    [
      'a day between them without',
      [
        ['oxygen', '2026-03-05', '2026-03-07'],
        ['vasopressor', '2026-03-09', '2026-03-12'],
      ],
      'not-met',
    ],
    [
      'the longer one holds while a shorter one lies in it',
      [
        ['oxygen', '2026-03-05', '2026-03-10'],
        ['vasopressor', '2026-03-06', '2026-03-07'],
        ['oxygen', '2026-03-11', '2026-03-12'],
      ],
      'met',
    ],
    [
      'another treatment between them',
      [
        ['oxygen', '2026-03-05', '2026-03-07'],
        ['steroid', '2026-03-08', '2026-03-08'],
        ['vasopressor', '2026-03-09', '2026-03-12'],
      ],
      'not-met',
    ],
    ['an end nobody knows', [['oxygen', '2026-03-05', 'unknown']], 'unknown'],
    ['a beginning nobody knows', [['oxygen', 'unknown', '2026-03-12']], 'unknown'],
    ['an end in that month', [['oxygen', '2026-03-05', '2026-03']], 'unknown'],
    ['a beginning in that month', [['oxygen', '2026-03', '2026-03-20']], 'unknown'],
    ['an end in that month, begun too late', [['oxygen', '2026-03-06', '2026-03']], 'not-met'],
    ['a beginning in that month, over too soon', [['oxygen', '2026-03', '2026-03-11']], 'not-met'],
    ['going on', [['oxygen', '2026-03-05']], 'met'],
  ])('%s', (_claim, treatments, answer) => {
    expect(met(treatments)).toBe(answer);
  });
});

describe('never more than two days without', () => {
  const twice = (first: string, second: string, gapDays = 2) =>
    met(
      [
        ['oxygen', first, first],
        ['oxygen', second, second],
      ],
      { condition: { gapDays, throughDay: 7 } },
    );

  test.each([
    ['2026-03-05', '2026-03-08', 'met'],
    ['2026-03-07', '2026-03-09', 'met'],
    ['2026-03-07', '2026-03-10', 'met'],
    ['2026-03-08', '2026-03-09', 'not-met'],
    ['2026-03-05', '2026-03-09', 'not-met'],
    ['2026-03-05', '2026-03-07', 'met'],
    ['2026-03-05', '2026-03-06', 'not-met'],
  ])('on %s and %s, from the 5th through the 9th: %s', (first, second, answer) => {
    expect(twice(first, second)).toBe(answer);
  });
});

describe('counted from a named day', () => {
  const condition = { fromDay: 5, throughDay: 10 };

  test('what was before it does not matter', () => {
    expect(met([['oxygen', '2026-03-07', '2026-03-12']], { condition })).toBe('met');
    expect(met([['oxygen', '2026-03-08', '2026-03-12']], { condition })).toBe('not-met');
    expect(asked([], { condition }).step.facts).toMatchObject({ fromDay: 5, throughDay: 10, deadline: DAY_10 });
  });
});

describe('an event', () => {
  const from = (reached: string) =>
    met([['oxygen', '2026-03-01', '2026-03-20']], {
      spec: { events: [{ term: 'Hypoxia', steps: [[3, reached]], end: '2026-03-29' }] },
    });

  test.each([
    ['2026-03-12', 'met'],
    ['2026-03-13', 'not-met'],
    ['2026-03', 'unknown'],
    ['2026-03-12T23:59', 'met'],
  ])('reached on %s, the last day being the 12th: %s', (reached, answer) => {
    expect(from(reached)).toBe(answer);
  });

  test('reached in a month leaves no doubt where nothing was given through the last day', () => {
    const spec: HistorySpec = { events: [{ term: 'Hypoxia', steps: [[3, '2026-03']], end: '2026-03-29' }] };
    expect(met([['oxygen', '2026-04-01', '2026-04-02']], { spec })).toBe('unknown');
  });
});

describe('a death', () => {
  const treatments: Given = [['oxygen', '2026-03-05']];
  const died = (on: readonly string[], at?: string) =>
    asked(treatments, {
      spec: { studyEvents: on.map((day) => ['death', day, 'other'] as const) },
      ...(at !== undefined && { at }),
    });

  test('before the last day is answered at once: not dependent on it', () => {
    expect(died(['2026-03-11'], '2026-03-11T12:00:00.000Z')).toMatchObject({
      outcome: 'not-dlt',
      step: { met: 'not-met', facts: { deadline: DAY_10 } },
    });
  });

  test('on the last day came with the support still running', () => {
    expect(died(['2026-03-12']).step.met).toBe('met');
  });

  test('that may have come before it ends what is carried forward, but is no "no"', () => {
    expect(died(['2026-03']).step.met).toBe('unknown');
    expect(died(['2026-03-11', '2026-03-13']).step.met).toBe('unknown');
  });

  test('after today does not end what goes on today', () => {
    expect(died(['2026-03-20'], '2026-03-13T04:00:00.000Z').step.met).toBe('met');
  });
});

describe('where day 0 is known to the month', () => {
  const infusions = [['2026-03', 2]] as const;
  const through = (treatments: Given, condition: Partial<Support> = {}) =>
    asked(treatments, {
      condition,
      at: '2026-06-01T00:00:00.000Z',
      spec: { infusions, events: [{ term: 'Hypoxia', steps: [[3, '2026-03-05T08:00']], end: '2026-05-01' }] },
    }).step;

  test.each([
    ['2026-03-05', '2026-04-10', 'met'],
    ['2026-03-05', '2026-04-09', 'unknown'],
    ['2026-03-05', '2026-03-11', 'unknown'],
    ['2026-03-05', '2026-03-10', 'not-met'],
    ['2026-03-06', '2026-04-10', 'not-met'],
  ])('support from %s to %s through its day 10: %s', (start, end, answer) => {
    const step = through([['oxygen', start, end]]);
    expect(step).toMatchObject({ met: answer, facts: { deadline: '2026-04-09T16:00:00.000Z' } });
  });

  test.each([
    ['2026-03-06', '2026-04-10', 'unknown'],
    ['2026-04-05', '2026-04-10', 'unknown'],
  ])('counted from its day 5, support from %s to %s: %s', (start, end, answer) => {
    expect(through([['oxygen', start, end]], { fromDay: 5 }).met).toBe(answer);
  });
});

test('records are named by their number, whatever their order of entry', () => {
  const spec: HistorySpec = {
    events: [HYPOXIA],
    treatments: [
      ['oxygen', '2026-03-05', '2026-03-08'],
      ['steroid', '2026-03-05', '2026-03-08'],
      ['vasopressor', '2026-03-09', '2026-03-12'],
    ],
  };
  const { step } = conditionStep(DAILY, spec, {
    change: (record) => ({ ...record, treatments: record.treatments.toReversed() }),
  });
  expect(step).toMatchObject({ met: 'met', evidence: [1, 801, 803] });
});
