import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Boundary, everyPatientUpTo } from '../../../../shared/stats/monitoring/boundary.ts';
import { computeBoundaryCharacteristics } from '../../../../shared/stats/monitoring/boundaryCharacteristics.ts';
import type { BoundaryMethod } from '../../../../shared/stats/monitoring/boundaryMethod.ts';
import { computeCalibratedBoundary } from '../../../../shared/stats/monitoring/calibratedBoundary.ts';
import { computePocockBoundary } from '../../../../shared/stats/monitoring/pocockBoundary.ts';
import { computePosteriorBoundary } from '../../../../shared/stats/monitoring/posteriorBoundary.ts';
import { predictStop } from '../../../../shared/stats/monitoring/predictiveStop.ts';
import { betaProbabilityAbove } from '../../../../shared/stats/posterior/betaPosterior.ts';
import { integrateTanhSinh } from '../../../../shared/stats/tanhSinh.ts';

const aRate = () => fc.double({ min: 0.02, max: 0.95, noNaN: true });
const aRule = () =>
  fc.record({
    prior: fc.record({
      alpha: fc.double({ min: 0.3, max: 5, noNaN: true }),
      beta: fc.double({ min: 0.3, max: 5, noNaN: true }),
    }),
    target: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
    cutoff: fc.double({ min: 0.6, max: 0.99, noNaN: true }),
    minimumPatients: fc.integer({ min: 1, max: 5 }),
    maximumPatients: fc.integer({ min: 1, max: 30 }),
  });
/** Looks with gaps, and any bounds at them. */
const aBoundary = (): fc.Arbitrary<Boundary> =>
  fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }).chain((numbers) => {
    const looks = numbers.toSorted((one, other) => one - other);
    return fc.record({
      looks: fc.constant(looks),
      stopAtOrAbove: fc.tuple(...looks.map((n) => fc.option(fc.integer({ min: 0, max: n })))),
    });
  });

/** Every order in which `patients` can have the event or not, counted one by one. */
function countedByHand({ looks, stopAtOrAbove }: Boundary, p: number): { reject: number; patients: number } {
  const last = looks.at(-1)!;
  let [reject, patients] = [0, 0];
  for (let code = 0; code < 2 ** last; code += 1) {
    const events = (n: number): number =>
      Array.from({ length: n }, (_, i) => (code >> i) & 1).reduce((a, b) => a + b, 0);
    const chance = p ** events(last) * (1 - p) ** (last - events(last));
    const stop = looks.findIndex((n, look) => events(n) >= (stopAtOrAbove[look] ?? Number.POSITIVE_INFINITY));
    if (stop >= 0) reject += chance;
    patients += chance * (stop >= 0 ? looks[stop]! : last);
  }
  return { reject, patients };
}

function expectRisingAfterNulls(bounds: readonly (number | null)[]): void {
  const first = bounds.findIndex((bound) => bound !== null);
  const rest = first === -1 ? [] : bounds.slice(first);
  expect(rest).not.toContain(null);
  expect(rest).toEqual(rest.toSorted((one, other) => one! - other!));
}

describe('computeBoundaryCharacteristics', () => {
  test('agrees with counting every possible course of up to ten patients', () => {
    fc.assert(
      fc.property(aBoundary(), aRate(), (boundary, p) => {
        const found = computeBoundaryCharacteristics(boundary, p);
        const counted = countedByHand(boundary, p);
        expect(found.rejectProbability).toBeCloseTo(counted.reject, 10);
        expect(found.expectedPatients).toBeCloseTo(counted.patients, 9);
        expect(found.expectedEvents).toBeCloseTo(p * counted.patients, 9);
      }),
    );
  });

  test('a higher rate is stopped more often', () => {
    fc.assert(
      fc.property(aBoundary(), aRate(), aRate(), (boundary, one, other) => {
        const at = (p: number): number => computeBoundaryCharacteristics(boundary, p).rejectProbability;
        expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)) - 1e-12);
      }),
    );
  });

  test('a rate of 0 or 1 is no special case', () => {
    const boundary = { looks: [1, 2, 3], stopAtOrAbove: [null, 2, 2] };
    expect(computeBoundaryCharacteristics(boundary, 0)).toMatchObject({ rejectProbability: 0, expectedPatients: 3 });
    expect(computeBoundaryCharacteristics(boundary, 1)).toMatchObject({ rejectProbability: 1, expectedPatients: 2 });
  });

  test.each([
    ['no looks', [], []],
    ['looks that fall', [2, 1], [1, 1]],
    ['the same look twice', [2, 2], [1, 1]],
    ['a look at nobody', [0, 1], [1, 1]],
    ['a look without a bound', [1, 2], [1]],
    ['half an event', [1, 2], [0.5, 1]],
  ])('%s is refused', (_claim, looks, stopAtOrAbove) => {
    expect(() => computeBoundaryCharacteristics({ looks, stopAtOrAbove }, 0.2)).toThrow(RangeError);
  });

  test('a rate above 1 is refused', () => {
    expect(() => computeBoundaryCharacteristics({ looks: [1], stopAtOrAbove: [1] }, 1.1)).toThrow(RangeError);
  });
});

describe('computePosteriorBoundary', () => {
  test('never falls with more patients, and once it can stop it always can', () => {
    fc.assert(fc.property(aRule(), (rule) => expectRisingAfterNulls(computePosteriorBoundary(rule).stopAtOrAbove)));
  });

  test('is the same when non-events are counted instead of events', () => {
    fc.assert(
      fc.property(aRule(), (rule) => {
        const { prior, target, cutoff, minimumPatients } = rule;
        const { looks, stopAtOrAbove } = computePosteriorBoundary(rule);
        const mirrored = looks.map((n) => {
          const stops = everyPatientUpTo(n + 1).filter((x) => {
            const free = { alpha: prior.beta + n - (x - 1), beta: prior.alpha + x - 1 };
            return n >= minimumPatients && 1 - betaProbabilityAbove(free, 1 - target) > cutoff;
          });
          return stops.length === 0 ? null : stops[0]! - 1;
        });
        expect(mirrored).toEqual(stopAtOrAbove);
      }),
    );
  });

  test('a probability equal to the cut-off does not stop', () => {
    // Under a flat prior, one event of one gives P(p > ½) = ¾ exactly.
    const rule = { prior: { alpha: 1, beta: 1 }, target: 0.5, minimumPatients: 1, maximumPatients: 1 };
    expect(computePosteriorBoundary({ ...rule, cutoff: 0.75 }).stopAtOrAbove).toEqual([null]);
    expect(computePosteriorBoundary({ ...rule, cutoff: 0.7499 }).stopAtOrAbove).toEqual([1]);
  });

  test.each([
    ['a target of 1', { target: 1 }],
    ['a cut-off of 0', { cutoff: 0 }],
    ['an empty prior', { prior: { alpha: 0, beta: 1 } }],
    ['half a patient', { maximumPatients: 2.5 }],
  ])('%s is refused', (_claim, change) => {
    const rule = { prior: { alpha: 1, beta: 1 }, target: 0.3, cutoff: 0.9, minimumPatients: 1, maximumPatients: 5 };
    expect(() => computePosteriorBoundary({ ...rule, ...change })).toThrow(RangeError);
  });
});

describe('computePocockBoundary', () => {
  test('keeps its promise at the rate it was made for, and never falls', () => {
    fc.assert(
      fc.property(
        aRate(),
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 25 }),
        (p0, phi, n) => {
          const { boundary, underNull } = computePocockBoundary(everyPatientUpTo(n), p0, phi);
          expect(underNull.rejectProbability).toBeLessThanOrEqual(phi + 1e-12);
          expectRisingAfterNulls(boundary.stopAtOrAbove);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('equal tail probabilities of different looks enter together or not at all', () => {
    // One of one and two of two at p0 = ½, ¼: were 1 of 1 allowed alone, ties at other looks would be split by rounding.
    const { boundary } = computePocockBoundary(everyPatientUpTo(17), 1 / 3, 0.05);
    expect(boundary.stopAtOrAbove[7]).toBe(7);
  });

  test('a promise nothing can keep gives a rule that never stops', () => {
    const { boundary, pointwiseLevel, underNull } = computePocockBoundary([1], 0.5, 0.1);
    expect({ bounds: boundary.stopAtOrAbove, pointwiseLevel }).toEqual({ bounds: [null], pointwiseLevel: null });
    expect(underNull.rejectProbability).toBe(0);
  });

  test('a promise kept exactly is kept', () => {
    expect(computePocockBoundary([1], 0.05, 0.05).boundary.stopAtOrAbove).toEqual([1]);
  });
});

describe('computeCalibratedBoundary', () => {
  const flat = { alpha: 1, beta: 1 };
  const methods: readonly BoundaryMethod[] = [
    { kind: 'obrien-fleming' },
    { kind: 'wang-tsiatis', delta: 0.5 },
    { kind: 'beta-binomial', prior: flat },
    { kind: 'chen-chaloner', prior: flat, p1: 0.5, certainty: 0.4 },
    { kind: 'sprt', p1: 0.6 },
    { kind: 'maxsprt' },
  ];

  test.each(methods)('$kind keeps its promise', (method) => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.5, noNaN: true }), fc.integer({ min: 2, max: 20 }), (p0, n) => {
        const { underNull } = computeCalibratedBoundary(method, everyPatientUpTo(n), p0, 0.1);
        expect(underNull.rejectProbability).toBeLessThanOrEqual(0.1 + 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  test('Wang–Tsiatis at 0 is O’Brien–Fleming', () => {
    const looks = [5, 10, 15, 20];
    const one = computeCalibratedBoundary({ kind: 'wang-tsiatis', delta: 0 }, looks, 0.3, 0.1);
    expect(one).toEqual(computeCalibratedBoundary({ kind: 'obrien-fleming' }, looks, 0.3, 0.1));
  });

  test.each<[string, BoundaryMethod]>([
    ['a shape that is no number', { kind: 'wang-tsiatis', delta: Number.NaN }],
    ['an alternative of 1', { kind: 'sprt', p1: 1 }],
    ['an alternative of 0', { kind: 'chen-chaloner', prior: flat, p1: 0, certainty: 0.5 }],
    ['a certainty above 1', { kind: 'chen-chaloner', prior: flat, p1: 0.5, certainty: 2 }],
  ])('%s is refused', (_claim, method) => {
    expect(() => computeCalibratedBoundary(method, [1, 2], 0.3, 0.1)).toThrow(RangeError);
  });
});

describe('predictStop', () => {
  test('before the first patient it is the chance of a stop averaged over the prior', () => {
    fc.assert(
      fc.property(aBoundary(), (boundary) => {
        const average = integrateTanhSinh((p) => computeBoundaryCharacteristics(boundary, p).rejectProbability, 0, 1);
        expect(predictStop(boundary, { alpha: 1, beta: 1 }, 0, 0, boundary.looks.at(-1)!)).toBeCloseTo(average, 8);
      }),
      { numRuns: 30 },
    );
  });

  const boundary = { looks: [2, 4], stopAtOrAbove: [2, 3] };
  const flat = { alpha: 1, beta: 1 };

  test.each([
    ['a look already met is certain', 3, 4, 4, 1],
    ['between looks nothing is met yet', 3, 3, 3, 0],
    ['no patients left is no chance', 0, 4, 4, 0],
    ['three of three are met at the next look whatever comes', 3, 3, 4, 1],
    ['one more event needed', 2, 3, 4, 3 / 5],
  ])('%s', (_claim, events, evaluable, horizon, chance) => {
    expect(predictStop(boundary, flat, events, evaluable, horizon)).toBeCloseTo(chance, 12);
  });

  test('more events than patients is refused', () => {
    expect(() => predictStop(boundary, flat, 3, 2, 4)).toThrow(RangeError);
  });
});
