import { describe, expect, test } from 'vitest';
import type { EventSpec, HistorySpec } from '../../../support/aHistory.ts';
import { conditionStep } from '../../../support/conditionStep.ts';

const CONDITION = { kind: 'despite-treatment', anyOf: ['steroid', 'other'] } as const;
/** Grade 3 from 8 March, worse the day after, down to grade 2 on 10 March at eight. */
const VOMITING: EventSpec = {
  term: 'Vomiting',
  steps: [
    [3, '2026-03-08T08:00'],
    [4, '2026-03-09T08:00'],
    [3, '2026-03-09T20:00'],
    [2, '2026-03-10T08:00'],
  ],
  end: '2026-03-14T08:00',
};

const answered = (spec: HistorySpec) => conditionStep(CONDITION, { events: [VOMITING], ...spec });
const given = (start: string, end?: string, event: EventSpec = VOMITING) =>
  answered({ events: [event], treatments: [['steroid', start, end ?? 'ongoing']] }).step.met;

describe('a treatment', () => {
  test.each([
    ['a single dose while it was there', '2026-03-08T12:00', '2026-03-08T12:00', 'met'],
    ['a single dose before it', '2026-03-08T07:59', '2026-03-08T07:59', 'unknown'],
    ['a single dose as it was reached', '2026-03-08T08:00', '2026-03-08T08:00', 'met'],
    ['begun before, over before', '2026-03-01', '2026-03-08T07:59', 'unknown'],
    ['begun before, until it was reached', '2026-03-01', '2026-03-08T08:00', 'met'],
    ['begun before and going on', '2026-03-01', undefined, 'met'],
    ['begun before, end unknown', '2026-03-01', 'unknown', 'unknown'],
    ['begun during, end unknown', '2026-03-08T12:00', 'unknown', 'met'],
    ['between two peaks, still at the grade', '2026-03-09T22:00', '2026-03-11', 'met'],
    ['a minute before it was down', '2026-03-10T07:59', '2026-03-11', 'met'],
    ['as it was down', '2026-03-10T08:00', '2026-03-11', 'unknown'],
    ['milder, but not over', '2026-03-12', '2026-03-13', 'unknown'],
    ['begun on a day nobody knows', 'unknown', undefined, 'unknown'],
  ])('%s', (_claim, start, end, met) => {
    expect(given(start, end)).toBe(met);
  });

  test('of the day before the one on which the grade was left came in time', () => {
    const byDay: EventSpec = { term: 'Vomiting', steps: [[3, '2026-03-08T08:00']], end: '2026-03-10' };
    expect(given('2026-03-09', '2026-03-09', byDay)).toBe('met');
    expect(given('2026-03-10', '2026-03-10', byDay)).toBe('unknown');
  });

  test('at any time counts while the event goes on, or where the patient died of it', () => {
    expect(given('2026-03-20', '2026-03-20', { term: 'Vomiting', steps: [[3, '2026-03-08T08:00']] })).toBe('met');
    const fatal: EventSpec = {
      term: 'Vomiting',
      steps: [
        [3, '2026-03-08T08:00'],
        [5, '2026-03-12T08:00'],
      ],
      end: '2026-03-12T08:00',
    };
    expect(given('2026-03-10', '2026-03-10', fatal)).toBe('met');
  });

  test('that the rule does not name is none', () => {
    expect(answered({ treatments: [['tocilizumab', '2026-03-08T12:00']] }).step).toMatchObject({
      met: 'unknown',
      evidence: [1],
    });
  });
});

describe('the trace', () => {
  test('names the treatment: of two the first of the record', () => {
    const treatments = [
      ['other', '2026-03-08T12:00', '2026-03-08T12:00'],
      ['steroid', '2026-03-09', '2026-03-10'],
    ] as const;
    const spec: HistorySpec = { events: [VOMITING], treatments };
    const answer = conditionStep(CONDITION, spec, {
      change: (record) => ({ ...record, treatments: record.treatments.toReversed() }),
    });
    expect(answer.outcome).toBe('dlt');
    expect(answer.step).toEqual({
      ruleId: 'D90',
      code: 'despite-treatment',
      met: 'met',
      facts: { treatments: 'steroid other', given: 'other', by: null },
      evidence: [1, 801],
    });
  });

  test.each([
    ['yes', 'met', 'dlt'],
    ['no', 'not-met', 'not-dlt'],
  ] as const)('names who answered %s, whatever is on record', (said, met, outcome) => {
    const answer = answered({
      treatments: said === 'no' ? [['steroid', '2026-03-09', '2026-03-10']] : [],
      decisions: [
        {
          episodeKey: 'r1',
          decision: 'open',
          by: 'Li',
          answers: [{ ruleId: 'D90', condition: 0, answer: said, by: 'Li' }],
        },
      ],
    });
    expect(answer).toMatchObject({ outcome, step: { met, facts: { by: 'Li' } } });
  });
});
