import { describe, expect, test } from 'vitest';
import { EMPTY_SHEET, isSheetState, type SheetAct, sheetReducer } from '../../../client/features/labs/sheetState.ts';

const BLOCK = 'Date\tTest\tResult\tUnit\n2026-03-05\tPlt\t20\t\n2026-03-06\tPlt\t30\t\n2026-03-06\tHb\t80\tg/L';
const sheetOf = (...acts: readonly SheetAct[]) => acts.reduce(sheetReducer, EMPTY_SHEET);
const block: SheetAct = { kind: 'block', text: BLOCK };
const cellsOf = (...acts: readonly SheetAct[]) =>
  sheetOf(...acts).rows.map(({ at, analyte, value, unit }) => `${at} ${analyte} ${value} ${unit}`);

describe('a sheet from paste to save', () => {
  test('a block whose heads say everything becomes rows at once; any other waits for its columns', () => {
    expect(sheetOf(block).rows).toHaveLength(3);
    expect(sheetOf({ kind: 'block', text: '2026-03-05\tPlt\t20' })).toMatchObject({
      rows: [],
      plan: { hasHead: false },
    });
    expect(sheetOf({ kind: 'block', text: ' \n' })).toEqual(EMPTY_SHEET);
  });

  test('columns a person settles are read from the block as it came', () => {
    const role = (column: number, name: 'at' | 'analyte' | 'value'): SheetAct => ({ kind: 'role', column, role: name });
    const text = '2026-03-05\tPlt\t20';
    const acts = [{ kind: 'block', text }, role(0, 'at'), role(1, 'analyte'), role(2, 'value')] as const;
    expect(cellsOf(...acts, { kind: 'columns-settled' })).toEqual(['2026-03-05 Plt 20 ']);
  });

  test('one answer holds for every row alike, and for no other', () => {
    expect(cellsOf(block, { kind: 'unit', analyte: 'Plt', of: '', unit: '10^9/L' })).toEqual([
      '2026-03-05 Plt 20 10^9/L',
      '2026-03-06 Plt 30 10^9/L',
      '2026-03-06 Hb 80 g/L',
    ]);
    const kept = sheetOf(block, { kind: 'analyte', of: 'Plt', code: 'MYPLT', isKept: true });
    expect([kept.kept, kept.rows.map(({ analyte }) => analyte)]).toEqual([['MYPLT'], ['MYPLT', 'MYPLT', 'Hb']]);
  });

  test('cells pasted into the sheet fill to the right and down, and add the rows that are missing', () => {
    const cells = [
      ['25', 'G/L'],
      ['26', 'G/L', '125', '350', 'beyond the last column'],
    ];
    const { rows } = sheetOf(block, { kind: 'fill', key: 3, field: 'value', cells });
    expect(rows.map(({ value, unit, low, high }) => [value, unit, low, high])).toEqual([
      ['20', '', '', ''],
      ['30', '', '', ''],
      ['25', 'G/L', '', ''],
      ['26', 'G/L', '125', '350'],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
  });

  test('a draft comes back as it was; what is none is left', () => {
    const state = sheetOf(block, { kind: 'order', order: 'dmy' }, { kind: 'out', key: 2, out: true }, { kind: 'add' });
    const stored: unknown = JSON.parse(JSON.stringify(state));
    expect(isSheetState(stored) && sheetReducer(EMPTY_SHEET, { kind: 'put', state: stored })).toEqual(state);
    expect([isSheetState(null), isSheetState({}), isSheetState({ ...state, rows: 3 })]).toEqual([false, false, false]);
  });
});
