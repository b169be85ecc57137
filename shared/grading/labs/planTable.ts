import type { CtcaeVersion } from '../../model/grade.ts';
import type { GradingSettings } from '../../model/grading.ts';
import { type GroupPlan, groupPlan } from './groupPlan.ts';
import { COMPARATOR_MASK, type LabGroup } from './labColumns.ts';

/** Numbers of a plan in `PlanTable.bounds`, by place: grades 1 to 4 low, 1 to 4 high, and the rest as named. */
export const HIGH = 4;
export const FACTOR = 8;
export const BASELINE_FROM = 9;
export const CAREFUL_BELOW = 10;
export const CAREFUL_FROM = 11;
export const STRIDE = 12;

/** Bits of `PlanTable.kinds`. */
export const LOW_OPEN = 1;
export const HIGH_OPEN = 2;
export const USES_BASELINE = 4;
export const NEEDS_BASELINE = 8;

/** Set in the marks of every row while it is graded. */
export const ALL = 1 << 30;

/** Plans side by side in typed arrays, in the order of the groups. */
export interface PlanTable {
  readonly plans: readonly GroupPlan[];
  readonly kinds: Uint8Array;
  /** Marks that send a row the careful way; `ALL` = every row. */
  readonly masks: Int32Array;
  readonly bounds: Float64Array;
}

export function planTable(groups: readonly LabGroup[], version: CtcaeVersion, settings: GradingSettings): PlanTable {
  const table: PlanTable = {
    plans: groups.map((group) => groupPlan(group, version, settings)),
    kinds: new Uint8Array(groups.length),
    masks: new Int32Array(groups.length),
    bounds: new Float64Array(groups.length * STRIDE).fill(Number.NaN),
  };
  for (let at = 0; at < groups.length; at++) writePlan(table, at);
  return table;
}

function writePlan({ plans, kinds, masks, bounds }: PlanTable, at: number): void {
  const { low, high, calciumUnit } = plans[at]!;
  const isSlow =
    calciumUnit !== null || low?.way === null || high?.way === null || (low && high && low.factor !== high.factor);
  masks[at] = COMPARATOR_MASK | (isSlow ? ALL : 0) | (low?.way?.mask ?? 0) | (high?.way?.mask ?? 0);
  kinds[at] =
    (low?.way?.isOpen === false ? 0 : LOW_OPEN) |
    (high?.way?.isOpen === false ? 0 : HIGH_OPEN) |
    (high?.way?.usesBaseline ? USES_BASELINE : 0) |
    (high?.way?.needsBaseline ? NEEDS_BASELINE : 0);
  const first = at * STRIDE;
  if (low?.way) bounds.set(low.way.bounds, first);
  if (high?.way) bounds.set(high.way.bounds, first + HIGH);
  bounds[first + FACTOR] = (low ?? high)?.factor ?? 1;
  bounds[first + BASELINE_FROM] = high?.way?.baselineFrom ?? Number.NaN;
  bounds[first + CAREFUL_BELOW] = low?.way?.carefulBeyond ?? Number.NaN;
  bounds[first + CAREFUL_FROM] = high?.way?.carefulBeyond ?? Number.NaN;
}
