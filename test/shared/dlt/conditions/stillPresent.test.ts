import { describe, expect, test } from 'vitest';
import type { HistorySpec } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

/** There on day 7 (9 March), and without a break still on day 14 (16 March). */
const CONDITION = { kind: 'still-present', onDay: 7, toDay: 14 } as const;
const DAY_14 = '2026-03-15T16:00:00.000Z';

interface Case {
  readonly reached?: string;
  readonly down?: string;
  readonly at?: string;
  readonly spec?: HistorySpec;
}

function asked({ reached = '2026-03-05', down = 'ongoing', at, spec = {} }: Case) {
  const events = [{ term: 'Platelet count decreased', steps: [[4, reached]], end: down }] as const;
  const rule = { grade: { atLeast: 4, atMost: 4 } } as const;
  return conditionStep(CONDITION, { events, ...spec }, { rule, ...(at !== undefined && { at }) });
}

describe('while the count is low', () => {
  test('the day is awaited, and the rule says when it comes', () => {
    expect(asked({ at: '2026-03-15T15:59:59.999Z' })).toMatchObject({
      outcome: 'undecided',
      ripensAt: DAY_14,
      step: {
        ruleId: 'D90',
        code: 'still-present',
        met: 'unknown',
        facts: { onDay: 7, toDay: 14, reachedFrom: '2026-03-05', resolvedAt: 'ongoing', deadline: DAY_14 },
        evidence: [1],
      },
    });
  });

  test('as the day begins it is still there', () => {
    expect(asked({ at: DAY_14 })).toMatchObject({ outcome: 'dlt', ripensAt: null, step: { met: 'met' } });
  });
});

describe('down to a lower grade', () => {
  test.each([
    ['2026-03-15', 'not-met'],
    ['2026-03-16T00:00', 'met'],
    ['2026-03-16', 'met'],
    ['2026-04', 'met'],
    ['2026-03', 'unknown'],
    ['unknown', 'unknown'],
    ['2026-03-04', 'unknown'],
  ])('on %s: %s', (down, met) => {
    const { step, ripensAt } = asked({ down });
    expect(step).toMatchObject({ met, facts: { resolvedAt: down, deadline: DAY_14 } });
    expect(ripensAt).toBeNull();
  });

  test('from the grade above it is none: at the threshold it is still there', () => {
    const events = [
      {
        term: 'Platelet count decreased',
        steps: [
          [4, '2026-03-05'],
          [3, '2026-03-12'],
          [2, '2026-03-18'],
        ],
        end: '2026-03-25',
      },
    ] as const;
    const from = (atLeast: number) =>
      conditionStep(CONDITION, { events }, { rule: { grade: { atLeast, atMost: 4 } } }).step.met;
    expect([from(4), from(3), from(2)]).toEqual(['not-met', 'met', 'met']);
  });
});

describe('reached', () => {
  test.each([
    ['2026-03-09', 'met'],
    ['2026-03-09T23:59', 'met'],
    ['2026-03-10T00:00', 'not-met'],
    ['2026-03-10', 'not-met'],
    ['2026-03', 'unknown'],
  ])('on %s, day 7 being 9 March: %s', (reached, met) => {
    const { step, ripensAt } = asked({ reached });
    expect(step).toMatchObject({ met, facts: { reachedFrom: reached, deadline: DAY_14 } });
    expect(ripensAt).toBeNull();
  });
});

describe('a death', () => {
  const died = (on: string, at?: string) =>
    asked({ spec: { studyEvents: [['death', on, 'other']] }, ...(at !== undefined && { at }) }).step;

  test('before the later day: not seen on it, and the trace says when it was last there', () => {
    expect(died('2026-03-15')).toMatchObject({ met: 'not-met', facts: { resolvedAt: '2026-03-15', deadline: DAY_14 } });
  });

  test('on the later day: it was still there', () => {
    expect(died('2026-03-17')).toMatchObject({ met: 'met', facts: { resolvedAt: 'ongoing' } });
  });

  test('at a time that may be before or on the later day: nobody knows', () => {
    expect(died('2026-03').met).toBe('unknown');
  });

  test('recorded twice counts as before only where both are', () => {
    const spec: HistorySpec = {
      studyEvents: [
        ['death', '2026-03-15', 'other'],
        ['death', '2026-03-17', 'other'],
      ],
    };
    expect(asked({ spec }).step.met).toBe('unknown');
  });

  test('does not take the place of an end that was written', () => {
    const spec: HistorySpec = { studyEvents: [['death', '2026-03-15', 'other']] };
    expect(asked({ spec, down: '2026-03-12' }).step).toMatchObject({
      met: 'not-met',
      facts: { resolvedAt: '2026-03-12' },
    });
    expect(asked({ spec, down: 'unknown' }).step.met).toBe('unknown');
  });

  test('of the event itself is judged by the rules about death', () => {
    const fatal = {
      term: 'Platelet count decreased',
      steps: [
        [4, '2026-03-05'],
        [5, '2026-03-20'],
      ],
      end: '2026-03-20',
    } as const;
    const { step } = conditionStep(CONDITION, { events: [fatal] }, { rule: { grade: { atLeast: 4, atMost: 4 } } });
    expect(step).toMatchObject({ met: 'unknown', facts: { deadline: DAY_14 } });
  });
});

describe('where day 0 is known to the month', () => {
  const infusions = [['2026-03', 2]] as const;
  const inMonth = (reached: string, down: string, at = '2026-06-01T00:00:00.000Z') =>
    asked({ reached, down, at, spec: { infusions } }).step.met;

  test.each([
    ['2026-03-08', '2026-03-14', 'not-met'],
    ['2026-03-08', '2026-03-15', 'unknown'],
    ['2026-03-08', '2026-04-13', 'unknown'],
    ['2026-03-08', '2026-04-14', 'met'],
    ['2026-03-09', '2026-04-14', 'unknown'],
    ['2026-04-07', '2026-04-20', 'unknown'],
    ['2026-04-08', '2026-04-20', 'not-met'],
  ])('from %s to %s: %s', (reached, down, met) => {
    expect(inMonth(reached, down)).toBe(met);
  });

  test('the latest possible day is awaited', () => {
    const { step, ripensAt } = asked({ reached: '2026-03-31', at: '2026-04-13T15:59:59.999Z', spec: { infusions } });
    expect(step).toMatchObject({ met: 'unknown', facts: { deadline: '2026-04-13T16:00:00.000Z' } });
    expect(ripensAt).toBe('2026-04-13T16:00:00.000Z');
  });
});
