import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkVectorFile } from '../../../server/vectors/checkVectorFile.ts';
import { SUITES } from '../../../server/vectors/suites.ts';

const textOf = (name: string) => readFileSync(`test/vectors/expedited/${name}.json`, 'utf8');
const check = (text: string) => checkVectorFile('expedited', text, SUITES);

describe('the expedited vectors', () => {
  test.each([
    ['due', 60],
    ['clocks', 40],
    ['susar', 30],
  ])('%s: every one of at least %i cases holds', (name, least) => {
    const lines = check(textOf(name));
    expect(lines.filter(({ pass }) => !pass)).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ['due', { dueOn: '2026-03-11' }],
    ['clocks', { clocks: [] }],
    ['susar', { susar: 'no' }],
  ])('%s: a case that claims something else fails', (name, claim) => {
    const file = JSON.parse(textOf(name)) as { cases: readonly object[] };
    const wrong = { ...file, cases: [{ ...file.cases[0], ...claim }] };
    expect(check(JSON.stringify(wrong))).toMatchObject([{ pass: false }]);
  });
});
