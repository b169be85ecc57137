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
