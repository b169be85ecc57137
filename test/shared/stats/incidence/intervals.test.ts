import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeClopperPearson,
  computeOneSidedClopperPearson,
} from '../../../../shared/stats/incidence/clopperPearson.ts';
import { computeJeffreys } from '../../../../shared/stats/incidence/jeffreys.ts';
import { computeWilson } from '../../../../shared/stats/incidence/wilson.ts';
import { betaQuantile } from '../../../../shared/stats/specialFunctions.ts';

const METHODS = { computeClopperPearson, computeOneSidedClopperPearson, computeWilson, computeJeffreys };
const aCount = () =>
  fc.integer({ min: 1, max: 200 }).chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
const aLevel = () => fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe.each(Object.entries(METHODS))('%s', (_name, compute) => {
  test('0 of n starts at 0 and n of n ends at 1, for every n up to 60', () => {
    for (let n = 1; n <= 60; n += 1) {
      const [none, all] = [compute(0, n, 0.95)!, compute(n, n, 0.95)!];
      expect([none.lower, all.upper]).toEqual([0, 1]);
      expect(none.upper).toBeGreaterThan(0);
      expect(none.upper).toBeLessThan(1);
      expect(all.lower).toBeCloseTo(1 - none.upper, 12);
    }
  });

  test('nobody observed is no estimate', () => {
    expect(compute(0, 0, 0.95)).toBeNull();
  });

  test('it lies in [0, 1], holds the estimate, and mirrors when events and non-events are exchanged', () => {
    fc.assert(
      fc.property(aCount(), aLevel(), ([events, total], level) => {
        const { lower, upper } = compute(events, total, level)!;
        const mirrored = compute(total - events, total, level)!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(events / total);
        expect(upper).toBeGreaterThanOrEqual(events / total);
        expect(lower).toBeCloseTo(1 - mirrored.upper, 9);
      }),
    );
  });

  test.each([
    ['more events than patients', 3, 2, 0.95],
    ['a negative count', -1, 2, 0.95],
    ['half an event', 0.5, 2, 0.95],
    ['a level of 1', 1, 2, 1],
    ['a level of 0', 1, 2, 0],
    ['no level', 1, 2, Number.NaN],
  ])('%s is refused', (_claim, events, total, level) => {
    expect(() => compute(events, total, level)).toThrow(RangeError);
  });
});

test('the exact interval holds the centre of the Jeffreys posterior', () => {
  fc.assert(
    fc.property(aCount(), aLevel(), ([events, total], level) => {
      const centre = (events + 0.5) / (total + 1);
      const { lower, upper } = computeClopperPearson(events, total, level)!;
      expect(lower).toBeLessThanOrEqual(centre);
      expect(upper).toBeGreaterThanOrEqual(centre);
    }),
  );
});

test('the exact limits are the quantiles of the beta distribution, whichever way they are found', () => {
  const any = fc
    .oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(625, 2499, 2500, 2501, 25_000))
    .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
  fc.assert(
    fc.property(any, fc.double({ min: 0.01, max: 0.9999, noNaN: true }), ([events, total], level) => {
      const tail = (1 - level) / 2;
      const { lower, upper } = computeClopperPearson(events, total, level)!;
      const lowerWanted = events === 0 ? 0 : betaQuantile(tail, events, total - events + 1);
      const upperWanted = events === total ? 1 : betaQuantile(1 - tail, events + 1, total - events);
      expect(Math.abs(lower - lowerWanted)).toBeLessThanOrEqual(1e-9 * lowerWanted);
      expect(Math.abs(upper - upperWanted)).toBeLessThanOrEqual(1e-9 * upperWanted);
    }),
    { numRuns: 2000 },
  );
});

test.each([1e-20, 1e-12, 1 - 1e-12])('a level of %d, however far out, has limits in order', (level) => {
  for (const [events, total] of [
    [1, 1],
    [1, 2],
    [20, 20],
    [1249, 2500],
    [2500, 2500],
  ] as const) {
    const { lower, upper } = computeClopperPearson(events, total, level)!;
    expect(lower).toBeLessThanOrEqual(upper);
    expect(computeOneSidedClopperPearson(events, total, level)!.lower).toBeGreaterThanOrEqual(lower - 1e-12);
  }
});

test('no event among 20 patients is compatible with a rate up to 13.9 %', () => {
  expect(computeOneSidedClopperPearson(0, 20, 0.95)!.upper).toBeCloseTo(1 - 0.05 ** (1 / 20), 14);
});
