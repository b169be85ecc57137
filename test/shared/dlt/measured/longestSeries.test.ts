import { describe, expect, test } from 'vitest';
import { longestSeries, type SeriesPoint } from '../../../../shared/dlt/measured/longestSeries.ts';

const HOUR_MS = 3_600_000;

/** A result at an hour, known for so many hours. */
function at(hour: number, met: SeriesPoint['met'] = 'met', knownHours = 0): SeriesPoint {
  return { met, at: { fromMs: hour * HOUR_MS, toMs: (hour + knownHours) * HOUR_MS + (knownHours === 0 ? 1 : 0) } };
}

describe('the longest series of results', () => {
  test.each([
    ['nothing', [], 0, 0],
    ['one', [at(0)], 1, 1],
    ['two a day apart', [at(0), at(24)], 2, 2],
    ['two an hour less apart', [at(0), at(23)], 1, 1],
    ['three, the middle one too early', [at(0), at(12), at(24)], 2, 2],
    ['in any order', [at(48), at(0), at(24)], 3, 3],
    ['one that is not beyond the limit between them', [at(0), at(12, 'not-met'), at(24)], 1, 1],
    ['one between them that nobody can read', [at(0), at(12, 'unknown'), at(24)], 1, 2],
    ['one before them that is not', [at(-12, 'not-met'), at(0), at(24)], 2, 2],
    ['one after them that is not', [at(0), at(24), at(36, 'not-met')], 2, 2],
    ['only results nobody can read', [at(0, 'unknown'), at(24, 'unknown')], 0, 2],
    ['two known to the day, possibly a day apart', [at(0, 'met', 24), at(24, 'met', 24)], 1, 2],
    ['two known to the day and surely apart', [at(0, 'met', 24), at(48, 'met', 24)], 2, 2],
    ['one on a day that may lie between', [at(0), at(12, 'not-met', 24), at(24)], 1, 2],
  ] as const)('of %s', (_what, points, surely, atMost) => {
    expect(longestSeries(points, { apartHours: 24, consecutive: true })).toEqual({ surely, atMost });
  });

  test('need not be in a row where the rule does not say so', () => {
    const points = [at(0), at(12, 'not-met'), at(24)];
    expect(longestSeries(points, { apartHours: 24, consecutive: false })).toEqual({ surely: 2, atMost: 2 });
  });

  test('starts anew after a result that is not beyond the limit, and the longer one counts', () => {
    const points = [at(0), at(24), at(30, 'not-met'), at(48), at(72), at(96)];
    expect(longestSeries(points, { apartHours: 24, consecutive: true })).toEqual({ surely: 3, atMost: 3 });
  });
});

describe('a result that may lie between two others', () => {
  /** One beyond the limit, one that is not, one beyond it, by the hour each begins and how long each may be. */
  const series = (other: SeriesPoint) =>
    longestSeries([at(0, 'met', 12), other, at(48, 'met', 12)], { apartHours: 24, consecutive: true });

  test.each([
    ['known to have come before both', at(-12, 'not-met', 12), 2, 2],
    ['possibly just before the first', at(-1, 'not-met', 2), 1, 2],
    ['surely between', at(12, 'not-met', 36), 1, 1],
    ['possibly still within the first', at(11, 'not-met', 10), 1, 2],
    ['possibly already within the second', at(40, 'not-met', 9), 1, 2],
    ['possibly within the second only', at(50, 'not-met', 1), 1, 2],
    ['known to have come after both', at(60, 'not-met', 12), 2, 2],
  ] as const)('%s', (_where, other, surely, atMost) => {
    expect(series(other)).toEqual({ surely, atMost });
  });
});

test('two on one day, the narrower one in it, is taken first', () => {
  const points = [at(0, 'met', 24), at(0, 'met', 6), at(24, 'met', 6)];
  const turned = points.toReversed();
  for (const one of [points, turned]) {
    expect(longestSeries(one, { apartHours: 20, consecutive: false }).surely).toBe(1);
    expect(longestSeries(one, { apartHours: 18, consecutive: false }).surely).toBe(2);
  }
});

test('two days that may hold results exactly so many hours apart, and not a moment more', () => {
  const days = [at(0, 'met', 24), at(24, 'met', 24)];
  const atMost = (apartHours: number) => longestSeries(days, { apartHours, consecutive: false }).atMost;
  expect([atMost(47), atMost(48)]).toEqual([2, 1]);
});
