import { describe, expect, test } from 'vitest';
import { findTerm } from '../../../../shared/grading/ctcae/findTerm.ts';
import { socName } from '../../../../shared/grading/ctcae/socName.ts';
import { SOCS } from '../../../../shared/grading/ctcae/socs.ts';
import { SUPPLEMENTARY_TERMS } from '../../../../shared/grading/ctcae/supplementaryTerms.ts';
import { termName } from '../../../../shared/grading/ctcae/termName.ts';
import { ZH_NAMES } from '../../../../shared/grading/ctcae/zhNames.data.ts';
import { LAB_TERMS } from '../../../../shared/grading/labs/labTerms.data.ts';
import { cartCodes } from './published.ts';

const CHINESE = /^[\u3400-\u9fff]|^γ|^EB|^CD4/;
const cart = cartCodes();

describe('display names', () => {
  test.skipIf(!cart)('every term of the CAR-T list has a Chinese name', () => {
    expect(cart).toHaveLength(236);
    for (const code of cart!) expect(termName(code, 'zh')).toMatch(CHINESE);
  });

  test('every term that is graded from results has a Chinese name', () => {
    const graded = Object.values(LAB_TERMS).map(({ code }) => code);
    expect(graded.length).toBeGreaterThan(30);
    for (const code of graded) expect(termName(code, 'zh')).toMatch(CHINESE);
  });

  test('the supplementary terms and all organ classes have Chinese names', () => {
    for (const { row } of SUPPLEMENTARY_TERMS) expect(termName(row[0], 'zh')).toMatch(CHINESE);
    for (const { code } of SOCS) expect(socName(code, 'zh')).toMatch(CHINESE);
  });

  test('no two terms share a Chinese name, and every name belongs to a term', () => {
    const names = Object.values(ZH_NAMES);
    expect(new Set(names).size).toBe(names.length);
    for (const code of Object.keys(ZH_NAMES)) expect(findTerm(Number(code))).toBeDefined();
  });

  test('a term without a Chinese name is shown in English, an unknown code as its number', () => {
    expect(termName(10016558, 'en')).toBe('Fever');
    expect(termName(10016558, 'zh')).toBe('发热');
    expect(termName(10001551, 'zh')).toBe('丙氨酸氨基转移酶升高');
    expect(termName(10014020, 'zh')).toBe(findTerm(10014020)!.name);
    expect(termName(10999999, 'zh')).toBe('10999999');
    expect(socName(26, 'en')).toBe('Vascular disorders');
  });
});
