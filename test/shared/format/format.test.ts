import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { formatMeasured } from '../../../shared/format/formatMeasured.ts';
import { formatNumber, formatStudyDay } from '../../../shared/format/formatNumber.ts';
import { formatPartial } from '../../../shared/format/formatPartial.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';
import type { Instant, PartialDateTime } from '../../../shared/model/dates.ts';

describe('formatPartial', () => {
  test.each([
    ['2026', '2026-??-??'],
    ['2026-03', '2026-03-??'],
    ['2026---05', '2026-??-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T14', '2026-03-05 14:??'],
    ['2026-03-05T14:20', '2026-03-05 14:20'],
  ])('%s keeps its gaps visible as %s', (given, shown) => {
    expect(formatPartial(given as PartialDateTime)).toBe(shown);
  });
});

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [0.48, '0.48'],
    [-3.5, '−3.5'],
    [1234, '1234'],
    [62390, '62\u202f390'],
    [326483.4, '326\u202f483'],
    [32_000_000, '3.2×10⁷'],
    [0.00002, '2×10⁻⁵'],
    [Number.NaN, '–'],
  ])('%d reads %s', (given, shown) => {
    expect(formatNumber(given)).toBe(shown);
  });

  test('a study day before infusion carries a true minus', () => {
    expect([-5, 0, 12].map(formatStudyDay)).toEqual(['−5', '0', '12']);
  });
});

describe('formatMeasured', () => {
  test('below quantification is text with its limit, never 0', () => {
    expect(formatMeasured({ comparator: '<', value: 100, reported: '', unit: 'copies/µg' })).toBe('< 100 copies/µg');
  });

  test('a unit with a power of ten is shown as people write it', () => {
    expect(formatMeasured({ comparator: '=', value: 0.48, reported: '', unit: '10^9/L' })).toBe('0.48 10⁹/L');
  });

  test.each([
    ['umol/L', 'µmol/L'],
    ['ug/L', 'µg/L'],
    ['/uL', '/µL'],
    ['10^3/uL', '10³/µL'],
    ['mU/L', 'mU/L'],
    ['cups/L', 'cups/L'],
  ])('%s is shown as %s', (unit, shown) => {
    expect(formatMeasured({ comparator: '=', value: 1, reported: '', unit })).toBe(`1 ${shown}`);
  });

  test('a result in words stays in words', () => {
    expect(formatMeasured({ comparator: '=', value: null, reported: 'clotted', unit: '' })).toBe('clotted');
  });
});

describe('C-11 formatInstant', () => {
  test.each([
    ['2026-03-05T06:20:00.000Z', 'Asia/Shanghai', '2026-03-05 14:20 UTC+08:00'],
    ['2026-03-04T16:00:00.000Z', 'Asia/Shanghai', '2026-03-05 00:00 UTC+08:00'],
    ['2026-03-05T06:20:00.000Z', 'UTC', '2026-03-05 06:20 UTC+00:00'],
  ])('%s on the clock of %s is %s', (instant, zone, shown) => {
    expect(formatInstant(instant as Instant, zone)).toBe(shown);
  });
});

describe('toCsv', () => {
  test('quotes what needs quoting and disarms formulas', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x,"y"', '=1+1'],
          [null, -2],
        ],
      ),
    ).toBe('a,b\r\n"x,""y""",\'=1+1\r\n,-2\r\n');
  });
});
