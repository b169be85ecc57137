import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { comparableLevels, levelDifferences } from '../../../shared/figures/levelDifferences.ts';
import { fisherExact } from '../../../shared/signals/fisherExact.ts';
import { computeDifferenceInterval } from '../../../shared/stats/incidence/differenceInterval.ts';
import { FIVE_TERMS, fivePatients } from '../../support/fivePatients.ts';

const share = fc
  .integer({ min: 1, max: 30 })
  .chain((total) => fc.record({ events: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));

describe('two levels of the five patients, counted by hand', () => {
  const data = fivePatients();
  const { terms, patients } = levelDifferences(data, NO_FILTER, ['DL1', 'DL2']);
  const of = (termCode: number) => terms.find(({ term }) => data.terms[term]!.termCode === termCode)!;

  test('levels nobody was dosed at cannot be compared', () => {
    expect(comparableLevels(data, NO_FILTER)).toEqual(['DL1', 'DL2']);
    expect(levelDifferences(data, NO_FILTER, ['DL1', 'DL3']).terms).toEqual([]);
    expect(levelDifferences(data, NO_FILTER, ['DL1', 'DL1']).terms).toEqual([]);
  });

  test('the largest difference comes first; who has no event is in the denominator', () => {
    expect(patients).toBe(4);
    expect(terms.map(({ difference }) => difference)).toEqual([1, 0, 0]);
    expect(of(FIVE_TERMS.HEADACHE.termCode)).toMatchObject({
      here: { events: 0, total: 2 },
      there: { events: 2, total: 2 },
    });
    expect(of(FIVE_TERMS.CRS.termCode)).toMatchObject({
      here: { events: 1, total: 2 },
      there: { events: 1, total: 2 },
    });
  });

  test('three compared: the smallest p, one third, is adjusted to one', () => {
    expect(fisherExact({ events: 0, total: 2 }, { events: 2, total: 2 })).toBeCloseTo(1 / 3, 12);
    expect(terms.every(({ adjusted }) => adjusted === 1)).toBe(true);
  });
});

describe('the interval of a difference', () => {
  test('agrees with the published example: 56 of 70 against 48 of 80', () => {
    const { lower, upper } = computeDifferenceInterval({ events: 48, total: 80 }, { events: 56, total: 70 }, 0.95)!;
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
  });

  test('holds the difference, lies in [-1, 1], and turns with its sides', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const { lower, upper } = computeDifferenceInterval(a, b, 0.95)!;
        const difference = b.events / b.total - a.events / a.total;
        expect(lower).toBeLessThanOrEqual(difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        const turned = computeDifferenceInterval(b, a, 0.95)!;
        expect(turned.lower).toBeCloseTo(-upper, 10);
      }),
    );
  });

  test('nobody on one side: none', () => {
    expect(computeDifferenceInterval({ events: 0, total: 0 }, { events: 1, total: 2 }, 0.95)).toBeNull();
  });
});

describe('the exact test', () => {
  test('eight cups of tea, three of four named right: 34 of 70', () => {
    expect(fisherExact({ events: 3, total: 4 }, { events: 1, total: 4 })).toBeCloseTo(34 / 70, 12);
  });

  test('is a probability, and the same from either side', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const p = fisherExact(a, b);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(b, a)).toBeCloseTo(p, 10);
      }),
    );
  });
});
