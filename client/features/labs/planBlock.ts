import { type ColumnRole, roleOfHead } from './columnRoles.ts';
import type { Cells } from './splitBlock.ts';

/** How a pasted block is read. `long` = one result a row; `wide` = one moment a row, one analyte a column. */
export interface BlockPlan {
  /** The first row names the columns and is no result. */
  readonly hasHead: boolean;
  readonly roles: readonly ColumnRole[];
}

/** What the heads say. Nothing is taken from the place of a column: where the heads do not say it, a person does. */
export function planBlock(cells: Cells): BlockPlan {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const heads = Array.from({ length: width }, (_, column) => cells[0]?.[column] ?? '');
  const named = heads.map(roleOfHead);
  const isHead = named.filter((role) => role !== 'unused' && role !== 'result').length > 0 && !heads.some(isNumber);
  if (!isHead) return { hasHead: false, roles: named.map(() => 'unused') };
  return { hasHead: true, roles: settled(named) };
}

const isNumber = (text: string): boolean => /^[<>]?\s*\d+([.,]\d+)?$/.test(text);

/** A sheet with an analyte column has results in one column only; a role is held by the first column that claims it. */
function settled(named: readonly ColumnRole[]): readonly ColumnRole[] {
  const isLong = named.includes('analyte') || named.includes('value');
  const hasDate = named.includes('at');
  return named.map((role, column) => {
    if (role === 'result') return isLong ? 'unused' : role;
    if (role === 'time' && !hasDate) return named.indexOf('time') === column ? 'at' : 'unused';
    return named.indexOf(role) === column ? role : 'unused';
  });
}

/** What keeps a block from being read; empty = nothing. */
export type PlanGap = 'at' | 'analyte' | 'value' | 'double' | 'mixed';

export function gapsOf({ roles, hasHead }: BlockPlan): readonly PlanGap[] {
  const count = (role: ColumnRole) => roles.filter((one) => one === role).length;
  const gaps: PlanGap[] = [];
  const single = ['at', 'time', 'analyte', 'value', 'unit', 'low', 'high', 'range'] as const;
  if (single.some((role) => count(role) > 1)) gaps.push('double');
  if (count('at') === 0) gaps.push('at');
  if (count('result') > 0) {
    if (!hasHead || single.slice(2).some((role) => count(role) > 0)) gaps.push('mixed');
    return gaps;
  }
  if (count('analyte') === 0) gaps.push('analyte');
  if (count('value') === 0) gaps.push('value');
  return gaps;
}
