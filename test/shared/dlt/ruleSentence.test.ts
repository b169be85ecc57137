import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { exclusionSentence, ruleSentence } from '../../../shared/dlt/ruleSentence.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { OTHER_CONSTRUCTS, OTHER_EXCLUSIONS } from '../../support/aProtocolOfEverything.ts';

const { rules, exclusions, dltWindow } = defaultProtocol(1 as TrialId);
const rule = (id: string) => [...rules, ...OTHER_CONSTRUCTS].find((one) => one.id === id)!;
const exclusion = (id: string) => [...exclusions, ...OTHER_EXCLUSIONS].find((one) => one.id === id)!;

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
    [
      'D33',
      'Alanine aminotransferase increased, grade 1 to 4, with 2 consecutive values at least 24 hours apart of Alanine aminotransferase at least 100 U/L in the window.',
    ],
    [
      'D34',
      'haematological toxicity, grade 3 to 4, without 2 values at least 48 hours apart of Neutrophils at least 0.5 10^9/L on day 0 to 35.',
    ],
    [
      'D35',
      'Alanine aminotransferase increased, grade 1 to 4, for longer than 2 calendar days, with a value of Alanine aminotransferase above 2 times the baseline value in the window.',
    ],
    [
      'D36',
      'Platelet count decreased, grade 3 to 4, dependent on platelet transfusion or oxygen from reaching the grade through day 30, never more than 7 days without.',
    ],
    ['D37', 'other toxicity, grade 3 to 4, despite treatment with steroid or oxygen, unless excluded by X9.'],
    [
      'D38',
      'CRS or ICANS or other toxicity, grade 2 to 4, with a later part of a dose of 2 parts, 3 days apart, withheld or more than 14 days late.',
    ],
    [
      'D41',
      'Alanine aminotransferase increased, grade 3 to 4, with 2 values of Alanine aminotransferase above 3 times the upper limit of normal on day 0 to 20.',
    ],
    ['D42', 'CRS, grade 2 to 4, with a value of CAR copies above 100 copies/ug in the window.'],
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
    ['D42', 'CRS，2 至 4 级，观察窗内有至少一次CAR 拷贝数高于 100 copies/ug的结果。'],
    ['D36', '血小板计数降低，3 至 4 级，自达到该分级起至第 30 天依赖血小板输注或吸氧，间断不超过 7 天。'],
    ['D38', 'CRS或ICANS或其他毒性，2 至 4 级，分 2 次、间隔 3 天输注的后续剂量被取消或延迟超过 14 天。'],
  ])('%s in Chinese', (id, sentence) => {
    expect(ruleSentence(rule(id), 'zh')).toBe(sentence);
  });

  test('of every rule and exclusion is whole in both languages', () => {
    for (const one of [...rules, ...OTHER_CONSTRUCTS]) {
      expect(ruleSentence(one, 'zh', dltWindow)).toMatch(/\p{Script=Han}.*。$/u);
      expect(ruleSentence(one, 'en', dltWindow)).toMatch(/^[^\p{Script=Han}]+\.$/u);
    }
    for (const one of [...exclusions, ...OTHER_EXCLUSIONS]) {
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
  ['X8', 'Any event, if due to leukaemia or lymphodepletion (at least “probable”) and not to the product.'],
  [
    'X9',
    'Any event, up to grade 3, but not at the same time as infection of grade 2 or worse, but not dependent on oxygen from day 5 through day 15, every day.',
  ],
  ['X3', 'Fever or Hypotension or Hypoxia as a sign of CRS.'],
])('the sentence of exclusion %s', (id, sentence) => {
  expect(exclusionSentence(exclusion(id), 'en')).toBe(sentence);
});
