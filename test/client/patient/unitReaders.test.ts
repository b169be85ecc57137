import { describe, expect, test } from 'vitest';
import { inCellsPerUl, inCelsius, inCopiesPerUg } from '../../../client/features/patient/unitReaders.ts';

describe('units of the curves', () => {
  test('38 °C is 100.4 °F; copies are counted per µg of DNA, cells per µL', () => {
    expect(inCelsius(100.4, '°F')).toBeCloseTo(38, 9);
    expect(inCellsPerUl(0.5, 'x10⁹/L')).toBe(500);
    expect(inCopiesPerUg(100, 'copies/µg DNA')).toBe(100);
  });

  test('an unknown or missing unit is not guessed', () => {
    expect([inCellsPerUl(1, ''), inCopiesPerUg(1, 'g'), inCelsius(38, '')]).toEqual([null, null, null]);
  });
});
