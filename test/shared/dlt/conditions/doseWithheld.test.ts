import { describe, expect, test } from 'vitest';
import type { HistorySpec } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

/** Parts are due on 2, 5 and 8 March; the second is late from 8 March on, the third from 11 March on. */
const CONDITION = { kind: 'dose-withheld', parts: 3, daysApart: 3, moreThanDaysLate: 2 } as const;
const SECOND_LATE_FROM = '2026-03-07T16:00:00.000Z';
const THIRD_LATE_FROM = '2026-03-10T16:00:00.000Z';
const DAY_7 = '2026-03-09T04:00:00.000Z';
const LATER = '2026-03-20T04:00:00.000Z';

interface Case {
  readonly given: readonly string[];
  readonly reached?: string;
  readonly at?: string;
  readonly cells?: number;
  readonly change?: HistorySpec;
}

function withheld({ given, reached = '2026-03-04T08:00', at = LATER, cells = 0.6, change = {} }: Case) {
  const spec: HistorySpec = {
    events: [{ term: 'CRS', steps: [[3, reached]], end: 'unknown' }],
    infusions: given.map((on) => [on, cells] as const),
    ...change,
  };
  return conditionStep(CONDITION, spec, { at });
}
const FIRST = '2026-03-02T10:00';
const SECOND = '2026-03-05T10:00';

test('a part that is not due yet is awaited until its last day is over, and then was withheld', () => {
  const step = {
    ruleId: 'D90',
    code: 'dose-withheld',
    facts: { parts: 3, given: 2, dueOn: '2026-03-08', deadline: THIRD_LATE_FROM },
    evidence: [1, 101, 102],
  };
  const given = [FIRST, SECOND];
  expect(withheld({ given, at: DAY_7 })).toMatchObject({
    outcome: 'undecided',
    ripensAt: THIRD_LATE_FROM,
    step: { ...step, met: 'unknown' },
  });
  expect(withheld({ given, at: '2026-03-10T15:59:59.999Z' }).outcome).toBe('undecided');
  expect(withheld({ given, at: THIRD_LATE_FROM })).toMatchObject({
    outcome: 'dlt',
    ripensAt: null,
    step: { ...step, met: 'met' },
  });
});

describe('the part that is shown', () => {
  const shown = (one: Case) => {
    const { outcome, ripensAt, step } = withheld(one);
    return { outcome, ripensAt, met: step.met, dueOn: step.facts.dueOn, deadline: step.facts.deadline };
  };
  const second = { dueOn: '2026-03-05', deadline: SECOND_LATE_FROM };
  const third = { dueOn: '2026-03-08', deadline: THIRD_LATE_FROM };

  test('is the late one, though a later one is still awaited', () => {
    const late = { outcome: 'dlt', ripensAt: null, met: 'met', ...second };
    expect(shown({ given: [FIRST, '2026-03-08T00:00'], at: DAY_7 })).toEqual(late);
  });

  test('is the late one, though one before it was in time', () => {
    const late = { outcome: 'dlt', ripensAt: null, met: 'met', ...third };
    expect(shown({ given: [FIRST, SECOND, '2026-03-11T00:00'] })).toEqual(late);
  });

  test('is the first of two late ones', () => {
    expect(shown({ given: [FIRST] })).toEqual({ outcome: 'dlt', ripensAt: null, met: 'met', ...second });
  });

  test('is the first of two awaited ones', () => {
    expect(shown({ given: [FIRST], at: '2026-03-06T04:00:00.000Z' })).toEqual({
      outcome: 'undecided',
      ripensAt: SECOND_LATE_FROM,
      met: 'unknown',
      ...second,
    });
  });

  test('is the last one where all were given in time, or the whole dose at once', () => {
    const none = { outcome: 'not-dlt', ripensAt: null, met: 'not-met', ...third };
    expect(shown({ given: [FIRST, '2026-03-07T23:59', '2026-03-10T23:59'] })).toEqual(none);
    expect(shown({ given: [FIRST, '2026-03-07', '2026-03-10'] })).toEqual(none);
    expect(shown({ given: [FIRST], cells: 2 })).toEqual(none);
  });
});

test('of two parts, or of four, the last one is shown where none was late', () => {
  const shown = (parts: number, ...given: readonly string[]) => {
    const events = [{ term: 'CRS', steps: [[3, '2026-03-04T08:00']], end: 'unknown' }] as const;
    const infusions = given.map((on) => [on, 0.5] as const);
    const { step } = conditionStep({ ...CONDITION, parts }, { events, infusions }, { at: LATER });
    return [step.met, step.facts.dueOn];
  };
  expect(shown(2, FIRST, SECOND)).toEqual(['not-met', '2026-03-05']);
  expect(shown(4, FIRST, SECOND, '2026-03-08', '2026-03-11')).toEqual(['not-met', '2026-03-11']);
});

test('who was given the whole dose in two parts, the second too late, was still given it too late', () => {
  expect(withheld({ given: [FIRST, '2026-03-08T00:00'], cells: 1 })).toMatchObject({ outcome: 'dlt' });
});

test('less than the whole dose, be it nearly all, is not the whole', () => {
  expect(withheld({ given: [FIRST], cells: 1.9 })).toMatchObject({ outcome: 'dlt' });
});

describe('an event', () => {
  const second: Partial<Case> = { given: [FIRST], at: LATER };
  const reachedAt = (reached: string, given: readonly string[] = [FIRST, SECOND]) =>
    withheld({ ...second, given, reached }).step.met;

  test.each([
    ['2026-03-10T23:59', 'met'],
    ['2026-03-10', 'met'],
    ['2026-03-11T00:00', 'not-met'],
    ['2026-03-11', 'not-met'],
    ['2026-03', 'unknown'],
  ])('on %s, before or after the third part was late: %s', (reached, met) => {
    expect(reachedAt(reached)).toBe(met);
  });

  test('after a part was given, though late, has not withheld that part', () => {
    const given = [FIRST, SECOND, '2026-03-12T08:00'];
    expect(reachedAt('2026-03-10T08:00', given)).toBe('met');
    expect(reachedAt('2026-03-13T08:00', given)).toBe('not-met');
  });
});

describe('infusions whose days are partly known', () => {
  test('may stand in another order: nobody knows whether the second part was late', () => {
    const month = withheld({ given: [FIRST, '2026-03'], at: DAY_7 });
    expect(month).toMatchObject({
      outcome: 'undecided',
      step: { met: 'unknown', facts: { dueOn: '2026-03-04', deadline: SECOND_LATE_FROM }, evidence: [1, 101, 102] },
    });
  });

  test('are a question to a person now, not one that awaits the third part', () => {
    const given = [FIRST, '2026-03'];
    expect(withheld({ given, reached: '2026-03', at: DAY_7 })).toMatchObject({ outcome: 'undecided', ripensAt: null });
    expect(withheld({ given: [FIRST, SECOND], reached: '2026-03', at: DAY_7 })).toMatchObject({
      outcome: 'undecided',
      ripensAt: THIRD_LATE_FROM,
    });
  });

  test('a first part of a day nobody knows makes later ones late only by the last possible day', () => {
    const given = ['2026-03'];
    expect(withheld({ given, reached: '2026-03-05', at: '2026-04-05T15:59:59.999Z' }).step).toMatchObject({
      met: 'unknown',
      facts: { dueOn: '2026-03-04', deadline: '2026-04-05T16:00:00.000Z' },
    });
    expect(withheld({ given, reached: '2026-03-05', at: '2026-04-05T16:00:00.000Z' }).step.met).toBe('met');
  });
});

test('a late part that was entered before the first one is still late', () => {
  const late = withheld({ given: ['2026-03-08T00:00', FIRST], at: DAY_7 });
  expect(late).toMatchObject({ outcome: 'dlt', step: { met: 'met', facts: { dueOn: '2026-03-05' } } });
});

test('a late part leaves nothing to await: where nobody has said what the event is due to, a person is asked now', () => {
  const events = [{ term: 'CRS', steps: [[3, '2026-03-04T08:00']], end: 'unknown', related: null }] as const;
  const asked = withheld({ given: [FIRST, '2026-03-08T00:00'], at: DAY_7, change: { events } });
  expect(asked).toMatchObject({ outcome: 'undecided', ripensAt: null, step: { met: 'met' } });
});

test('the order of entry does not matter', () => {
  const spec: HistorySpec = {
    events: [{ term: 'CRS', steps: [[3, '2026-03-04T08:00']] }],
    infusions: [
      [FIRST, 0.6],
      [SECOND, 0.6],
    ],
  };
  const turned = conditionStep(CONDITION, spec, {
    at: DAY_7,
    change: (record) => ({ ...record, infusions: record.infusions.toReversed() }),
  });
  expect(turned.step).toMatchObject({ facts: { given: 2, dueOn: '2026-03-08' }, evidence: [1, 101, 102] });
});
