import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logRising } from '../../../shared/stats/logRising.ts';

test('no factor is 0, one is its own logarithm, and 1 gives the factorial', () => {
  expect(logRising(3.7, 0)).toBe(0);
  expect(logRising(3.7, 1)).toBeCloseTo(Math.log(3.7), 14);
  expect(logRising(1, 10)).toBeCloseTo(Math.log(3_628_800), 12);
});

test('one factor more adds its logarithm, across every size', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-4, max: 2e4, noNaN: true }), fc.integer({ min: 0, max: 400 }), (x, count) => {
      const step = logRising(x, count + 1) - logRising(x, count);
      expect(step).toBeCloseTo(Math.log(x + count), 8);
    }),
  );
});
