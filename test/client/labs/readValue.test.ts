import { describe, expect, test } from 'vitest';
import { splitRange } from '../../../client/features/labs/readLimit.ts';
import { readValue } from '../../../client/features/labs/readValue.ts';

describe('readValue', () => {
  test.each([
    ['0.48', '=', 0.48],
    ['<0.1', '<', 0.1],
    ['＜ 0.1', '<', 0.1],
    ['≤5', '<=', 5],
    ['> 2000', '>', 2000],
    ['0,8', '=', 0.8],
    ['<0,05', '<', 0.05],
    ['1,234.5', '=', 1234.5],
    ['1.234,5', '=', 1234.5],
    ['1 234', '=', 1234],
    ['1,234,567', '=', 1234567],
    ['0,234', '=', 0.234],
    ['85↓', '=', 85],
    ['12.3 H', '=', 12.3],
    ['12.3HH', '=', 12.3],
    ['7.1 *', '=', 7.1],
    ['1.2e3', '=', 1200],
  ])('%s is %s %d', (text, comparator, value) => {
    expect(readValue(text)).toEqual({ kind: 'number', comparator, value });
  });

  test.each([
    ['', 'missing'],
    ['1,234', 'ambiguous'],
    ['<1,234', 'ambiguous'],
    ['haemolysed', 'words'],
    ['positive', 'words'],
    ['12 34', 'words'],
    ['1.2.3', 'words'],
    ['阴性', 'words'],
  ])('%s is %s', (text, kind) => {
    expect(readValue(text).kind).toBe(kind);
  });
});

describe('splitRange', () => {
  test.each([
    ['125-350', '125', '350'],
    ['3.5～9.5', '3.5', '9.5'],
    ['3.5--9.5', '3.5', '9.5'],
    ['0.8 – 1.2', '0.8', '1.2'],
    ['10 to 40', '10', '40'],
    ['<5', '', '5'],
    ['≤ 40', '', '40'],
    ['>60', '60', ''],
    ['', '', ''],
    ['negative', 'negative', ''],
  ])('%s is %s and %s', (text, low, high) => {
    expect(splitRange(text)).toEqual({ low, high });
  });
});
