import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkVectorFile } from '../../../server/vectors/checkVectorFile.ts';
import { sameWithin } from '../../../server/vectors/sameWithin.ts';
import { statisticsSuite } from '../../../server/vectors/statistics/statisticsSuite.ts';

const FOLDER = resolve(import.meta.dirname, '../../vectors');
const COUNTS = {
  'stats-beta-binomial.json': 112,
  'stats-dose.json': 80,
  'stats-incidence.json': 77,
  'stats-monitoring.json': 84,
  'stats-pk.json': 13,
  'stats-signal.json': 44,
  'stats-time-to-event.json': 18,
} as const;

describe('the statistics vectors', () => {
  test('are all listed here', () => {
    expect(readdirSync(FOLDER).filter((name) => name.startsWith('stats-'))).toEqual(Object.keys(COUNTS));
  });

  test.each(Object.entries(COUNTS))('%s: all %i cases hold within the stated tolerance', (name, count) => {
    const lines = checkVectorFile(name, readFileSync(join(FOLDER, name), 'utf8'), [statisticsSuite]);
    expect(lines.filter(({ pass }) => !pass)).toEqual([]);
    expect(lines).toHaveLength(count);
  });
});

describe('the tolerance of a statistics file', () => {
  const aRate = { events: 3, exposure: 700, level: 0.95, per: 100 };
  const rate = (3 / 700) * 100;
  const passes = (tolerance: unknown, expected: number): boolean => {
    const testCase = { id: 'a', fn: 'poissonRateCI', input: aRate, expected: { rate: expected } };
    const file = { schema: 'stats-vectors/1', ...(tolerance === undefined ? {} : { tolerance }), cases: [testCase] };
    return checkVectorFile('own.json', JSON.stringify(file), [statisticsSuite])[0]!.pass;
  };

  test.each([
    ['a file without one is held to 1e-9', undefined, 5e-10, true],
    ['a file without one is held to 1e-9', undefined, 2e-9, false],
    ['the relative bound is the file’s', { relative: 1e-3 }, 9e-4, true],
    ['the absolute bound is enough', { relative: 0, absolute: 1e-3 }, 2e-3, true],
    ['outside both fails', { relative: 1e-6, absolute: 1e-6 }, 1e-4, false],
    ['a bound of the function replaces the file’s', { relative: 1e-1, perFn: { poissonRateCI: 1e-6 } }, 1e-4, false],
    ['a bound of the function replaces the file’s', { relative: 1e-9, perFn: { poissonRateCI: 1e-3 } }, 9e-4, true],
    ['a bound of another function does not count', { relative: 1e-9, perFn: { proportionCI: 1 } }, 1e-4, false],
  ])('%s: %j, off by %f', (_claim, tolerance, error, pass) => {
    expect(passes(tolerance, rate * (1 + error))).toBe(pass);
  });

  test.each([
    ['an unknown computation', { fn: 'toString', input: {}, expected: {} }, 'No computation is called "toString".'],
    ['no input', { fn: 'poissonRateCI', expected: null }, /^input: /],
    ['no expectation', { fn: 'poissonRateCI', input: aRate }, /^expected: /],
    ['an empty expectation', { fn: 'poissonRateCI', input: aRate, expected: {} }, 'The case expects nothing.'],
    ['a missing field', { fn: 'poissonRateCI', input: { ...aRate, per: undefined }, expected: null }, /^per: /],
    ['impossible counts', { fn: 'poissonRateCI', input: { ...aRate, events: -1 }, expected: null }, /whole number/],
    ['an impossible bound', { fn: 'poissonRateCI', input: aRate, expected: null, bound: -1 }, /^relative: /],
  ])('a case with %s fails with the reason', (_claim, { bound, ...testCase }: Record<string, unknown>, reason) => {
    const file = { schema: 'stats-vectors/1', tolerance: { relative: bound }, cases: [{ id: 'a', ...testCase }] };
    const line = checkVectorFile('own.json', JSON.stringify(file), [statisticsSuite])[0]!;
    expect(line).toMatchObject({ id: 'a', pass: false, actual: null });
    expect(line.reason).toMatch(reason);
  });

  test('a file whose whole expectation is met by nothing would not pass', () => {
    expect(sameWithin({ rate: 1 }, null)).toBe(false);
  });
});
