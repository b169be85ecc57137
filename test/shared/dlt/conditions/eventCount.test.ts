import { describe, expect, test } from 'vitest';
import { type EventSpec, TERMS } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

const INFECTIONS = [TERMS['Lung infection'], TERMS['Infections - Other, specify']];
const condition = (count: number) =>
  ({
    kind: 'event-count',
    select: { termCodes: INFECTIONS },
    gradeAtLeast: 3,
    count,
    what: { en: 'infection', zh: '感染' },
  }) as const;

const own = (from: string): EventSpec => ({ term: 'Lung infection', steps: [[3, from]], end: 'unknown' });
const other = (...steps: EventSpec['steps']): EventSpec => ({
  term: 'Infections - Other, specify',
  steps,
  end: 'unknown',
});

function counted(count: number, ...events: readonly EventSpec[]) {
  const rule = { select: { termCodes: [TERMS['Lung infection']] } };
  return conditionStep(condition(count), { events }, { rule }).step;
}
const metAfter = (reached: string, ...steps: EventSpec['steps']) => counted(2, own(reached), other(...steps)).met;

test('the trace says how many came before, and names their records', () => {
  const events = [
    own('2026-03-12'),
    other([3, '2026-03-05']),
    other([4, '2026-03-08']),
    { ...other([3, '2026-03-09']), term: 'Hypoxia' } as const,
    other([3, '2026-03-20']),
  ];
  const apart = events.map((event, index) =>
    index === 1 ? { ...event, end: '2026-03-06' } : index === 2 ? { ...event, end: '2026-03-10' } : event,
  );
  expect(counted(3, ...apart)).toEqual({
    ruleId: 'D90',
    code: 'event-count',
    met: 'met',
    facts: { gradeAtLeast: 3, count: 3, found: 3 },
    evidence: [1, 2, 3],
  });
  expect(counted(4, ...apart)).toMatchObject({ met: 'not-met', facts: { count: 4, found: 3 }, evidence: [1, 2, 3] });
});

describe('one that', () => {
  test.each<[claim: string, reached: string, steps: EventSpec['steps'], met: string]>([
    ['came on the day before', '2026-03-12', [[3, '2026-03-11']], 'met'],
    ['came the day before one known to the minute', '2026-03-12T00:00', [[3, '2026-03-11']], 'met'],
    ['came on the same day', '2026-03-12', [[3, '2026-03-12']], 'unknown'],
    ['came at the beginning of that day', '2026-03-12', [[3, '2026-03-12T00:00']], 'unknown'],
    ['came as the next day began', '2026-03-12', [[3, '2026-03-13T00:00']], 'not-met'],
    ['came on the next day', '2026-03-12', [[3, '2026-03-13']], 'not-met'],
    ['is known to the month', '2026-03-12', [[3, '2026-03']], 'unknown'],
    ['was milder', '2026-03-12', [[2, '2026-03-05']], 'not-met'],
    ['was not graded', '2026-03-12', [[null, '2026-03-05']], 'unknown'],
    [
      'was milder where it was graded',
      '2026-03-12',
      [
        [2, '2026-03-05'],
        [null, '2026-03-06'],
      ],
      'unknown',
    ],
    [
      'was as bad where it was graded',
      '2026-03-12',
      [
        [3, '2026-03-05'],
        [null, '2026-03-06'],
      ],
      'met',
    ],
    [
      'was as bad in the window and before it',
      '2026-03-12',
      [
        [3, '2026-02-20'],
        [2, '2026-02-25'],
        [3, '2026-03-05'],
      ],
      'met',
    ],
    ['killed', '2026-03-12', [[5, '2026-03-05']], 'met'],
  ])('%s', (_claim, reached, steps, met) => {
    expect(metAfter(reached, ...steps)).toBe(met);
  });
});

test('of two at the same minute the one entered later is the second', () => {
  const minute = '2026-03-12T08:00';
  const later = (...events: readonly EventSpec[]) =>
    conditionStep(condition(2), { events }, { rule: { select: { termCodes: INFECTIONS } }, about: 'r2' }).step.met;
  expect(counted(2, own(minute), other([3, minute])).met).toBe('not-met');
  expect(later(own(minute), other([3, minute]))).toBe('met');
});

test('one sure and one that may be: the second is sure, the third is not', () => {
  const events = [own('2026-03-12'), { ...other([3, '2026-03-05']), end: '2026-03-06' }, other([null, '2026-03-09'])];
  expect(counted(2, ...events).met).toBe('met');
  expect(counted(3, ...events)).toMatchObject({ met: 'unknown', facts: { found: 2 }, evidence: [1, 2, 3] });
  expect(counted(4, ...events).met).toBe('not-met');
});
