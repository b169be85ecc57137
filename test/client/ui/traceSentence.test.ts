import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../client/i18n/language.ts';
import type { Say } from '../../../client/i18n/useWords.ts';
import { type TraceWords, traceSentence } from '../../../client/ui/traceSentence.ts';
import { TRACE_CODES, type TraceStep } from '../../../shared/model/assessment.ts';
import { sayIn } from '../../support/sayIn.ts';

/** Every fact any clause carries. */
const FACTS: TraceStep['facts'] = {
  term: 10052015,
  grade: 3,
  atLeast: 3,
  atMost: 4,
  from: '2026-03-05T14:20',
  fromDay: 0,
  toDay: 28,
  windowStart: '2026-03-02',
  windowEnd: '2026-03-30',
  agent: 'car-t',
  relatedness: 'possible',
  toGradeAtMost: 2,
  withinHours: 168,
  reachedFrom: '2026-03-05',
  resolvedAt: 'ongoing',
  deadline: '2026-03-12T06:20:00.000Z',
  cause: 'toxicity',
  gradeAtMost: 3,
  symptomatic: 'no',
  baselineGrade: null,
  scale: 'ASTCT 2019',
  reportedGrade: 2,
  fraction: 0.65,
  minFraction: 0.7,
  infused: 1.3,
  planned: 2,
  observedOn: '2026-03-20',
  event: 'transplant',
  on: 'unknown',
  count: 1,
  decision: 'confirmed',
  by: 'Medical monitor',
  onDay: 28,
  gradeAtLeast: 3,
  states: 'donor-derived-cells prior-allo-transplant',
  present: 'yes',
  scales: 'MAGIC 2016',
  ageYears: 40,
  doseLevel: 'DL1',
  decider: 'committee',
  analyte: 'ANC',
  limit: 'absolute',
  value: 0.5,
  unit: '10^9/L',
  factor: 2,
  found: 1,
  apartHours: 48,
  treatments: 'oxygen vasopressor',
  throughDay: 35,
  gapDays: 7,
  given: 1,
  parts: 2,
  dueOn: '2026-03-05',
};
const EMPTY: TraceStep['facts'] = Object.fromEntries(Object.keys(FACTS).map((name) => [name, null]));

function aStep(change: Partial<TraceStep>): TraceStep {
  return { ruleId: 'D3', code: 'selected', met: 'met', facts: FACTS, evidence: [], ...change };
}

describe.each(['en', 'zh'] as const)('traceSentence in %s', (language: Language) => {
  let words: TraceWords;
  beforeAll(async () => {
    const say: Say<'trace'> = await sayIn(language, 'trace');
    const vocabulary: Say<'vocabulary'> = await sayIn(language, 'vocabulary');
    const wording = { en: 'Signs of CRS are counted as CRS', zh: 'CRS 的表现计入 CRS' };
    const origin = { kind: 'assumption', basis: '' } as const;
    const exclusions = [{ id: 'X3', select: {}, wording, origin }];
    words = { say, vocabulary, language, zone: 'Asia/Shanghai', termName: () => 'CRS', exclusions };
  });

  const every = TRACE_CODES.flatMap((code) =>
    (['met', 'not-met', 'unknown'] as const).map((met) => [code, met] as const),
  );
  test.each(every)('%s, %s: a sentence with nothing left to fill in', (code, met) => {
    for (const facts of [FACTS, EMPTY]) {
      const sentence = traceSentence(aStep({ code, met, facts, ruleId: 'X3' }), words);
      expect(sentence).not.toContain('{{');
      expect(sentence).not.toContain('null');
      expect(sentence).not.toBe(`${code}.${met}`);
    }
  });

  test('an exclusion is quoted in the language of the screen', () => {
    const sentence = traceSentence(aStep({ code: 'excluded', ruleId: 'X3' }), words);
    expect(sentence).toContain(language === 'en' ? 'Signs of CRS are counted as CRS' : 'CRS 的表现计入 CRS');
  });

  test('C-11 a deadline is shown on the clock of the site with its offset', () => {
    expect(traceSentence(aStep({ code: 'resolved-in-time' }), words)).toMatch(/2026-03-12 14:20 (GMT|UTC)\+0?8/);
  });
});

describe('traceSentence', () => {
  test('one grade is not written as a range', async () => {
    const words: TraceWords = {
      say: await sayIn('en', 'trace'),
      vocabulary: await sayIn('en', 'vocabulary'),
      language: 'en',
      zone: 'Asia/Shanghai',
      termName: String,
      exclusions: [],
    };
    const facts = { grade: 4, atLeast: 4, atMost: 4, from: 'unknown' };
    expect(traceSentence(aStep({ code: 'grade-reached', facts }), words)).toBe(
      'Grade 4 was reached at an unknown date; the rule asks for grade 4.',
    );
  });
});

test.each([
  ['values', 'met', {}, 'The values on record (Neutrophils) are as the rule asks: 1 of 1 beyond 0.5 10^9/L.'],
  [
    'values',
    'not-met',
    { limit: 'times-baseline', analyte: 'car-copies' },
    'The values on record (CAR copies) are not as the rule asks: 1 of 1 beyond 2 times the baseline.',
  ],
  [
    'values',
    'not-met',
    { limit: 'times-upper-limit', analyte: 'NOTKNOWN' },
    'The values on record (NOTKNOWN) are not as the rule asks: 1 of 1 beyond 2 times the upper limit of normal.',
  ],
  ['support', 'met', {}, 'Dependent on Vasopressor or Oxygen through day 35.'],
  [
    'dose-withheld',
    'met',
    {},
    'A later part of the dose, due on 2026-03-05, was withheld or given too late (after 2026-03-12 14:20 UTC+08:00); parts given: 1 of 2.',
  ],
] as const)('%s, %s: names what was measured and given', async (code, met, change, sentence) => {
  const words: TraceWords = {
    say: await sayIn('en', 'trace'),
    vocabulary: await sayIn('en', 'vocabulary'),
    language: 'en',
    zone: 'Asia/Shanghai',
    termName: () => 'CRS',
    exclusions: [],
  };
  expect(traceSentence(aStep({ code, met, facts: { ...FACTS, ...change } }), words)).toBe(sentence);
});
