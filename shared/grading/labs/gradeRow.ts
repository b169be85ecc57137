import { compareAtTwelve, NEAR } from '../compareAtTwelve.ts';
import { baselineStatusOf } from './baselineStatusOf.ts';
import type { CompiledBound, CompiledClause, CompiledRule } from './compiledRule.ts';
import { BASELINE_HIGH, BASELINE_LOW, BASELINE_UNKNOWN, COMPARATOR_MASK, comparatorOf } from './labColumns.ts';
import type { BaselineStatus } from './labInput.ts';
import { passesBound } from './passesBound.ts';

/** One row in the unit of its rule; NaN = not known. */
export interface LabRow {
  value: number;
  lln: number;
  uln: number;
  baseline: number;
  marks: number;
}

const NOT_MET = 0;
const LEFT_OUT = 1;
const OPEN = 2;
const MET = 3;

/**
 * The grade of one row under one rule, −1 = none. The same decisions as `weighClauses`, in the same order of precedence,
 * without their reasons; that the two agree is held by a property.
 */
export function gradeRow(rule: CompiledRule, row: LabRow): number {
  const { isLow, clauses, beyond, isStrict } = rule;
  if (beyond !== null && passes(isLow, beyond, row) === MET) return -1;
  const status = statusOf(row);
  let isOpen = false;
  for (const clause of clauses) {
    const weight = weigh(rule, clause, row, status);
    if (weight === MET) return isOpen && isStrict && lacksBaseline(rule, row, status, clause.grade) ? -1 : clause.grade;
    if (weight === OPEN) isOpen = true;
  }
  return isOpen ? -1 : 0;
}

/** Whether a worse clause is open for want of the baseline. */
function lacksBaseline(rule: CompiledRule, row: LabRow, status: BaselineStatus | null, grade: number): boolean {
  return rule.clauses.some(
    (clause) =>
      clause.grade > grade &&
      weigh(rule, clause, row, status) === OPEN &&
      ((clause.baseline !== undefined && status === null) || (clause.isOfBaseline && Number.isNaN(row.baseline))),
  );
}

function weigh({ isLow, isStrict }: CompiledRule, clause: CompiledClause, row: LabRow, status: BaselineStatus | null) {
  const { factShift, baseline, withoutBaseline } = clause;
  let isOpen = false;
  if (baseline !== undefined) {
    const taken = status ?? 'normal';
    if (status === null && isStrict) isOpen = true;
    else if (baseline === 'not-high' ? taken === 'high' : taken !== baseline) return NOT_MET;
  }
  if (factShift >= 0) {
    const stated = (row.marks >> factShift) & 3;
    if (stated === 0) isOpen = true;
    else if (stated === 1 || (stated === 3 && clause.moreThanMild)) return NOT_MET;
  }
  const isWithout = clause.isOfBaseline && Number.isNaN(row.baseline) && !isStrict;
  for (const bound of clause.bounds) {
    if (isWithout && withoutBaseline === 'other-bounds' && bound.of === 'baseline') continue;
    const passed = passes(isLow, bound, row);
    if (passed === NOT_MET) return NOT_MET;
    if (passed === OPEN) isOpen = true;
  }
  if (!isOpen) return MET;
  return isWithout && withoutBaseline === 'left-out' ? LEFT_OUT : OPEN;
}

function passes(isLow: boolean, { of, factor, plus, inclusive }: CompiledBound, row: LabRow): number {
  const at =
    of === 'absolute' ? plus : (of === 'lln' ? row.lln : of === 'uln' ? row.uln : row.baseline) * factor + plus;
  if (Number.isNaN(at)) return OPEN;
  if ((row.marks & COMPARATOR_MASK) !== 0) return passesCompared(isLow, at, inclusive, row);
  const beyond = isLow ? at - row.value : row.value - at;
  const near = NEAR * Math.max(Math.abs(at), Math.abs(row.value));
  if (beyond > near) return MET;
  if (beyond < -near) return NOT_MET;
  const order = compareAtTwelve(row.value, at);
  return (isLow ? order < 0 : order > 0) || (inclusive && order === 0) ? MET : NOT_MET;
}

function passesCompared(isLow: boolean, at: number, inclusive: boolean, { value, marks }: LabRow): number {
  const passed = passesBound(isLow ? 'low' : 'high', { value, comparator: comparatorOf(marks) }, at, inclusive);
  return passed === 'met' ? MET : passed === 'unknown' ? OPEN : NOT_MET;
}

function statusOf({ marks, baseline, lln, uln }: LabRow): BaselineStatus | null {
  if (marks & BASELINE_HIGH) return 'high';
  if (marks & BASELINE_LOW) return 'low';
  if (!(marks & BASELINE_UNKNOWN)) return 'normal';
  return baselineStatusOf(known(baseline), known(lln), known(uln));
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
