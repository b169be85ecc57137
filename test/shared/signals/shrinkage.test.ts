import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitGammaPrior } from '../../../shared/signals/fitGammaPrior.ts';
import { gammaInterval, gammaProbabilityAbove, updateGamma } from '../../../shared/signals/gammaPosterior.ts';
import { shrinkCohorts } from '../../../shared/signals/shrinkCohorts.ts';
import { shrinkGammaPoisson } from '../../../shared/signals/shrinkGammaPoisson.ts';

const aTerm = () => fc.record({ observed: fc.nat(20), expected: fc.double({ min: 0.1, max: 10, noNaN: true }) });

describe('the gamma posterior', () => {
  test('an exponential prior without data has the exponential quantiles', () => {
    const prior = updateGamma({ shape: 1, rate: 200 }, 0, 0);
    expect(gammaInterval(prior, 0.95).upper).toBeCloseTo(-Math.log(0.025) / 200, 12);
    expect(gammaProbabilityAbove(prior, 0.01)).toBeCloseTo(Math.exp(-2), 12);
  });

  test('impossible priors and data are refused', () => {
    expect(() => updateGamma({ shape: 0, rate: 1 }, 1, 1)).toThrow(RangeError);
    expect(() => updateGamma({ shape: 1, rate: 1 }, 1, -1)).toThrow(RangeError);
    expect(() => gammaProbabilityAbove({ shape: 1, rate: 1 }, -1)).toThrow(RangeError);
    expect(() => gammaInterval({ shape: 1, rate: 1 }, 1)).toThrow(RangeError);
  });
});

describe('shrinkGammaPoisson', () => {
  test('every ratio is drawn between what was seen and the mean of the prior', () => {
    fc.assert(
      fc.property(fc.array(aTerm(), { maxLength: 8 }), (terms) => {
        const { terms: shrunk } = shrinkGammaPoisson(terms, { shape: 3, rate: 2 });
        shrunk.forEach(({ mean, lower05, upper95 }, index) => {
          const raw = terms[index]!.observed / terms[index]!.expected;
          expect(mean).toBeGreaterThanOrEqual(Math.min(raw, 1.5) - 1e-12);
          expect(mean).toBeLessThanOrEqual(Math.max(raw, 1.5) + 1e-12);
          expect(lower05).toBeLessThan(upper95);
        });
      }),
    );
  });

  test('a fitted prior is at least as likely as its neighbours', () => {
    const terms = [7, 3, 1, 0, 0, 2, 9, 1, 0, 4, 0, 1].map((observed, index) => ({
      observed,
      expected: 0.4 + index / 3,
    }));
    const { shape, rate } = fitGammaPrior(terms)!;
    const logLikelihood = (a: number, b: number): number =>
      terms.reduce((sum, { observed, expected }) => {
        let rising = 0;
        for (let i = 0; i < observed; i += 1) rising += Math.log(a + i);
        return sum + rising + a * Math.log(b / (b + expected)) - observed * Math.log(b + expected);
      }, 0);
    const best = logLikelihood(shape, rate);
    for (const [a, b] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const) {
      expect(logLikelihood(shape * a, rate * b)).toBeLessThan(best);
    }
  });

  test('says why it did not fit a prior', () => {
    const same = Array.from({ length: 12 }, () => ({ observed: 2, expected: 2 }));
    const none = Array.from({ length: 12 }, () => ({ observed: 0, expected: 2 }));
    const spread = [0, 0, 0, 9, 0, 1, 0, 12, 0, 2].map((observed) => ({ observed, expected: 2 }));
    const fixed = { shape: 2, rate: 2 };
    expect(shrinkGammaPoisson(same.slice(0, 9), null)).toMatchObject({ prior: fixed, origin: 'fixed-too-few-terms' });
    expect(shrinkGammaPoisson(same, null)).toMatchObject({ prior: fixed, origin: 'fixed-no-interior-maximum' });
    expect(shrinkGammaPoisson(none, null)).toMatchObject({ prior: fixed, origin: 'fixed-no-interior-maximum' });
    expect(shrinkGammaPoisson(spread, null).origin).toBe('fitted');
    expect(shrinkGammaPoisson(spread, fixed).origin).toBe('given');
  });

  test('a term nothing is expected of is refused', () => {
    expect(() => shrinkGammaPoisson([{ observed: 1, expected: 0 }], null)).toThrow(RangeError);
  });
});

describe('shrinkCohorts', () => {
  const cohorts = [
    { events: 1, total: 6 },
    { events: 4, total: 9 },
    { events: 0, total: 3 },
  ];

  test('the order of cohorts does not matter', () => {
    const one = shrinkCohorts(cohorts, 0.25);
    const other = shrinkCohorts(cohorts.toReversed(), 0.25);
    one.cohorts.forEach(({ mean }, index) => {
      expect(other.cohorts[cohorts.length - 1 - index]!.mean).toBeCloseTo(mean, 10);
    });
    expect(other.commonRate).toBeCloseTo(one.commonRate, 10);
  });

  test('events and non-events mirror each other', () => {
    const seen = shrinkCohorts(cohorts, 0.25);
    const mirrored = shrinkCohorts(
      cohorts.map(({ events, total }) => ({ events: total - events, total })),
      0.75,
    );
    seen.cohorts.forEach(({ mean, probabilityAbove }, index) => {
      expect(mirrored.cohorts[index]!.mean).toBeCloseTo(1 - mean, 6);
      expect(mirrored.cohorts[index]!.probabilityAbove).toBeCloseTo(1 - probabilityAbove, 6);
    });
  });

  test('a cohort without patients takes what the others say', () => {
    const { cohorts: shrunk, commonRate } = shrinkCohorts(
      [
        { events: 3, total: 10 },
        { events: 0, total: 0 },
      ],
      0.3,
    );
    expect(shrunk[1]!.mean).toBeCloseTo(commonRate, 10);
  });

  test('thousands of patients do not vanish in rounding', () => {
    const { cohorts: shrunk } = shrinkCohorts(
      [
        { events: 900, total: 3000 },
        { events: 610, total: 2000 },
      ],
      0.3,
    );
    expect(shrunk[0]!.mean).toBeCloseTo(0.3, 2);
  });

  test('no cohort, or impossible counts, are refused', () => {
    expect(() => shrinkCohorts([], 0.2)).toThrow(RangeError);
    expect(() => shrinkCohorts([{ events: 2, total: 1 }], 0.2)).toThrow(RangeError);
  });
});
