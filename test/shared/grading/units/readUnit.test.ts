import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANALYTES } from '../../../../shared/grading/labs/analytes.data.ts';
import { convertUnit } from '../../../../shared/grading/units/convertUnit.ts';
import { foldUnit } from '../../../../shared/grading/units/foldUnit.ts';
import { QUANTITIES, type Quantity } from '../../../../shared/grading/units/quantities.data.ts';
import { readUnit, readUnitOf, unitsOf } from '../../../../shared/grading/units/readUnit.ts';
import { SPELLINGS } from '../../../../shared/grading/units/spellings.data.ts';

const quantities = Object.keys(QUANTITIES) as Quantity[];

describe('readUnit', () => {
  test.each([
    ['PLAT', '10^9/L', '10^9/L'],
    ['PLAT', '10*9/L', '10^9/L'],
    ['PLAT', '10E9/L', '10^9/L'],
    ['PLAT', 'x10^9/L', '10^9/L'],
    ['PLAT', '×10⁹/L', '10^9/L'],
    ['PLAT', '* 10 ^ 9 / L', '10^9/L'],
    ['PLAT', 'x 109 cells/L', '10^9/L'],
    ['PLAT', 'G/L', '10^9/L'],
    ['PLAT', 'g/l', '10^9/L'],
    ['HGB', 'g/L', 'g/L'],
    ['HGB', 'G/L', 'g/L'],
    ['HGB', 'g/dl', 'g/dL'],
    ['ANC', 'K/µL', '10^3/uL'],
    ['ANC', '10^3/mm3', '10^3/uL'],
    ['ANC', 'cells/mm^3', '/uL'],
    ['ANC', '/cumm', '/uL'],
    ['ANC', '个/μL', '/uL'],
    ['ANC', '万/微升', '10^4/uL'],
    ['BILI', 'µmol/L', 'umol/L'],
    ['BILI', 'mcmol/L', 'umol/L'],
    ['FERRITIN', 'mcg/L', 'ug/L'],
    ['CRP', 'ｍｇ／Ｌ', 'mg/L'],
    ['K', 'mEq/L', 'mEq/L'],
    ['ALT', 'IU/L', 'U/L'],
    ['INR', '', '1'],
    ['INR', null, '1'],
    ['INR', 'ratio', '1'],
    ['白细胞', '10^9/L', '10^9/L'],
  ] as const)('%s in %j is %s', (analyte, text, unit) => {
    expect(readUnit(analyte, text)).toEqual({ kind: 'known', unit });
  });

  test.each([
    ['no unit is asked for', 'HGB', null, { kind: 'missing', candidates: ['g/L', 'g/dL', 'mmol/L'] }],
    ['blanks are no unit', 'HGB', '  ', { kind: 'missing', candidates: ['g/L', 'g/dL', 'mmol/L'] }],
    ['a unit of something else is asked', 'HGB', 'U/L', { kind: 'unknown', candidates: ['g/L', 'g/dL', 'mmol/L'] }],
    ['nonsense is asked', 'ALT', 'furlong/L', { kind: 'unknown', candidates: ['U/L', 'ukat/L', 'nkat/L'] }],
    ['half a unit brings the one it begins first', 'CA', 'mg', { kind: 'unknown', candidates: ['mg/dL', 'mmol/L'] }],
    ['half of two units is ambiguous', 'ANC', '10^3', { kind: 'ambiguous', candidates: ['10^3/uL', '10^3/mL'] }],
    ['an analyte nobody knows has no units', 'XYZ', 'g/L', { kind: 'unknown-analyte', candidates: [] }],
  ] as const)('%s', (_claim, analyte, text, answer) => {
    expect(readUnit(analyte, text)).toEqual(answer);
  });

  test.each(quantities)('no spelling stands for two units of %s', (quantity) => {
    const spellings = unitsOf(quantity).flatMap((unit) => SPELLINGS[unit]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test.each(quantities)('every unit of %s is read from its own code and from each of its spellings', (quantity) => {
    for (const unit of unitsOf(quantity)) {
      expect(readUnitOf(quantity, unit)).toEqual({ kind: 'known', unit });
      for (const spelling of SPELLINGS[unit]) {
        expect(foldUnit(spelling)).toBe(spelling);
        expect(readUnitOf(quantity, spelling.toUpperCase())).toEqual({ kind: 'known', unit });
      }
    }
  });

  test('whatever is typed, a known unit is one of the analyte and the rest only asks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ANALYTES), fc.string({ maxLength: 12 }), ({ code, quantity }, text) => {
        const answer = readUnit(code, text);
        if (answer.kind === 'known') expect(unitsOf(quantity)).toContain(answer.unit);
        else expect([...answer.candidates].every((one) => unitsOf(quantity).includes(one as never))).toBe(true);
      }),
    );
  });
});

describe('convertUnit', () => {
  test.each([
    ['BILI', 1.2, 'mg/dL', 'umol/L', 20.5248],
    ['ANC', 1500, '/uL', '10^9/L', 1.5],
    ['ANC', 0.3, '10^4/uL', '10^9/L', 3],
    ['ALT', 0.8, 'ukat/L', 'U/L', 48],
    ['IGG', 420, 'mg/dL', 'g/L', 4.2],
    ['HGB', 12.5, 'g/L', 'g/L', 12.5],
  ])('%s %d %s is %5$d %4$s', (analyte, value, from, to, expected) => {
    expect(convertUnit(analyte, value, from, to)).toBe(expected);
  });

  test.each([
    ['from a unit nobody knows', 'BILI', 'furlong/L', 'umol/L'],
    ['to a unit nobody knows', 'BILI', 'mg/dL', 'furlong/L'],
    ['without a unit', 'BILI', null, 'umol/L'],
    ['of an analyte nobody knows', 'XYZ', 'g/L', 'g/L'],
  ])('%s there is no value', (_claim, analyte, from, to) => {
    expect(convertUnit(analyte, 1, from, to)).toBeNull();
  });

  test('there and back is the same value', () => {
    const pair = fc
      .constantFrom(...ANALYTES)
      .chain(({ code, quantity }) =>
        fc.tuple(fc.constant(code), fc.constantFrom(...unitsOf(quantity)), fc.constantFrom(...unitsOf(quantity))),
      );
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 99_999 }), ([code, from, to], value) => {
        const back = convertUnit(code, convertUnit(code, value / 100, from, to)!, to, from)!;
        expect(back).toBeCloseTo(value / 100, 8);
      }),
    );
  });
});
