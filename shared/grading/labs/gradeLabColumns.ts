import type { CtcaeVersion } from '../../model/grade.ts';
import type { GradingSettings } from '../../model/grading.ts';
import { correctCalcium } from '../units/correctCalcium.ts';
import { gradeRow } from './gradeRow.ts';
import type { GroupPlan, PlacedRule } from './groupPlan.ts';
import { BASELINE_UNKNOWN, type LabColumns, type LabGrades } from './labColumns.ts';
import {
  ALL,
  BASELINE_FROM,
  CAREFUL_BELOW,
  CAREFUL_FROM,
  FACTOR,
  HIGH,
  HIGH_OPEN,
  LOW_OPEN,
  NEEDS_BASELINE,
  planTable,
  STRIDE,
  USES_BASELINE,
} from './planTable.ts';

/**
 * The grades `gradeAnalyte` gives, for many results at once and without reasons. A row is decided by comparing its value
 * with the bounds of its group, made once with rounding reckoned in; only where a fact, a baseline or a comparator
 * decides too the rule itself is asked. Source: [CTCAE-5], [CTCAE-6]; [GRADING §2, §3].
 */
export function gradeLabColumns(columns: LabColumns, version: CtcaeVersion, settings: GradingSettings): LabGrades {
  const { group, value, baseline, marks } = columns;
  const rows = value.length;
  const low = new Int8Array(rows);
  const high = new Int8Array(rows);
  const { plans, kinds, masks, bounds } = planTable(columns.groups, version, settings);
  const takesNormal = settings.unknownBaseline === 'as-normal';

  for (let i = 0; i < rows; i++) {
    const at = group[i]!;
    const first = at * STRIDE;
    const kind = kinds[at]!;
    const v = value[i]! * bounds[first + FACTOR]!;

    let careful = (marks[i]! | ALL) & masks[at]!;
    // A row without any baseline counts as normal, unless the settings leave such rows ungraded.
    if (careful === BASELINE_UNKNOWN && takesNormal && Number.isNaN(baseline[i]!)) careful = 0;
    if ((kind & USES_BASELINE) !== 0) {
      const base = baseline[i]! * bounds[first + FACTOR]!;
      if (v >= base * bounds[first + BASELINE_FROM]!) careful = 1;
      if ((kind & NEEDS_BASELINE) !== 0 && Number.isNaN(base)) careful = 1;
    }
    careful |= +(v < bounds[first + CAREFUL_BELOW]!) | +(v >= bounds[first + CAREFUL_FROM]!) | +!(v - v === 0);
    if (careful !== 0) {
      gradeCarefully(columns, i, plans[at]!, low, high);
      continue;
    }

    const lowBits =
      +(v < bounds[first]!) |
      (+(v < bounds[first + 1]!) << 1) |
      (+(v < bounds[first + 2]!) << 2) |
      (+(v < bounds[first + 3]!) << 3);
    const highBits =
      +(v >= bounds[first + HIGH]!) |
      (+(v >= bounds[first + HIGH + 1]!) << 1) |
      (+(v >= bounds[first + HIGH + 2]!) << 2) |
      (+(v >= bounds[first + HIGH + 3]!) << 3);
    // The highest bit that is set is the grade; without any it is 0, or −1 where a bound was not known.
    low[i] = 32 - Math.clz32(lowBits) - (kind & LOW_OPEN & +(lowBits === 0));
    high[i] = 32 - Math.clz32(highBits) - (((kind & HIGH_OPEN) >> 1) & +(highBits === 0));
  }
  return { low, high };
}

function gradeCarefully(columns: LabColumns, i: number, plan: GroupPlan, low: Int8Array, high: Int8Array): void {
  const measured = columns.value[i]!;
  const albumin = columns.albuminGramsPerLitre[i]!;
  const value = plan.calciumUnit === null ? measured : correctCalcium(measured, plan.calciumUnit, albumin);
  low[i] = gradePlaced(plan.low, value, columns, i);
  high[i] = gradePlaced(plan.high, value, columns, i);
}

function gradePlaced(placed: PlacedRule | null, value: number, columns: LabColumns, i: number): number {
  if (placed === null || !Number.isFinite(value)) return -1;
  const { rule, factor } = placed;
  const { lln, uln } = columns.groups[columns.group[i]!]!;
  return gradeRow(rule, {
    value: value * factor,
    lln: (lln ?? Number.NaN) * factor,
    uln: (uln ?? Number.NaN) * factor,
    baseline: columns.baseline[i]! * factor,
    marks: columns.marks[i]!,
  });
}
