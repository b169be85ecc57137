import type { ColumnRole } from './columnRoles.ts';
import { type BlockPlan, gapsOf, planBlock } from './planBlock.ts';
import type { DayOrder } from './readBlockDate.ts';
import { rowsOfBlock } from './rowsOfBlock.ts';
import { EMPTY_ROW, SHEET_FIELDS, type SheetField, type SheetRow } from './sheetRow.ts';
import { type Cells, splitBlock } from './splitBlock.ts';

/** Everything that was pasted, typed and answered; kept as a draft, so plain values only. */
export interface SheetState {
  /** The block as it came, from which columns can be read anew. */
  readonly text: string;
  /** `null` = nothing has been pasted. */
  readonly plan: BlockPlan | null;
  /** Empty until the columns are settled. */
  readonly rows: readonly SheetRow[];
  readonly nextKey: number;
  readonly order: DayOrder | null;
  /** Codes outside the catalogue that a person said are meant. */
  readonly kept: readonly string[];
}

export const EMPTY_SHEET: SheetState = { text: '', plan: null, rows: [], nextKey: 1, order: null, kept: [] };

export type SheetAct =
  | { readonly kind: 'block'; readonly text: string }
  | { readonly kind: 'role'; readonly column: number; readonly role: ColumnRole }
  | { readonly kind: 'head'; readonly hasHead: boolean }
  | { readonly kind: 'columns-settled' }
  | { readonly kind: 'columns-again' }
  | { readonly kind: 'edit'; readonly key: number; readonly field: SheetField; readonly text: string }
  /** Cells pasted into the sheet, from this one on to the right and down. */
  | { readonly kind: 'fill'; readonly key: number; readonly field: SheetField; readonly cells: Cells }
  | { readonly kind: 'analyte'; readonly of: string; readonly code: string; readonly isKept: boolean }
  | { readonly kind: 'unit'; readonly analyte: string; readonly of: string; readonly unit: string }
  | { readonly kind: 'out'; readonly key: number; readonly out: boolean }
  | { readonly kind: 'order'; readonly order: DayOrder }
  | { readonly kind: 'add' }
  | { readonly kind: 'put'; readonly state: SheetState };

export function sheetReducer(state: SheetState, act: SheetAct): SheetState {
  switch (act.kind) {
    case 'block':
      return withBlock(act.text);
    case 'role':
      return withPlan(state, (plan) => ({ ...plan, roles: plan.roles.with(act.column, act.role) }));
    case 'head':
      return withPlan(state, (plan) => ({ ...plan, hasHead: act.hasHead }));
    case 'columns-settled':
      return withRows(state);
    case 'columns-again':
      return { ...state, rows: [] };
    case 'edit':
      return withRow(state, act.key, (row) => ({ ...row, [act.field]: act.text }));
    case 'fill':
      return filled(state, act);
    case 'analyte':
      return {
        ...withEach(state, (row) => (row.analyte === act.of ? { ...row, analyte: act.code } : row)),
        kept: act.isKept && !state.kept.includes(act.code) ? [...state.kept, act.code] : state.kept,
      };
    case 'unit':
      return withEach(state, (row) =>
        row.analyte === act.analyte && row.unit === act.of ? { ...row, unit: act.unit } : row,
      );
    case 'out':
      return withRow(state, act.key, (row) => ({ ...row, out: act.out }));
    case 'order':
      return { ...state, order: act.order };
    case 'add':
      return { ...state, rows: [...state.rows, { ...EMPTY_ROW, key: state.nextKey }], nextKey: state.nextKey + 1 };
    case 'put':
      return act.state;
  }
}

/** A block whose heads say everything is read at once; of any other the columns are asked. */
function withBlock(text: string): SheetState {
  const cells = splitBlock(text);
  if (cells.length === 0) return EMPTY_SHEET;
  const plan = planBlock(cells);
  const state = { ...EMPTY_SHEET, text, plan };
  return gapsOf(plan).length === 0 ? withRows(state) : state;
}

function withRows(state: SheetState): SheetState {
  if (state.plan === null) return state;
  const rows = rowsOfBlock(splitBlock(state.text), state.plan);
  return {
    ...state,
    rows: rows.map((row, place) => ({ ...row, key: state.nextKey + place })),
    nextKey: state.nextKey + rows.length,
  };
}

function withPlan(state: SheetState, change: (plan: BlockPlan) => BlockPlan): SheetState {
  return state.plan === null ? state : { ...state, plan: change(state.plan) };
}

function withEach(state: SheetState, change: (row: SheetRow) => SheetRow): SheetState {
  return { ...state, rows: state.rows.map(change) };
}

function withRow(state: SheetState, key: number, change: (row: SheetRow) => SheetRow): SheetState {
  return withEach(state, (row) => (row.key === key ? change(row) : row));
}

/** Rows the sheet does not have yet are added; columns beyond the last are not there to be filled. */
function filled(state: SheetState, { key, field, cells }: Extract<SheetAct, { kind: 'fill' }>): SheetState {
  const from = state.rows.findIndex((row) => row.key === key);
  const fields = SHEET_FIELDS.slice(SHEET_FIELDS.indexOf(field));
  const missing = Math.max(0, from + cells.length - state.rows.length);
  const added = Array.from({ length: missing }, (_, i) => ({ ...EMPTY_ROW, key: state.nextKey + i }));
  const rows = [...state.rows, ...added].map((row, place) => {
    const line = cells[place - from];
    if (line === undefined) return row;
    return { ...row, ...Object.fromEntries(fields.flatMap((name, i) => (i < line.length ? [[name, line[i]]] : []))) };
  });
  return { ...state, rows, nextKey: state.nextKey + missing };
}

/** A draft of an older build, or one cut short, is not put back. */
export function isSheetState(value: unknown): value is SheetState {
  if (typeof value !== 'object' || value === null) return false;
  const { text, plan, rows, nextKey, kept } = value as Partial<Record<keyof SheetState, unknown>>;
  const isPlan = plan === null || (typeof plan === 'object' && Array.isArray((plan as BlockPlan).roles));
  return typeof text === 'string' && isPlan && Array.isArray(rows) && Array.isArray(kept) && Number.isInteger(nextKey);
}
