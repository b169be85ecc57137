import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustPValues } from '../../../shared/signals/adjustPValues.ts';
import { computeBinomialTest } from '../../../shared/signals/binomialTest.ts';
import { chanceOfAtLeastOne, patientsNeededToSee, upperBoundIfNone } from '../../../shared/signals/detectability.ts';
import { computePoissonTest } from '../../../shared/signals/poissonTest.ts';
import { binomialPoint } from '../../../shared/stats/binomial.ts';

const aCount = () =>
  fc.integer({ min: 0, max: 60 }).chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
const aRate = () => fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('computeBinomialTest', () => {
  test('both tails overlap in what was seen, and exchange with events and non-events', () => {
    fc.assert(
      fc.property(aCount(), aRate(), ([events, total], p) => {
        const seen = computeBinomialTest(events, total, p);
        const mirrored = computeBinomialTest(total - events, total, 1 - p);
        expect(seen.greater + seen.less).toBeCloseTo(1 + binomialPoint(events, total, p), 9);
        expect(seen.greater).toBeCloseTo(mirrored.less, 9);
        expect(seen.twoSided).toBeCloseTo(mirrored.twoSided, 9);
        expect(seen.midPGreater).toBeLessThanOrEqual(seen.greater + 1e-12);
      }),
    );
  });

  test('a sure and an impossible background are no special case', () => {
    expect(computeBinomialTest(0, 5, 0)).toEqual({ greater: 1, less: 1, twoSided: 1, midPGreater: 0.5 });
    expect(computeBinomialTest(1, 5, 0)).toMatchObject({ greater: 0, less: 1 });
    expect(computeBinomialTest(5, 5, 1)).toMatchObject({ greater: 1, less: 1 });
  });

  test('impossible counts and rates are refused', () => {
    expect(() => computeBinomialTest(3, 2, 0.1)).toThrow(RangeError);
    expect(() => computeBinomialTest(1, 2, -0.1)).toThrow(RangeError);
  });
});

describe('computePoissonTest', () => {
  test('the two-sided answer is the sum over all outcomes no likelier than the one seen', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0.05, max: 30, noNaN: true }), (observed, expected) => {
        const points = [Math.exp(-expected)];
        for (let k = 1; k < 300; k += 1) points.push((points[k - 1]! * expected) / k);
        const counted = points.filter((point) => point <= points[observed]! * (1 + 1e-7)).reduce((a, b) => a + b, 0);
        const found = computePoissonTest(observed, expected);
        expect(found.twoSided).toBeCloseTo(Math.min(1, counted), 9);
        expect(found.greater + found.less).toBeCloseTo(1 + points[observed]!, 9);
      }),
    );
  });

  test('exactly what was expected is no surprise', () => {
    expect(computePoissonTest(4, 4).twoSided).toBe(1);
  });

  test('nothing expected cannot be compared', () => {
    expect(() => computePoissonTest(1, 0)).toThrow(RangeError);
    expect(() => computePoissonTest(-1, 2)).toThrow(RangeError);
  });
});

describe('adjustPValues', () => {
  const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

  test('never lowers a p-value, keeps their order, and follows its term when the list is shuffled', () => {
    fc.assert(
      fc.property(some, (p) => {
        const { holm, benjaminiHochberg } = adjustPValues(p);
        const reversed = adjustPValues(p.toReversed());
        for (const [index, value] of p.entries()) {
          expect(benjaminiHochberg[index]).toBeGreaterThanOrEqual(value);
          expect(holm[index]! + 1e-12).toBeGreaterThanOrEqual(benjaminiHochberg[index]!);
          expect(holm[index]).toBeLessThanOrEqual(1);
          expect(reversed.holm[p.length - 1 - index]).toBe(holm[index]);
          expect(reversed.benjaminiHochberg[p.length - 1 - index]).toBe(benjaminiHochberg[index]);
        }
      }),
    );
  });

  test('what is no probability is refused', () => {
    expect(() => adjustPValues([0.2, 1.2])).toThrow(RangeError);
  });
});

describe('detectability', () => {
  test('the number needed reaches the confidence, and one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.9, noNaN: true }),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (p, c) => {
          const needed = patientsNeededToSee(p, c)!;
          expect(chanceOfAtLeastOne(needed, p)).toBeGreaterThanOrEqual(c - 1e-9);
          expect(chanceOfAtLeastOne(needed - 1, p)).toBeLessThan(c);
        },
      ),
    );
  });

  test('the bound if none is seen is the rate that would have been missed with the remaining chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        expect(chanceOfAtLeastOne(n, upperBoundIfNone(n, 0.95)!)).toBeCloseTo(0.95, 10);
      }),
    );
  });

  test('an impossible event is never seen, a sure one at once, and nobody shows nothing', () => {
    expect([patientsNeededToSee(0, 0.95), patientsNeededToSee(1, 0.95)]).toEqual([null, 1]);
    expect([chanceOfAtLeastOne(0, 1), chanceOfAtLeastOne(3, 1), upperBoundIfNone(0, 0.95)]).toEqual([0, 1, null]);
  });

  test('a need that is a whole number is not rounded up by noise', () => {
    expect(patientsNeededToSee(0.5, 0.75)).toBe(2);
    expect(patientsNeededToSee(0.1, 1 - 0.9 ** 7)).toBe(7);
  });
});
