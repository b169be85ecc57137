import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import { gradeAnalyte } from '../../../../shared/grading/labs/gradeAnalyte.ts';
import { gradeBands } from '../../../../shared/grading/labs/gradeBands.ts';

const NONE = { lln: null, uln: null };
const shapeOf = (bands: ReturnType<typeof gradeBands>) => bands.map(({ grade, low, high }) => [grade, low, high]);

describe('the bands of an analyte', () => {
  test('ANC in 5.0 lie below the limit of the laboratory, in 6.0 a whole grade lower and without it', () => {
    const limits = { lln: 1.8, uln: 6.3 };
    expect(shapeOf(gradeBands('ANC', '10^9/L', limits, null, '5.0'))).toEqual([
      [4, null, 0.5],
      [3, 0.5, 1],
      [2, 1, 1.5],
      [1, 1.5, 1.8],
    ]);
    expect(shapeOf(gradeBands('ANC', '10^9/L', limits, null, '6.0'))).toEqual([
      [4, null, 0.1],
      [3, 0.1, 0.5],
      [2, 0.5, 1],
      [1, 1, 1.5],
    ]);
  });

  test('in another unit they are the same values', () => {
    expect(shapeOf(gradeBands('ANC', '/uL', { lln: 1800, uln: null }, null, '5.0'))).toEqual([
      [4, null, 500],
      [3, 500, 1000],
      [2, 1000, 1500],
      [1, 1500, 1800],
    ]);
  });

  test('without the limit only grade 1 is missing', () => {
    expect(gradeBands('PLAT', '10^9/L', NONE, null, '5.0').map(({ grade }) => grade)).toEqual([4, 3, 2]);
    expect(gradeBands('ALT', 'U/L', NONE, null, '5.0')).toEqual([]);
  });

  test('a range that begins at 0 has nothing below it', () => {
    expect(gradeBands('PLAT', '10^9/L', { lln: 0, uln: 350 }, null, '5.0').map(({ grade }) => grade)).toEqual([
      4, 3, 2,
    ]);
  });

  test('multiples of a limit need no unit anybody knows', () => {
    expect(shapeOf(gradeBands('LDH', 'furlong/L', { lln: null, uln: 250 }, null, '5.0'))).toEqual([[1, 250, null]]);
  });

  test('ALT with an abnormal baseline goes by multiples of the baseline', () => {
    const baseline = { value: 100, unit: 'U/L', status: 'high' } as const;
    expect(shapeOf(gradeBands('ALT', 'U/L', { lln: null, uln: 40 }, baseline, '5.0'))).toEqual([
      [1, 150, 300],
      [2, 300, 500],
      [3, 500, 2000],
      [4, 2000, null],
    ]);
  });

  test('haemoglobin has no grade 4 by number; CRP has no grades at all', () => {
    expect(shapeOf(gradeBands('HGB', 'g/L', { lln: 115, uln: 150 }, null, '5.0'))).toContainEqual([3, null, 80]);
    expect(gradeBands('CRP', 'mg/L', { lln: null, uln: 10 }, null, '5.0')).toEqual([]);
  });

  const cases = fc.record({
    code: fc.constantFrom('ANC', 'PLAT', 'HGB', 'ALT', 'BILI', 'FIBRINO', 'K', 'SODIUM', 'MG', 'CREAT', 'WBC'),
    lln: fc.option(fc.double({ min: 0.5, max: 200, noNaN: true })),
    more: fc.double({ min: 0.1, max: 200, noNaN: true }),
    value: fc.double({ min: 0.001, max: 5000, noNaN: true }),
    version: fc.constantFrom('5.0', '6.0'),
    base: fc.option(fc.double({ min: 0.1, max: 500, noNaN: true })),
  });
  const UNIT: Readonly<Record<string, string>> = {
    HGB: 'g/L',
    ALT: 'U/L',
    BILI: 'umol/L',
    FIBRINO: 'g/L',
    K: 'mmol/L',
    SODIUM: 'mmol/L',
    MG: 'mmol/L',
    CREAT: 'umol/L',
  };

  test('a value inside a band has that grade, one outside every band has none or 0', () => {
    fc.assert(
      fc.property(cases, ({ code, lln, more, value, version, base }) => {
        const unit = UNIT[code] ?? '10^9/L';
        const limits = { lln, uln: lln === null ? null : lln + more };
        const baseline = base === null ? null : ({ value: base, unit, status: 'normal' } as const);
        const bands = gradeBands(code, unit, limits, baseline, version);
        const grades = gradeAnalyte(code, { value, unit, ...limits, baseline }, version, DEFAULT_GRADING_SETTINGS);
        for (const { direction, answer } of grades) {
          const own = bands.filter((band) => band.direction === direction);
          // On a bound either neighbour may own the value.
          const touching = own.filter(
            ({ low, high }) => value >= (low ?? 0) * (1 - 1e-9) && value <= (high ?? Infinity) * (1 + 1e-9),
          );
          const inside = own.filter(
            ({ low, high }) => value > (low ?? 0) * (1 + 1e-9) && value < (high ?? Infinity) * (1 - 1e-9),
          );
          const graded = answer.grade === null ? 0 : answer.grade;
          expect(graded === 0 ? inside : touching.filter(({ grade }) => grade === graded)).toHaveLength(
            graded === 0 ? 0 : 1,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
