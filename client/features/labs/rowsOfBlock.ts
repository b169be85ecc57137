import { readUnit } from '../../../shared/grading/units/readUnit.ts';
import type { ColumnRole } from './columnRoles.ts';
import type { BlockPlan } from './planBlock.ts';
import { splitRange } from './readLimit.ts';
import { EMPTY_ROW, type SheetRow } from './sheetRow.ts';
import { type AnalyteHead, splitAnalyteHead } from './splitAnalyteHead.ts';
import type { Cells } from './splitBlock.ts';

type RowText = Omit<SheetRow, 'key'>;

/** One row a result, in the order of the block; a column a person said is unused is not in them. */
export function rowsOfBlock(cells: Cells, plan: BlockPlan): readonly RowText[] {
  const rows = plan.hasHead ? cells.slice(1) : cells;
  return plan.roles.includes('result') ? wideRows(cells[0]!, rows, plan.roles) : rows.map((row) => longRow(row, plan));
}

function longRow(row: readonly string[], { roles }: BlockPlan): RowText {
  const cell = (role: ColumnRole) => row[roles.indexOf(role)] ?? '';
  const range = roles.includes('range') ? splitRange(cell('range')) : { low: '', high: '' };
  return {
    ...EMPTY_ROW,
    at: momentOf(row, roles),
    analyte: cell('analyte'),
    value: cell('value'),
    unit: cell('unit'),
    low: cell('low') || range.low,
    high: cell('high') || range.high,
  };
}

function momentOf(row: readonly string[], roles: readonly ColumnRole[]): string {
  const [date, time] = [row[roles.indexOf('at')] ?? '', row[roles.indexOf('time')] ?? ''];
  return [date, time].filter((part) => part !== '').join(' ');
}

/** An empty cell is a test that was not done: no result. */
function wideRows(heads: readonly string[], rows: Cells, roles: readonly ColumnRole[]): readonly RowText[] {
  const columns = roles.flatMap((role, place) =>
    role === 'result' ? [{ place, ...splitAnalyteHead(heads[place] ?? '') }] : [],
  );
  const [first, ...others] = rows;
  const units = first !== undefined && isUnitRow(first, columns, roles) ? first : undefined;
  return (units === undefined ? rows : others).flatMap((row) =>
    columns.flatMap(({ place, analyte, unit }) => {
      const value = row[place] ?? '';
      const unitText = unit || (units?.[place] ?? '');
      return value === '' ? [] : [{ ...EMPTY_ROW, at: momentOf(row, roles), analyte, value, unit: unitText }];
    }),
  );
}

/** A second head row that holds the units: it has no date, and a unit of its analyte in at least one column. */
function isUnitRow(
  row: readonly string[],
  columns: readonly (AnalyteHead & { readonly place: number })[],
  roles: readonly ColumnRole[],
): boolean {
  if (/\d/.test(momentOf(row, roles))) return false;
  return columns.some(({ place, analyte }) => {
    const text = row[place] ?? '';
    return text !== '' && readUnit(analyte, text).kind === 'known';
  });
}
