import { describe, expect, test } from 'vitest';
import { type EventSpec, TERMS } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

const CONDITION = {
  kind: 'together-with',
  select: { termCodes: [TERMS.Epistaxis, TERMS['Intracranial hemorrhage']] },
  gradeAtLeast: 3,
  what: { en: 'bleeding', zh: '出血' },
} as const;

/** Platelets low from 5 March at eight to 10 March at eight. */
const LOW: EventSpec = {
  term: 'Platelet count decreased',
  steps: [
    [3, '2026-03-05T08:00'],
    [2, '2026-03-10T08:00'],
  ],
  end: '2026-03-14T08:00',
};
const bleeding = (grade: number | null, from: string, end?: string): EventSpec => ({
  term: 'Epistaxis',
  steps: [[grade, from]],
  ...(end !== undefined && { end }),
});

const together = (other: EventSpec, own: EventSpec = LOW, at?: string) =>
  conditionStep(CONDITION, { events: [own, other] }, at === undefined ? {} : { at });

describe('low from 5 March 08:00 to 10 March 08:00, and a bleeding', () => {
  test.each<[from: string, end: string | undefined, met: string]>([
    ['2026-03-06T08:00', '2026-03-07T08:00', 'met'],
    ['2026-03-10T07:59', '2026-03-11', 'met'],
    ['2026-03-10T08:00', '2026-03-11', 'not-met'],
    ['2026-03-10', '2026-03-11', 'unknown'],
    ['2026-03-11T08:00', '2026-03-12', 'not-met'],
    ['2026-03-03T08:00', '2026-03-05T08:01', 'met'],
    ['2026-03-03T08:00', '2026-03-05T08:00', 'not-met'],
    ['2026-03-03T08:00', '2026-03-05', 'unknown'],
    ['2026-03-03T08:00', undefined, 'met'],
    ['2026-03', '2026-03-20', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
  ])('from %s to %s: %s', (from, end, met) => {
    expect(together(bleeding(3, from, end)).step.met).toBe(met);
  });

  test.each<[claim: string, steps: EventSpec['steps'], met: string]>([
    ['never so bad', [[2, '2026-03-06']], 'not-met'],
    [
      'so bad only afterwards',
      [
        [2, '2026-03-06'],
        [3, '2026-03-12'],
      ],
      'not-met',
    ],
    [
      'so bad before and afterwards',
      [
        [3, '2026-03-03'],
        [2, '2026-03-04T08:00'],
        [4, '2026-03-12'],
      ],
      'not-met',
    ],
    [
      'never so bad where it was graded',
      [
        [2, '2026-03-06'],
        [null, '2026-03-08'],
      ],
      'unknown',
    ],
    [
      'so bad where it was graded',
      [
        [3, '2026-03-06'],
        [null, '2026-03-08'],
      ],
      'met',
    ],
    ['that killed', [[5, '2026-03-06']], 'met'],
    [
      'that killed in the end',
      [
        [3, '2026-03-06T08:00'],
        [5, '2026-03-08'],
      ],
      'met',
    ],
  ])('%s', (_claim, steps, met) => {
    expect(together({ term: 'Epistaxis', steps, end: '2026-03-20' }).step.met).toBe(met);
  });
});

test('low grade and bleeding come together at the grade each is asked for, not at a milder one', () => {
  // The platelets are grade 2 from the 10th on: no longer low enough.
  expect(together(bleeding(3, '2026-03-12', '2026-03-13')).step.met).toBe('not-met');
  const risen: EventSpec = {
    ...LOW,
    steps: [
      [3, '2026-03-05T08:00'],
      [4, '2026-03-06T08:00'],
      [3, '2026-03-07T08:00'],
      [2, '2026-03-10T08:00'],
    ],
  };
  expect(together(bleeding(3, '2026-03-09', '2026-03-09T20:00'), risen).step.met).toBe('met');
});

test('the trace names the first term and all records that were, or may have been, there', () => {
  const events: readonly EventSpec[] = [
    LOW,
    bleeding(2, '2026-03-06', '2026-03-07'),
    bleeding(3, '2026-03-10', '2026-03-10T20:00'),
    { ...bleeding(4, '2026-03-08', '2026-03-09'), term: 'Intracranial hemorrhage' },
    { ...bleeding(4, '2026-03-08', '2026-03-09'), term: 'Hypoxia' },
  ];
  expect(conditionStep(CONDITION, { events }).step).toEqual({
    ruleId: 'D90',
    code: 'together-with',
    met: 'met',
    facts: { gradeAtLeast: 3, term: TERMS['Intracranial hemorrhage'] },
    evidence: [1, 4, 3],
  });
  expect(conditionStep(CONDITION, { events: events.slice(0, 2) }).step).toMatchObject({
    met: 'not-met',
    facts: { gradeAtLeast: 3, term: null },
    evidence: [1],
  });
});

test('an event is not together with itself', () => {
  const select = { termCodes: [TERMS['Platelet count decreased']] };
  expect(conditionStep({ ...CONDITION, select }, { events: [LOW] }).step.met).toBe('not-met');
});

test('both still going on, the bleeding of a day that has not ended: time brings the answer', () => {
  const own: EventSpec = { term: 'Platelet count decreased', steps: [[3, '2026-03-05T08:00']] };
  const answer = together(bleeding(3, '2026-03-06'), own, '2026-03-06T04:00:00.000Z');
  expect(answer).toMatchObject({ outcome: 'undecided', ripensAt: '2026-03-06T15:59:59.999Z' });
  expect(together(bleeding(3, '2026-03-06'), own, '2026-03-06T15:59:59.998Z').outcome).toBe('undecided');
  const then = together(bleeding(3, '2026-03-06'), own, '2026-03-06T15:59:59.999Z');
  expect(then).toMatchObject({ outcome: 'dlt', step: { met: 'met' } });
});
