import { describe, expect, test } from 'vitest';
import { convertSample } from '../../../../shared/grading/units/convertSample.ts';

describe('convertSample', () => {
  test.each([
    ['copies/µg DNA', 120],
    ['copies/µg', 120],
    ['copies/ug gDNA', 120],
  ])('CAR copies in %s keep their number', (unit, expected) => {
    expect(convertSample('car-copies', 120, unit)).toBe(expected);
  });

  test.each([
    ['10^9/L', 0.6, 600],
    ['/uL', 45, 45],
    ['cells/µL', 45, 45],
    ['/mm3', 45, 45],
  ])('CD7+ cells in %s become cells per µL', (unit, value, expected) => {
    expect(convertSample('cd7-cells', value, unit)).toBe(expected);
  });

  test('a unit that cannot be read is never guessed', () => {
    expect(convertSample('car-copies', 5, 'copies/mL')).toBeNull();
    expect(convertSample('car-copies', 5, '')).toBeNull();
    expect(convertSample('cd7-cells', 5, 'furlong/L')).toBeNull();
    expect(convertSample('cd7-cells', 5, 'mg/dL')).toBeNull();
  });

  test('a converted number carries no dust of the computer', () => {
    expect(convertSample('cd7-cells', 0.0011, '10^9/L')).toBe(1.1);
  });
});
