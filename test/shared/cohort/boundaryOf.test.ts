import { describe, expect, test } from 'vitest';
import { boundaryOf } from '../../../shared/cohort/boundaryOf.ts';
import { cohortCounts } from '../../../shared/cohort/cohortCounts.ts';
import type { CohortRow } from '../../../shared/model/cohort.ts';
import { betaProbabilityAbove } from '../../../shared/stats/posterior/betaPosterior.ts';
import { aCohortRow, aProtocol } from '../../support/aCohort.ts';

const protocol = aProtocol();
const boundary = (rows: readonly CohortRow[], planned = 20, of = protocol) =>
  boundaryOf(of, rows, cohortCounts(rows, of).total, planned);
const dlt = (number: number, on: string) => aCohortRow(number, 'dlt', on);
const clear = (number: number, on: string) => aCohortRow(number, 'clear', on);

describe('the boundary of a trial', () => {
  test('belongs to the rule about the probability of a DLT rate; without one there is none', () => {
    expect(boundary([])?.ruleId).toBe('P1c');
    const pauseRules = protocol.pauseRules!.filter(({ id }) => id !== 'P1c');
    expect(boundary([], 20, { ...protocol, pauseRules })).toBeNull();
    const { pauseRules: _none, ...older } = protocol;
    expect(boundary([], 20, older)).toBeNull();
  });

  test('stops at the fewest DLTs whose posterior probability is above the cutoff, and nowhere before the first look', () => {
    const { stopAtOrAbove, minimumPatients, prior, rateAbove, probabilityAbove } = boundary([])!;
    expect(stopAtOrAbove).toHaveLength(20);
    expect(stopAtOrAbove.slice(0, minimumPatients - 1)).toEqual([null, null]);
    for (let n = minimumPatients; n <= 20; n += 1) {
      const above = (dlts: number) =>
        betaProbabilityAbove({ alpha: prior.alpha + dlts, beta: prior.beta + n - dlts }, rateAbove);
      const stop = stopAtOrAbove[n - 1]!;
      expect(above(stop)).toBeGreaterThan(probabilityAbove);
      expect(above(stop - 1)).toBeLessThanOrEqual(probabilityAbove);
    }
  });

  test('goes as far as patients are planned, or as far as there are patients', () => {
    expect(boundary([], 7)?.maximumPatients).toBe(7);
    expect(boundary([], 0)?.maximumPatients).toBe(1);
    const rows = [dlt(1, '2026-02-01'), clear(2, '2026-02-01'), aCohortRow(3, 'in-window', '2026-03-01')];
    expect(boundary(rows, 2)?.maximumPatients).toBe(3);
    expect(boundary([...rows, aCohortRow(4, 'not-evaluable', '2026-03-01')], 2)?.maximumPatients).toBe(3);
  });

  test('says of both boundaries how often they stop, more often where the rate is higher', () => {
    const { operating, comparison } = boundary([])!;
    for (const rows of [operating, comparison.operating]) {
      const sorted = rows.toSorted((a, b) => a.rate - b.rate);
      expect(rows.length).toBeGreaterThan(2);
      for (const [i, row] of sorted.entries()) {
        if (i === 0) continue;
        expect(row.stopProbability).toBeGreaterThan(sorted[i - 1]!.stopProbability);
        expect(row.expectedPatients).toBeLessThan(sorted[i - 1]!.expectedPatients);
      }
    }
    const atAllowed = comparison.operating.find(({ rate }) => rate === 0.3)!;
    expect(atAllowed.stopProbability).toBeLessThanOrEqual(comparison.alpha);
  });
});

describe('where the trial stands', () => {
  const rows = [clear(3, '2026-03-10'), dlt(1, '2026-02-01'), clear(2, '2026-02-15'), dlt(4, '2026-03-10')];

  test('is the way of the evaluable patients by their infusion; of one day the DLT comes first', () => {
    const path = [
      { evaluable: 1, dlts: 1 },
      { evaluable: 2, dlts: 1 },
      { evaluable: 3, dlts: 2 },
      { evaluable: 4, dlts: 2 },
    ];
    expect(boundary(rows)?.path).toEqual(path);
    expect(boundary(rows.toReversed())?.path).toEqual(path);
    const others = [aCohortRow(5, 'in-window', '2026-01-01'), aCohortRow(6, 'not-evaluable', '2026-01-01')];
    expect(boundary([...others, ...rows])?.path).toEqual(path);
  });

  test('is the probability on what is evaluable, and is surely a stop once the boundary is reached', () => {
    const found = boundary(rows)!;
    expect(found.probability).toBeCloseTo(betaProbabilityAbove({ alpha: 2.6, beta: 3.4 }, 0.3), 12);
    expect(found.predictedStop).toBeGreaterThan(0);
    expect(found.predictedStop).toBeLessThanOrEqual(1);
    const three = [dlt(1, '2026-02-01'), dlt(2, '2026-02-15'), dlt(3, '2026-03-10')];
    expect(boundary(three)?.predictedStop).toBe(1);
    expect(boundary([])?.predictedStop).toBeLessThan(found.predictedStop);
  });
});

test('a trial planned for more patients than anybody waits for says that the boundary is cut', () => {
  expect(boundary([], 300)).toMatchObject({ maximumPatients: 300, isCut: false });
  const cut = boundary([], 1_000_000)!;
  expect(cut).toMatchObject({ maximumPatients: 5000, isCut: true });
  expect(cut.stopAtOrAbove).toHaveLength(5000);
}, 60_000);
