import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { exclusionSentence, ruleSentence } from '../../../shared/dlt/ruleSentence.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { OTHER_CONSTRUCTS } from '../../support/aProtocolOfEverything.ts';

const { rules, exclusions, dltWindow } = defaultProtocol(1 as TrialId);
const rule = (id: string) => [...rules, ...OTHER_CONSTRUCTS].find((one) => one.id === id)!;
const exclusion = (id: string) => exclusions.find((one) => one.id === id)!;

describe('the sentence of a rule', () => {
  test.each([
    ['D1', 'Any event, grade 5, unless death was clearly due to progression of the leukaemia.'],
    ['D3', 'CRS, grade 3, for longer than 7 days (168 hours).'],
    [
      'D6',
      'Neutrophil count decreased, grade 4, still there on day 28 and without a break on day 42, without leukaemia in the marrow by day 42.',
    ],
    [
      'D7b',
      'Platelet count decreased or Thrombocytopenia, grade 1 to 4, at the same time as bleeding of grade 3 or worse, unless excluded by X2.',
    ],
    [
      'D8',
      'Graft versus host disease, grade 3 to 4, with donor-derived cells or with an earlier allogeneic transplant, graded by MAGIC 2016.',
    ],
    [
      'D9',
      'Secondary hemophagocytic lymphohistiocytosis, grade 3 to 4, for longer than 7 days (168 hours), graded by IEC-HS 2023.',
    ],
    [
      'D10a',
      'Any event other than CRS or ICANS or haematological toxicity or Secondary hemophagocytic lymphohistiocytosis, grade 4, unless excluded by X1, X3, X4e.',
    ],
    ['D11b', 'Infusion related reaction, grade 3, for longer than 24 hours, within 24 hours of an infusion.'],
    ['D21', 'other toxicity, grade 3 to 4, reached on day 0 to 100 from the transplant, both days included.'],
    [
      'D22',
      'infection, grade 3 to 4, reached on day 1 to 21 from the last infusion, both days included, relation to CAR-T cells or lymphodepletion at least “probable”.',
    ],
    [
      'D23',
      'haematological toxicity, grade 3 to 4, in patients under 18 years, at dose level DL1 or DL2, unless excluded by X2.',
    ],
    ['D25', 'CRS, grade 2, reached on day 0 to 10 from day 0, both days included, if the committee judges so: .'],
  ])('%s in English', (id, sentence) => {
    expect(ruleSentence(rule(id), 'en')).toBe(sentence);
  });

  test('a resolution to less than one grade below the threshold is said as such', () => {
    const lower = { ...rule('D3'), unlessResolved: { toGradeAtMost: 1, withinHours: 72 } };
    expect(ruleSentence(lower, 'en')).toBe(
      'CRS, grade 3, not down to grade 1 or less within 3 days (72 hours) of reaching the grade.',
    );
  });

  test('names the protocol window where it is given and the rule has none of its own', () => {
    expect(ruleSentence(rule('D2'), 'en', dltWindow)).toBe(
      'CRS, grade 4, reached on day 0 to 28 of the DLT window, both days included.',
    );
    expect(ruleSentence(rule('D21'), 'en', dltWindow)).toContain('from the transplant');
  });

  test.each([
    ['D6', '中性粒细胞计数降低，4 级，第 28 天仍存在且持续至第 42 天，截至第 42 天无骨髓白血病。'],
    ['D3', 'CRS，3 级，持续超过 7 天（168 小时）。'],
  ])('%s in Chinese', (id, sentence) => {
    expect(ruleSentence(rule(id), 'zh')).toBe(sentence);
  });

  test('of every rule and exclusion is whole in both languages', () => {
    for (const one of [...rules, ...OTHER_CONSTRUCTS]) {
      expect(ruleSentence(one, 'zh', dltWindow)).toMatch(/\p{Script=Han}.*。$/u);
      expect(ruleSentence(one, 'en', dltWindow)).toMatch(/^[^\p{Script=Han}]+\.$/u);
    }
    for (const one of exclusions) {
      expect(exclusionSentence(one, 'zh')).toMatch(/\p{Script=Han}.*。$/u);
      expect(exclusionSentence(one, 'en')).toMatch(/^[^\p{Script=Han}]+\.$/u);
    }
  });

  test('two rules that differ in anything but wording and origin have two sentences', () => {
    const all = [...rules, ...OTHER_CONSTRUCTS].map((one) => ruleSentence(one, 'en'));
    expect(new Set(all).size).toBe(all.length);
  });
});

test.each([
  ['X2', 'haematological toxicity, if already of grade 3 or worse before lymphodepletion.'],
  ['X4a', 'infection, up to grade 3, if down to grade 2 or less within 14 days (336 hours).'],
  [
    'X4f',
    'Tumor lysis syndrome, up to grade 3, if without symptoms, if down to grade 2 or less within 7 days (168 hours).',
  ],
  ['X3', 'Fever or Hypotension or Hypoxia as a sign of CRS.'],
])('the sentence of exclusion %s', (id, sentence) => {
  expect(exclusionSentence(exclusion(id), 'en')).toBe(sentence);
});
