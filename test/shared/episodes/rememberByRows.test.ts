import { expect, test } from 'vitest';
import { rememberByRows } from '../../../shared/episodes/rememberByRows.ts';

interface Row {
  readonly n: number;
}

function counting() {
  let made = 0;
  const sum = rememberByRows((rows: readonly Row[], key: string) => {
    made += 1;
    return `${key}${rows.reduce((total, { n }) => total + n, 0)}`;
  });
  return { sum, made: () => made };
}

const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }] as const;

test('the same records in the same order are answered from memory', () => {
  const { sum, made } = counting();
  expect([sum([a, b], 'x'), sum([a, b], 'x')]).toEqual(['x3', 'x3']);
  expect(made()).toBe(1);
});

test.each([
  ['another key', [a, b], 'y', 'y3'],
  ['one record more', [a, b, c], 'x', 'x6'],
  ['one record less', [a], 'x', 'x1'],
  ['a record that was replaced', [a, { n: 9 }], 'x', 'x10'],
] as const)('%s is worked out anew', (_what, rows, key, answer) => {
  const { sum } = counting();
  sum([a, b], 'x');
  expect(sum(rows, key)).toBe(answer);
});
