import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaProbabilityAbove,
  predictEvents,
  summariseBeta,
  updateBeta,
} from '../../../../shared/stats/posterior/betaPosterior.ts';
import { probabilityAboveHistorical } from '../../../../shared/stats/posterior/exceedsHistorical.ts';

const aShape = () =>
  fc.record({
    alpha: fc.double({ min: 0.3, max: 60, noNaN: true }),
    beta: fc.double({ min: 0.3, max: 60, noNaN: true }),
  });

describe('the beta posterior', () => {
  test('adds events and non-events', () => {
    expect(updateBeta({ alpha: 0.5, beta: 1.5 }, 3, 20)).toEqual({ alpha: 3.5, beta: 18.5 });
  });

  test('is the same with events and non-events exchanged', () => {
    fc.assert(
      fc.property(aShape(), fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ alpha, beta }, threshold) => {
        const above = betaProbabilityAbove({ alpha, beta }, threshold);
        const below = 1 - betaProbabilityAbove({ alpha: beta, beta: alpha }, 1 - threshold);
        expect(above).toBeCloseTo(below, 9);
      }),
    );
  });

  test('the interval holds the median', () => {
    fc.assert(
      fc.property(aShape(), (shape) => {
        const { median, interval } = summariseBeta(shape, 0.95);
        expect(interval.lower).toBeLessThanOrEqual(median);
        expect(interval.upper).toBeGreaterThanOrEqual(median);
      }),
    );
  });

  test('predictions add up to 1 and have the mean of the posterior', () => {
    fc.assert(
      fc.property(aShape(), fc.nat(40), (shape, count) => {
        const chances = predictEvents(shape, count);
        const mean = chances.reduce((sum, chance, y) => sum + y * chance, 0);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
        expect(mean).toBeCloseTo((count * shape.alpha) / (shape.alpha + shape.beta), 8);
      }),
    );
  });

  test.each([
    ['more events than patients', () => updateBeta({ alpha: 1, beta: 1 }, 3, 2)],
    ['an empty prior', () => updateBeta({ alpha: 0, beta: 1 }, 1, 2)],
    ['a negative prior', () => updateBeta({ alpha: 1, beta: -1 }, 1, 2)],
    ['a threshold above 1', () => betaProbabilityAbove({ alpha: 1, beta: 1 }, 1.1)],
    ['a level of 1', () => summariseBeta({ alpha: 1, beta: 1 }, 1)],
    ['half a patient', () => predictEvents({ alpha: 1, beta: 1 }, 1.5)],
  ])('%s is refused', (_claim, call) => {
    expect(call).toThrow(RangeError);
  });
});

describe('probabilityAboveHistorical', () => {
  test('two equal distributions are even odds, whatever their shape', () => {
    fc.assert(
      fc.property(aShape(), (shape) => {
        expect(probabilityAboveHistorical(shape, shape, 0)).toBeCloseTo(0.5, 8);
      }),
      { numRuns: 25 },
    );
  });

  test('one above the other and the other above the one are everything there is', () => {
    fc.assert(
      fc.property(aShape(), aShape(), fc.double({ min: 0, max: 0.9, noNaN: true }), (one, other, delta) => {
        const there = probabilityAboveHistorical(one, other, delta);
        const back = probabilityAboveHistorical(other, one, -delta);
        expect(there + back).toBeCloseTo(1, 8);
      }),
      { numRuns: 25 },
    );
  });

  test('of two uniform rates one lies more than delta above with chance (1 − delta)² / 2', () => {
    const flat = { alpha: 1, beta: 1 };
    expect(probabilityAboveHistorical(flat, flat, 0.4)).toBeCloseTo(0.18, 12);
    expect(probabilityAboveHistorical(flat, flat, -0.4)).toBeCloseTo(0.82, 12);
  });

  test('a historical rate known almost exactly gives the plain posterior probability', () => {
    const posterior = updateBeta({ alpha: 1, beta: 1 }, 4, 20);
    const nearlyExact = { alpha: 2.5e7, beta: 7.5e7 };
    expect(probabilityAboveHistorical(posterior, nearlyExact, 0)).toBeCloseTo(betaProbabilityAbove(posterior, 0.25), 6);
  });

  test('a margin of 1 is refused', () => {
    expect(() => probabilityAboveHistorical({ alpha: 1, beta: 1 }, { alpha: 1, beta: 1 }, 1)).toThrow(RangeError);
  });
});
