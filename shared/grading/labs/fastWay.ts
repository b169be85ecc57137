import { NEAR } from '../compareAtTwelve.ts';
import type { CompiledBound, CompiledClause, CompiledRule } from './compiledRule.ts';
import { BASELINE_HIGH, BASELINE_LOW, BASELINE_UNKNOWN } from './labColumns.ts';
import { edgeAbove, edgeAtLeast, edgeBefore } from './roundingEdge.ts';

/** Limits of a group in the unit of the rule, NaN = not known, and the factor that brings its values there. */
export interface GroupLimits {
  readonly lln: number;
  readonly uln: number;
  readonly factor: number;
}

/**
 * What of a rule and a range can be decided by comparing a value with a few numbers, and which rows cannot: those go the
 * careful way, to `gradeRow`, rather once too often than once too rarely.
 */
export interface FastWay {
  /**
   * Grades 1 to 4: where the grade begins in the unit of the values, rounding to 12 digits already reckoned in: low, every
   * value below it; high, every value from it on. NaN = no such grade.
   */
  readonly bounds: Float64Array;
  /** A limit is not known, so that a value beyond no bound has no grade. */
  isOpen: boolean;
  /** Marks that send a row the careful way. */
  mask: number;
  /** Values beyond it go the careful way; NaN = none. */
  carefulBeyond: number;
  /** So do those from this multiple of their baseline on; NaN = none. */
  baselineFrom: number;
  usesBaseline: boolean;
  /** And rows without a baseline. */
  needsBaseline: boolean;
}

/** `null` = every row goes the careful way. */
export function fastWay(rule: CompiledRule, limits: GroupLimits): FastWay | null {
  if (rule.beyond !== null) return null;
  const way: FastWay = {
    bounds: new Float64Array(4).fill(Number.NaN),
    isOpen: false,
    mask: 0,
    carefulBeyond: Number.NaN,
    baselineFrom: Number.NaN,
    usesBaseline: false,
    needsBaseline: false,
  };
  return rule.clauses.every((clause) => takes(way, rule, clause, limits)) ? way : null;
}

/** Whether the clause can be taken into the way; changes the way. */
function takes(way: FastWay, rule: CompiledRule, clause: CompiledClause, limits: GroupLimits): boolean {
  const [bound, second] = clause.bounds;
  if (clause.baseline !== undefined) {
    way.mask |= BASELINE_UNKNOWN | (clause.baseline === 'low' ? BASELINE_LOW : BASELINE_HIGH);
    if (clause.baseline !== 'not-high') return true;
  }
  if (clause.factShift >= 0) way.mask |= 3 << clause.factShift;
  if (bound!.of === 'baseline') {
    const from = bound!.factor * (1 - 2 * NEAR);
    way.baselineFrom = way.usesBaseline ? Math.min(way.baselineFrom, from) : from;
    way.usesBaseline = true;
    way.needsBaseline ||= rule.isStrict || clause.factShift >= 0;
    return true;
  }
  if (clause.factShift >= 0) return isCovered(rule, clause);
  const at = boundAt(bound!, limits);
  if (at <= 0) return false;
  if (second !== undefined) {
    way.carefulBeyond = edgeOf(rule, bound!, at, limits);
    return !Number.isNaN(at);
  }
  if (Number.isNaN(at)) way.isOpen = true;
  else takeEdge(way, rule, clause.grade - 1, edgeOf(rule, bound!, at, limits));
  return true;
}

/** Two clauses of one grade: the milder bound is the grade's. */
function takeEdge({ bounds }: FastWay, { isLow }: CompiledRule, place: number, edge: number): void {
  const known = bounds[place]!;
  if (Number.isNaN(known) || edge > known === isLow) bounds[place] = edge;
}

function boundAt({ of, factor, plus }: CompiledBound, { lln, uln }: GroupLimits): number {
  return of === 'absolute' ? plus : (of === 'lln' ? lln : uln) * factor + plus;
}

function edgeOf({ isLow }: CompiledRule, { inclusive }: CompiledBound, at: number, { factor }: GroupLimits): number {
  if (Number.isNaN(at)) return at;
  return edgeBefore(inclusive !== isLow ? edgeAtLeast(at) : edgeAbove(at), factor);
}

/** A fact nobody stated leaves the grade to another clause with the same bound or a milder one. */
function isCovered({ clauses, isLow }: CompiledRule, { bounds: [asked] }: CompiledClause): boolean {
  return clauses.some(({ factShift, baseline, bounds }) => {
    const [other] = bounds;
    if (factShift >= 0 || baseline !== undefined || bounds.length > 1 || other!.of !== asked!.of) return false;
    const ahead = asked!.of === 'absolute' ? asked!.plus - other!.plus : asked!.factor - other!.factor;
    return isLow ? ahead <= 0 : ahead >= 0;
  });
}
