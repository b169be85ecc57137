import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialUpperTail } from '../../../../shared/stats/binomial.ts';
import { exceedsCutoff } from '../../../../shared/stats/exceedsCutoff.ts';
import { type Boundary, everyPatientUpTo } from '../../../../shared/stats/monitoring/boundary.ts';
import { computeBoundaryCharacteristics } from '../../../../shared/stats/monitoring/boundaryCharacteristics.ts';
import { type BoundaryMethod, boundaryStrength } from '../../../../shared/stats/monitoring/boundaryMethod.ts';
import { firstAtLeast } from '../../../../shared/stats/monitoring/firstAtLeast.ts';
import { computePocockBoundary } from '../../../../shared/stats/monitoring/pocockBoundary.ts';
import { computePosteriorBoundary, type PosteriorRule } from '../../../../shared/stats/monitoring/posteriorBoundary.ts';
import { predictStop } from '../../../../shared/stats/monitoring/predictiveStop.ts';
import { type StrengthOf, searchBoundary } from '../../../../shared/stats/monitoring/searchBoundary.ts';
import { betaProbabilityAbove, updateBeta } from '../../../../shared/stats/posterior/betaPosterior.ts';

/** The definition itself: every result of every look, strongest first, tied ones together, as many as are allowed. */
function everyResultSorted(looks: readonly number[], strengthOf: StrengthOf, p0: number, allowed: number, tie: number) {
  const points = looks
    .flatMap((n, look) =>
      Array.from({ length: n + 1 }, (_, events) => ({ look, events, strength: strengthOf(look, events) })),
    )
    .flatMap(({ strength, ...point }) => (strength === null ? [] : [{ ...point, strength }]))
    .toSorted((one, other) => other.strength - one.strength);
  const groups: (typeof points)[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1]?.strength ?? Number.NaN;
    const gap = Math.abs(before - point.strength);
    const isTied = gap <= tie || gap < 1e-10 * Math.max(Math.abs(before), Math.abs(point.strength));
    if (isTied) groups.at(-1)!.push(point);
    else groups.push([point]);
  });
  const withGroups = (count: number): Boundary => {
    const stopAtOrAbove = new Array<number | null>(looks.length).fill(null);
    for (const { look, events } of groups.slice(0, count).flat()) {
      stopAtOrAbove[look] = Math.min(events, stopAtOrAbove[look] ?? events);
    }
    return { looks, stopAtOrAbove };
  };
  let [allowedCount, tooMany] = [0, groups.length + 1];
  while (tooMany - allowedCount > 1) {
    const middle = Math.floor((allowedCount + tooMany) / 2);
    if (computeBoundaryCharacteristics(withGroups(middle), p0).rejectProbability <= allowed + 1e-12) {
      allowedCount = middle;
    } else tooMany = middle;
  }
  const boundary = withGroups(allowedCount);
  const weakest = groups[allowedCount - 1]?.at(-1)?.strength ?? null;
  return { boundary, weakest, underNull: computeBoundaryCharacteristics(boundary, p0) };
}

const someLooks = (maximum: number): fc.Arbitrary<readonly number[]> =>
  fc.oneof(
    fc.integer({ min: 1, max: maximum }).map(everyPatientUpTo),
    fc
      .uniqueArray(fc.integer({ min: 1, max: maximum }), { minLength: 1, maxLength: 12 })
      .map((looks) => looks.toSorted((one, other) => one - other)),
  );
/** Round ones too: they make ties. */
const aRate = () =>
  fc.oneof(fc.constantFrom(0.1, 0.2, 0.25, 1 / 3, 0.5), fc.double({ min: 0.05, max: 0.6, noNaN: true }));
const anError = () => fc.oneof(fc.constantFrom(0.05, 0.1), fc.double({ min: 0.001, max: 0.5, noNaN: true }));

describe('the boundary found by halving is the one found by sorting every result', () => {
  test('Pocock’s, for up to 200 patients', () => {
    fc.assert(
      fc.property(someLooks(200), aRate(), anError(), (looks, p0, phi) => {
        const strengthOf: StrengthOf = (look, events) => -binomialUpperTail(events, looks[look]!, p0);
        const { boundary, weakest, underNull } = everyResultSorted(looks, strengthOf, p0, phi, 0);
        const pointwiseLevel = weakest === null ? null : -weakest;
        expect(computePocockBoundary(looks, p0, phi)).toEqual({ boundary, pointwiseLevel, underNull });
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  const flat = { alpha: 1, beta: 1 };
  test.each<BoundaryMethod>([
    { kind: 'obrien-fleming' },
    { kind: 'wang-tsiatis', delta: 0.25 },
    { kind: 'beta-binomial', prior: flat },
    { kind: 'chen-chaloner', prior: flat, p1: 0.5, certainty: 0.4 },
    { kind: 'sprt', p1: 0.65 },
    { kind: 'maxsprt' },
  ])(
    '$kind, for up to 120 patients',
    (method) => {
      fc.assert(
        fc.property(someLooks(120), aRate(), anError(), (looks, p0, alpha) => {
          const strengthOf: StrengthOf = (look, events) =>
            boundaryStrength(method, events, looks[look]!, p0, looks.at(-1)!);
          expect(searchBoundary(looks, strengthOf, p0, alpha, 1e-12)).toEqual(
            everyResultSorted(looks, strengthOf, p0, alpha, 1e-12),
          );
        }),
        { numRuns: 30 },
      );
    },
    120_000,
  );
});

test('the posterior boundary beside that of the look before is the first that stops, counted from none', () => {
  const aRule = (): fc.Arbitrary<PosteriorRule> =>
    fc.record({
      prior: fc.record({
        alpha: fc.double({ min: 0.1, max: 5, noNaN: true }),
        beta: fc.double({ min: 0.1, max: 5, noNaN: true }),
      }),
      target: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      cutoff: fc.double({ min: 0.3, max: 0.999, noNaN: true }),
      minimumPatients: fc.integer({ min: 1, max: 10 }),
      maximumPatients: fc.integer({ min: 1, max: 200 }),
    });
  fc.assert(
    fc.property(aRule(), (rule) => {
      const counted = everyPatientUpTo(rule.maximumPatients).map((n) => {
        if (n < rule.minimumPatients) return null;
        for (let events = 0; events <= n; events += 1) {
          const posterior = updateBeta(rule.prior, events, n);
          if (exceedsCutoff(betaProbabilityAbove(posterior, rule.target), rule.cutoff)) return events;
        }
        return null;
      });
      expect(computePosteriorBoundary(rule).stopAtOrAbove).toEqual(counted);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the number found near a hint is the first that reaches, wherever the hint lies', () => {
  const rising = fc
    .array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 })
    .map((values) => values.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(rising, fc.integer({ min: 0, max: 21 }), fc.integer({ min: -5, max: 45 }), (values, wanted, hint) => {
      const first = values.findIndex((value) => value >= wanted);
      expect(firstAtLeast((at) => values[at]!, wanted, 0, values.length, hint)).toBe(
        first === -1 ? values.length : first,
      );
    }),
  );
});

test('thousands of patients keep the same promise, and one more event at any look would break it or is tied', () => {
  const looks = everyPatientUpTo(3000);
  const { boundary, underNull } = computePocockBoundary(looks, 0.3, 0.1);
  expect(underNull.rejectProbability).toBeLessThanOrEqual(0.1);
  expect(underNull.rejectProbability).toBeGreaterThan(0.0999);
  const rule = {
    prior: { alpha: 0.6, beta: 1.4 },
    target: 0.3,
    cutoff: 0.8,
    minimumPatients: 3,
    maximumPatients: 3000,
  };
  const posterior = computePosteriorBoundary(rule);
  const chance = predictStop(posterior, rule.prior, 0, 0, 3000);
  expect(chance).toBeGreaterThan(predictStop(posterior, rule.prior, 0, 0, 2000));
  expect(boundary.stopAtOrAbove.at(-1)).toBeGreaterThan(900);
}, 60_000);
