import { describe, expect, test } from 'vitest';
import { boundarySteps, expertBoundaries } from '../../../shared/cohort/expertBoundaries.ts';

const TRIAL = {
  maximumPatients: 20,
  rateAbove: 0.25,
  prior: { alpha: 0.5, beta: 1.5 },
  operating: [0.15, 0.25, 0.4, 0.5].map((rate) => ({
    rate,
    stopProbability: 0,
    earlyStopProbability: 0,
    expectedPatients: 0,
  })),
  comparison: { alpha: 0.1, stopAtOrAbove: [], operating: [] },
};

describe('expertBoundaries', () => {
  const found = expertBoundaries(TRIAL)!;

  test('none stops needlessly more often than agreed, and a higher rate is stopped more often', () => {
    for (const { stopProbabilities } of found) {
      expect(stopProbabilities[1]).toBeLessThanOrEqual(0.1 + 1e-12);
      expect(stopProbabilities).toEqual(stopProbabilities.toSorted((a, b) => a - b));
      expect(stopProbabilities[3]).toBeGreaterThan(0.5);
    }
  });

  test('O’Brien–Fleming hardly stops early: its first stop comes after that of Pocock’s type', () => {
    const first = (method: string) =>
      found.find((one) => one.method === method)!.stopAtOrAbove.findIndex((bound) => bound !== null);
    expect(first('obrien-fleming')).toBeGreaterThan(first('pocock-type'));
  });

  test('a long trial is left alone', () => {
    expect(expertBoundaries({ ...TRIAL, maximumPatients: 200 })).toBeNull();
  });
});

test('steps name where a boundary rises', () => {
  expect(boundarySteps([null, null, 3, 3, 4, 4])).toEqual([
    { events: 3, from: 3 },
    { events: 4, from: 5 },
  ]);
  expect(boundarySteps([null, null])).toEqual([]);
});
