import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedOrder } from '../../../client/charts/figure-sheet/sortedOrder.ts';
import type { CsvCell } from '../../../shared/format/toCsv.ts';

const column = (...cells: CsvCell[]) => cells.map((cell) => [cell]);
const sorted = (down: boolean, ...cells: CsvCell[]) =>
  sortedOrder(column(...cells), { key: 0, down }).map((at) => cells[at]);

test('without a sort the rows stay as they came', () => {
  expect(sortedOrder(column(3, 1, 2), null)).toEqual([0, 1, 2]);
});

test('cells are sorted by the number they begin with, a bound by its value, a minus sign counts', () => {
  expect(sorted(false, '0.21 (6)', '0.3 (4)', '0.03 (10)')).toEqual(['0.03 (10)', '0.21 (6)', '0.3 (4)']);
  expect(sorted(false, '≥ 25', 14, '8')).toEqual(['8', 14, '≥ 25']);
  expect(sorted(false, '12/12', '3/12', '4/4')).toEqual(['3/12', '4/4', '12/12']);
  expect(sorted(false, 2, '−5', -7)).toEqual([-7, '−5', 2]);
  expect(sorted(false, '001-010', '001-002')).toEqual(['001-002', '001-010']);
});

test('what is not known comes last in either direction', () => {
  expect(sorted(false, '?', 3, '', 1, null)).toEqual([1, 3, '?', '', null]);
  expect(sorted(true, '?', 3, '', 1, null)).toEqual([3, 1, '?', '', null]);
});

test('nobody is lost or doubled, equal rows keep their order, and down is up turned round but for what is not known', () => {
  const cell = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('', '?', 'a', 'b', '≥ 2', '1/3'));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const rows = column(...cells);
      const up = sortedOrder(rows, { key: 0, down: false });
      expect(up.toSorted((a, b) => a - b)).toEqual([...rows.keys()]);
      for (const [i, at] of up.slice(1).entries()) if (cells[up[i]!] === cells[at]) expect(up[i]!).toBeLessThan(at);
      const isKnown = (at: number) => cells[at] !== '' && cells[at] !== '?';
      const down = sortedOrder(rows, { key: 0, down: true });
      const distinct = new Set(cells).size === cells.length;
      if (distinct) expect(down.filter(isKnown)).toEqual(up.filter(isKnown).toReversed());
      expect(down.slice(cells.filter((one) => one !== '' && one !== '?').length).some(isKnown)).toBe(false);
    }),
  );
});
