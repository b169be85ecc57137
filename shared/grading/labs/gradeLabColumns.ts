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
  HIGH,
  HIGH_OPEN,
  LOW_OPEN,
  NEEDS_BASELINE,
  planTable,
  SPECIAL,
  SPECIAL_STRIDE,
  STRIDE,
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
  const { plans, kinds, masks, bounds, special } = planTable(columns.groups, version, settings);
  const takesNormal = settings.unknownBaseline === 'as-normal';

  for (let i = 0; i < rows; i++) {
    const at = group[i]!;
    const kind = kinds[at]!;
    const v = value[i]!;

    let careful = (marks[i]! | ALL) & masks[at]!;
    // A row without any baseline counts as normal, unless the settings leave such rows ungraded.
    if (careful === BASELINE_UNKNOWN && takesNormal && Number.isNaN(baseline[i]!)) careful = 0;
    if ((kind & SPECIAL) !== 0) {
      const from = at * SPECIAL_STRIDE;
      const base = baseline[i]!;
      careful |=
        +(v >= base * special[from + BASELINE_FROM]!) |
        (((kind & NEEDS_BASELINE) >> 3) & +Number.isNaN(base)) |
        +(v < special[from + CAREFUL_BELOW]!) |
        +(v >= special[from + CAREFUL_FROM]!);
    }
    if (careful !== 0) {
      gradeCarefully(columns, i, plans[at]!, low, high);
      continue;
    }

    const first = at * STRIDE;
    const isNumber = +(Math.abs(v) <= Number.MAX_VALUE) << 4;
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
    low[i] = GRADE_OF[((kind & LOW_OPEN) << 5) | isNumber | lowBits]!;
    high[i] = GRADE_OF[((kind & HIGH_OPEN) << 4) | isNumber | highBits]!;
  }
  return { low, high };
}

/**
 * By the bounds that are passed (grade 1 = 1, 2 = 2, 3 = 4, 4 = 8), 16 if there is a value and 32 if a bound is not known:
 * the worst grade passed; without any, 0 where every bound is known.
 */
const GRADE_OF = Int8Array.from({ length: 64 }, (_, index) => {
  const grade = 32 - Math.clz32(index & 15);
  const hasValue = (index & 16) !== 0;
  return !hasValue || (grade === 0 && (index & 32) !== 0) ? -1 : grade;
});

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
