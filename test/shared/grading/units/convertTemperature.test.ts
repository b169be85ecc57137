import { describe, expect, test } from 'vitest';
import { convertTemperature, temperatureUnitOf } from '../../../../shared/grading/units/convertTemperature.ts';
import { correctCalcium } from '../../../../shared/grading/units/correctCalcium.ts';

describe('convertTemperature', () => {
  test.each([
    [100.4, 'F', 'C', 38],
    [38.9, 'C', 'F', 102.02],
    [37, 'C', 'C', 37],
    [98.6, 'F', 'F', 98.6],
  ] as const)('%d °%s is %4$d °%3$s', (value, from, to, expected) => {
    expect(convertTemperature(value, from, to)).toBe(expected);
  });
});

test.each([
  ['°C', 'C'],
  ['℃', 'C'],
  [' c ', 'C'],
  ['°F', 'F'],
  ['℉', 'F'],
  ['f', 'F'],
  ['K', null],
  ['', null],
])('%j as a unit of temperature is %j', (text, unit) => {
  expect(temperatureUnitOf(text)).toBe(unit);
});

describe('correctCalcium', () => {
  test.each([
    [8, 'mg/dL', 20, 9.6],
    [9, 'mg/dL', 40, 9],
    [1.9, 'mmol/L', 25, 2.2],
    [2.4, 'mmol/L', 48, 2.24],
  ] as const)('calcium %d %s with albumin %d g/L is %d', (calcium, unit, albumin, expected) => {
    expect(correctCalcium(calcium, unit, albumin)).toBe(expected);
  });
});
