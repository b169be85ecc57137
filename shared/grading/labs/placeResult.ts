import type { GradeStepTrace, NotGradableReason } from '../../model/grading.ts';
import type { COMPARATORS } from '../../model/vocabulary.ts';
import { gradeStep } from '../gradeStep.ts';
import { factorBetween } from '../units/convertUnit.ts';
import type { Quantity, UnitCode } from '../units/quantities.data.ts';
import { readUnitOf } from '../units/readUnit.ts';
import { baselineStatusOf } from './baselineStatusOf.ts';
import { findAnalyte } from './findAnalyte.ts';
import type { BaselineStatus, LabFlags, LabInput } from './labInput.ts';
import type { LabRule } from './labRule.ts';

/** A result in a unit the rule has bounds in. */
export interface PlacedResult {
  readonly value: number;
  readonly comparator: (typeof COMPARATORS)[number];
  /** `null` = a rule of multiples, in whatever unit the value came. */
  readonly unit: UnitCode | null;
  readonly lln: number | null;
  readonly uln: number | null;
  readonly baseline: number | null;
  readonly baselineStatus: BaselineStatus | null;
  readonly flags: LabFlags;
  /** What was converted or taken for granted on the way. */
  readonly trace: readonly GradeStepTrace[];
}

/**
 * Brings value, limits and baseline to one unit with published bounds: the value's own if it has some, else the first
 * of the rule. A rule of multiples needs no unit. Source: [GRADING §1].
 */
export function placeResult(
  rule: LabRule,
  analyteCode: string,
  input: LabInput,
  value: number,
): PlacedResult | { readonly reason: NotGradableReason } {
  const { quantity } = findAnalyte(analyteCode)!;
  const read = readUnitOf(quantity, input.unit);
  if (rule.units.length > 0 && read.kind !== 'known') {
    return { reason: read.kind === 'missing' ? 'unit-missing' : 'unit-unsupported' };
  }
  const given = read.kind === 'known' ? read.unit : null;
  const unit = given === null || rule.units.length === 0 || rule.units.includes(given) ? given : rule.units[0]!;
  const factor = given === null || unit === null ? 1 : factorBetween(quantity, given, unit);
  const times = (one: number | null) => (one === null ? null : one * factor);
  const baseline = baselineIn(quantity, given, input);
  const placed = { value: value * factor, lln: times(input.lln), uln: times(input.uln), baseline: times(baseline) };
  const status = statusOf(placed, input);
  return {
    ...placed,
    comparator: input.comparator ?? '=',
    unit,
    baselineStatus: status.status,
    flags: input.flags ?? {},
    trace: [
      ...(factor === 1
        ? []
        : [gradeStep('unit-converted', 'met', null, { from: given, to: unit, value: placed.value })]),
      ...status.trace,
    ],
  };
}

/** The baseline value in the unit of the value; `null` when it has none or its unit cannot be brought there. */
function baselineIn(quantity: Quantity, given: UnitCode | null, { baseline, unit }: LabInput): number | null {
  if (!baseline || baseline.value === null) return null;
  if (baseline.unit === null || baseline.unit === unit) return baseline.value;
  const read = readUnitOf(quantity, baseline.unit);
  if (read.kind !== 'known' || given === null) return null;
  return baseline.value * factorBetween(quantity, read.unit, given);
}

/** Without the baseline's own range, the range of this result tells where its value lies, and the trace says so. */
function statusOf(
  {
    baseline,
    lln,
    uln,
  }: { readonly baseline: number | null; readonly lln: number | null; readonly uln: number | null },
  input: LabInput,
): { readonly status: BaselineStatus | null; readonly trace: readonly GradeStepTrace[] } {
  const own = input.baseline?.status ?? null;
  const status = own ?? baselineStatusOf(baseline, lln, uln);
  if (status === null) return { status, trace: [] };
  const facts = { status, baseline, by: own === null ? 'range-of-this-result' : 'own-range' };
  return { status, trace: [gradeStep('baseline-status', 'met', null, facts)] };
}
