import { describe, expect, test } from 'vitest';
import {
  inCellsE9PerL,
  inCelsius,
  inCopiesPerUg,
  inGramsPerL,
  inUgPerL,
} from '../../../client/features/patient/unitReaders.ts';

describe('units of the curves', () => {
  test.each([
    ['10^9/L', 0.5, 0.5],
    ['10*9/L', 0.5, 0.5],
    ['x10^9/l', 0.5, 0.5],
    ['10E9/L', 0.5, 0.5],
    ['10⁹/L', 0.5, 0.5],
    ['K/uL', 0.5, 0.5],
    ['/µL', 500, 0.5],
    ['/μL', 500, 0.5],
  ])('%s is read as a cell count', (unit, value, expected) => {
    expect(inCellsE9PerL(value, unit)).toBeCloseTo(expected, 9);
  });

  test('haemoglobin in g/dL and mmol/L becomes g/L', () => {
    expect(inGramsPerL(8, 'g/dL')).toBe(80);
    expect(inGramsPerL(4.9648, 'mmol/L')).toBeCloseTo(80, 3);
  });

  test('38 °C is 100.4 °F; ferritin in ng/mL is µg/L', () => {
    expect(inCelsius(100.4, '°F')).toBeCloseTo(38, 9);
    expect(inUgPerL(1200, 'ng/mL')).toBe(1200);
    expect(inCopiesPerUg(100, 'copies/µg DNA')).toBe(100);
  });

  test('an unknown or missing unit is not guessed', () => {
    expect([inCellsE9PerL(1, ''), inGramsPerL(1, 'g'), inCelsius(38, '')]).toEqual([null, null, null]);
  });
});
