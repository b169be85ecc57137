import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAtTwelve } from '../../../shared/grading/compareAtTwelve.ts';
import { twelveDigits } from '../../../shared/grading/twelveDigits.ts';

describe('compareAtTwelve', () => {
  test.each([
    [1, 2, -1],
    [2, 1, 1],
    [2, 2, 0],
    [-2, -1, -1],
    [-1, -2, 1],
    [1.2 * 3, 3.6, 0],
    [3.6, 1.2 * 3, 0],
    [1.00000000001, 1, 1],
    [1, 1.00000000001, -1],
    [1.000000000004, 1, 0],
    [1.000000000006, 1, 1],
    [1, 1.000000000006, -1],
    [0, 1e-300, -1],
    [1e-300, 0, 1],
  ])('%f and %f: %i', (a, b, order) => {
    expect(compareAtTwelve(a, b)).toBe(order);
  });

  test('says what rounding both sides would say, next to each other too', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const apart = fc.double({ min: -1e-11, max: 1e-11, noNaN: true });
    fc.assert(
      fc.property(value, apart, (a, by) => {
        const b = a * (1 + by);
        const [left, right] = [twelveDigits(a), twelveDigits(b)];
        expect(compareAtTwelve(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });
});
