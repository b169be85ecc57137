import type { UnitCode } from '../units/quantities.data.ts';
import type { BaselineBound, Bound, ByUnit, Direction, LabClause, LabRule, LimitBound } from './labRule.ts';

type Grade = LabClause['grade'];
/** Bounds of grades 2, 3 and 4 in each unit; `null` = that grade has none. */
export type BoundsByUnit = Readonly<Partial<Record<UnitCode, readonly (number | null)[]>>>;

export const LLN: LimitBound = { of: 'lln', factor: 1 };
export const ULN: LimitBound = { of: 'uln', factor: 1 };

/** Grade 1 beyond the limit of the laboratory, higher grades beyond absolute bounds. */
export function absoluteRule(direction: Direction, table: BoundsByUnit, more: readonly LabClause[] = []): LabRule {
  const limit = direction === 'low' ? LLN : ULN;
  const first: LabClause = { grade: 1, code: 'beyond-limit', bounds: [limit] };
  return { direction, units: unitsOf(table), clauses: [...absoluteClauses(table, 2), first, ...more] };
}

/** Absolute bounds alone: no limit of the laboratory is used. `from` = the grade of the first column. */
export function fixedRule(direction: Direction, table: BoundsByUnit, from: Grade): LabRule {
  return { direction, units: unitsOf(table), clauses: absoluteClauses(table, from) };
}

export function absoluteClauses(table: BoundsByUnit, from: Grade): readonly LabClause[] {
  const columns = Math.max(...unitsOf(table).map((unit) => table[unit]!.length));
  return Array.from({ length: columns }, (_, column) => absoluteClause((from + column) as Grade, table, column))
    .filter((clause) => clause !== null)
    .toReversed();
}

function absoluteClause(grade: Grade, table: BoundsByUnit, column: number): LabClause | null {
  const entries = unitsOf(table).flatMap((unit) => {
    const bound = table[unit]![column] ?? null;
    return bound === null ? [] : [[unit, bound] as const];
  });
  if (entries.length === 0) return null;
  return { grade, code: 'absolute-bound', bounds: [{ of: 'absolute', by: Object.fromEntries(entries) as ByUnit }] };
}

/** Multiples of a limit for grades 1, 2, 3, 4 as far as given; `null` = no such grade. */
export function limitMultiples(of: 'lln' | 'uln', factors: readonly (number | null)[]): readonly LabClause[] {
  return multiples(factors, (grade, factor) => ({
    grade,
    code: factor === 1 ? 'beyond-limit' : 'limit-multiple',
    bounds: [{ of, factor }],
  }));
}

/** The same of the baseline; `firstInclusive` = grade 1 begins at its bound itself. */
export function baselineMultiples(factors: readonly (number | null)[], firstInclusive = false): readonly LabClause[] {
  return multiples(factors, (grade, factor) => ({
    grade,
    code: 'baseline-multiple',
    bounds: [firstInclusive && grade === 1 ? { of: 'baseline', factor, inclusive: true } : { of: 'baseline', factor }],
  }));
}

/**
 * Multiples of the ULN, or of the baseline where that was above the ULN of its own laboratory. An abnormal baseline
 * without a value leaves the result ungraded. Source: [GRADING §2, §3.3].
 */
export function liverRule(ofUln: readonly number[], ofBaseline: readonly number[], firstInclusive: boolean): LabRule {
  return {
    direction: 'high',
    units: [],
    clauses: [
      ...limitMultiples('uln', ofUln).map((clause) => ({ ...clause, baseline: 'not-high' as const })),
      ...baselineMultiples(ofBaseline, firstInclusive).map((clause) => ({
        ...clause,
        baseline: 'high' as const,
        withoutBaseline: 'open' as const,
      })),
    ],
  };
}

function multiples(
  factors: readonly (number | null)[],
  clauseOf: (grade: Grade, factor: number) => LabClause,
): readonly LabClause[] {
  return factors
    .flatMap((factor, index) => (factor === null ? [] : [clauseOf((index + 1) as Grade, factor)]))
    .toReversed();
}

/** A grade that asks for a clinical fact beside the number. */
export function withFact(grade: Grade, flag: NonNullable<LabClause['flag']>, ...bounds: readonly Bound[]): LabClause {
  return { grade, code: 'with-clinical-fact', bounds, flag };
}

export const ofBaseline = (factor: number): BaselineBound => ({ of: 'baseline', factor });

function unitsOf(table: BoundsByUnit): readonly UnitCode[] {
  return Object.keys(table) as UnitCode[];
}
