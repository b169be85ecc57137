import { describe, expect, test } from 'vitest';
import { ANALYTES } from '../../../../shared/grading/labs/analytes.data.ts';
import { findAnalyte } from '../../../../shared/grading/labs/findAnalyte.ts';
import { LAB_TERMS, type LabTermEntry } from '../../../../shared/grading/labs/labTerms.data.ts';
import { labTermsOf } from '../../../../shared/grading/labs/labTermsOf.ts';

describe('findAnalyte', () => {
  test.each([
    ['ANC', 'ANC'],
    ['neut', 'ANC'],
    ['中性粒细胞绝对值', 'ANC'],
    ['NEUT#', 'ANC'],
    ['血红蛋白', 'HGB'],
    [' Hb ', 'HGB'],
    ['ＰＬＴ', 'PLAT'],
    ['谷丙转氨酶', 'ALT'],
    ['γ-GT', 'GGT'],
    ['T-BIL', 'BILI'],
    ['Na+', 'SODIUM'],
    ['il-6', 'IL6'],
    ['INTLK6', 'IL6'],
    ['FERRITN', 'FERRITIN'],
    ['white_blood  cells', 'WBC'],
  ])('%s is %s', (text, code) => {
    expect(findAnalyte(text)?.code).toBe(code);
  });

  test.each(['', 'neutrophil %', 'PH', 'toString'])('%j is nothing of the catalogue', (text) => {
    expect(findAnalyte(text)).toBeUndefined();
  });

  test('no spelling stands for two analytes', () => {
    const spellings = ANALYTES.flatMap(({ code, en, zh, aliases }) => [
      ...new Set([code, en, zh, ...aliases].map((one) => one.normalize('NFKC').toLowerCase())),
    ]);
    expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([]);
  });
});

describe('labTermsOf', () => {
  test.each([
    ['ANC', '5.0', ['neutrophil-count-decreased']],
    ['PLAT', '5.0', ['platelet-count-decreased']],
    ['PLAT', '6.0', ['thrombocytopenia']],
    ['LYM', '5.0', ['lymphocyte-count-decreased', 'lymphocyte-count-increased']],
    ['LYM', '6.0', ['lymphopenia', 'lymphocyte-count-increased']],
    ['CREATCLR', '5.0', []],
    ['CRP', '5.0', []],
    ['XYZ', '5.0', []],
  ] as const)('%s in CTCAE %s: %j', (analyte, version, terms) => {
    expect(labTermsOf(analyte, version)).toEqual(terms);
  });

  test.each(['5.0', '6.0'] as const)('at most one low and one high term, low first, in CTCAE %s', (version) => {
    for (const { code } of ANALYTES) {
      const directions = labTermsOf(code, version).map((term) => LAB_TERMS[term].direction);
      expect([[], ['low'], ['high'], ['low', 'high']]).toContainEqual(directions);
    }
  });

  test('every term is graded from analytes of the catalogue, and in the direction of its rules', () => {
    for (const { analytes, rules, direction } of Object.values<LabTermEntry>(LAB_TERMS)) {
      for (const code of analytes) expect(findAnalyte(code)?.code).toBe(code);
      for (const rule of Object.values(rules)) if (typeof rule === 'object') expect(rule.direction).toBe(direction);
    }
  });
});
