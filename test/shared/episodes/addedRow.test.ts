import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addedRow } from '../../../shared/episodes/addedRow.ts';

const rows = fc.array(
  fc.constantFrom(...'abc').map((name) => ({ name })),
  { maxLength: 5 },
);

test('finds the row a list was given', () => {
  fc.assert(
    fc.property(rows, rows, (before, [row = { name: 'z' }]) => {
      expect(addedRow(before, [...before, row])).toBe(row);
    }),
  );
});

test('answers nothing where more than one row differs, or an equal row is another object', () => {
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const before = [a!, b!];
  const grown = [...before, c];
  expect(addedRow(before, before)).toBeUndefined();
  expect(addedRow([a!], grown)).toBeUndefined();
  expect(addedRow([a!, { name: 'b' }], grown)).toBeUndefined();
  expect(addedRow(grown, before)).toBeUndefined();
});
