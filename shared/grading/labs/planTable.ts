import type { CtcaeVersion } from '../../model/grade.ts';
import type { GradingSettings } from '../../model/grading.ts';
import { type GroupPlan, groupPlan } from './groupPlan.ts';
import { COMPARATOR_MASK, type LabGroup } from './labColumns.ts';

/** Numbers of a plan in `PlanTable.bounds`: grades 1 to 4 low, then 1 to 4 high. */
export const STRIDE = 8;
export const HIGH = 4;

/** Bits of `PlanTable.kinds`; the first two say that a value beyond no bound has no grade. */
export const LOW_OPEN = 1;
export const HIGH_OPEN = 2;
/** Some rows of the group go the careful way for their value or baseline: see `PlanTable.special`. */
export const SPECIAL = 4;
export const NEEDS_BASELINE = 8;

/** Numbers of a plan in `PlanTable.special`, NaN = none. */
export const SPECIAL_STRIDE = 3;
/** Multiple of the baseline from which a row goes the careful way. */
export const BASELINE_FROM = 0;
export const CAREFUL_BELOW = 1;
export const CAREFUL_FROM = 2;

/** Set in the marks of every row while it is graded. */
export const ALL = 1 << 30;

/** Plans side by side in typed arrays, in the order of the groups. */
export interface PlanTable {
  readonly plans: readonly GroupPlan[];
  readonly kinds: Uint8Array;
  /** Marks that send a row the careful way; `ALL` = every row. */
  readonly masks: Int32Array;
  readonly bounds: Float64Array;
  readonly special: Float64Array;
}

export function planTable(groups: readonly LabGroup[], version: CtcaeVersion, settings: GradingSettings): PlanTable {
  const table: PlanTable = {
    plans: groups.map((group) => groupPlan(group, version, settings)),
    kinds: new Uint8Array(groups.length),
    masks: new Int32Array(groups.length),
    bounds: new Float64Array(groups.length * STRIDE).fill(Number.NaN),
    special: new Float64Array(groups.length * SPECIAL_STRIDE).fill(Number.NaN),
  };
  for (let at = 0; at < groups.length; at++) writePlan(table, at);
  return table;
}

function writePlan({ plans, kinds, masks, bounds, special }: PlanTable, at: number): void {
  const { low, high, calciumUnit } = plans[at]!;
  const isSlow = calciumUnit !== null || low?.way === null || high?.way === null;
  masks[at] = COMPARATOR_MASK | (isSlow ? ALL : 0) | (low?.way?.mask ?? 0) | (high?.way?.mask ?? 0);
  if (low?.way) bounds.set(low.way.bounds, at * STRIDE);
  if (high?.way) bounds.set(high.way.bounds, at * STRIDE + HIGH);
  const numbers = [high?.way?.baselineFrom, low?.way?.carefulBeyond, high?.way?.carefulBeyond];
  special.set(
    numbers.map((one) => one ?? Number.NaN),
    at * SPECIAL_STRIDE,
  );
  const isSpecial = numbers.some((one) => one !== undefined && !Number.isNaN(one));
  kinds[at] =
    (low?.way?.isOpen === false ? 0 : LOW_OPEN) |
    (high?.way?.isOpen === false ? 0 : HIGH_OPEN) |
    (isSpecial ? SPECIAL : 0) |
    (high?.way?.needsBaseline ? NEEDS_BASELINE : 0);
}
