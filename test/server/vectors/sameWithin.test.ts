import { describe, expect, test } from 'vitest';
import { sameWithin } from '../../../server/vectors/sameWithin.ts';

const NEAR = { relative: 1e-9, absolute: 1e-12 };

describe('sameWithin', () => {
  test.each([
    ['the relative bound alone is enough', 1000.5, 1000.5 * (1 + 9e-10), true],
    ['the absolute bound alone is enough', 1e-20, 9e-13, true],
    ['outside both is different', 0.5, 0.5 * (1 + 2e-9), false],
    ['a fraction near an integer is compared as a number', 1, 0.9999999999999999, true],
    ['integers are exact', 10_000_000_001, 10_000_000_002, false],
    ['null is not a small number', null, 0, false],
    ['a number is not null', 0, null, false],
    ['NaN is never expected', 1, Number.NaN, false],
    ['a missing field differs', { lower: 0, upper: 1 }, { lower: 0 }, false],
    ['an unasked field does not', { lower: 0 }, { lower: 0, upper: 1 }, true],
    ['an undefined field is not null', { lower: null }, { lower: undefined }, false],
    ['lists have the same length', [1, 2], [1, 2, 3], false],
    ['lists compare in order', [1, 2], [2, 1], false],
    ['a list is not an object', [], {}, false],
    ['an object is not a list', {}, [], false],
    ['nested numbers have the tolerance too', { ci: [0.5] }, { ci: [0.5 + 1e-13] }, true],
    ['texts are exact', 'E', 'D', false],
    ['a text is not a number', '1', 1, false],
  ])('%s', (_claim, expected, actual, same) => {
    expect(sameWithin(expected, actual, NEAR)).toBe(same);
  });

  test('without a tolerance numbers are equal or not', () => {
    expect(sameWithin(0.1 + 0.2, 0.3)).toBe(false);
    expect(sameWithin(0.3, 0.3)).toBe(true);
  });
});
