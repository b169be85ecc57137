import type { GradingSettings } from '../../model/grading.ts';
import type { UnitCode } from '../units/quantities.data.ts';
import { FACT_SHIFT } from './labColumns.ts';
import type { Bound, LabClause, LabRule } from './labRule.ts';

/** A rule with its bounds in one unit, in the form rows of columns are graded by. */
export interface CompiledRule {
  readonly isLow: boolean;
  readonly clauses: readonly CompiledClause[];
  /** Bound beyond which there is no grade. */
  readonly beyond: CompiledBound | null;
  readonly isStrict: boolean;
}

export interface CompiledClause {
  readonly grade: number;
  readonly bounds: readonly CompiledBound[];
  /** −1 = no fact is asked for. */
  readonly factShift: number;
  readonly moreThanMild: boolean;
  readonly baseline: LabClause['baseline'];
  readonly withoutBaseline: LabClause['withoutBaseline'];
  readonly isOfBaseline: boolean;
}

export interface CompiledBound {
  readonly of: Bound['of'];
  /** Of what the bound is a multiple of; 0 for an absolute one. */
  readonly factor: number;
  readonly plus: number;
  readonly inclusive: boolean;
}

export function compileRule(rule: LabRule, unit: UnitCode | null, settings: GradingSettings): CompiledRule {
  const { direction, beyond } = rule;
  return {
    isLow: direction === 'low',
    clauses: rule.clauses.map((clause) => compileClause(clause, unit)).toSorted((a, b) => b.grade - a.grade),
    beyond: beyond ? compileBound(beyond.bound, unit) : null,
    isStrict: settings.unknownBaseline === 'not-gradable',
  };
}

function compileClause(clause: LabClause, unit: UnitCode | null): CompiledClause {
  return {
    grade: clause.grade,
    bounds: clause.bounds.map((bound) => compileBound(bound, unit)),
    factShift: clause.flag === undefined ? -1 : FACT_SHIFT[clause.flag],
    moreThanMild: clause.moreThanMild ?? false,
    baseline: clause.baseline,
    withoutBaseline: clause.withoutBaseline,
    isOfBaseline: clause.bounds.some(({ of }) => of === 'baseline'),
  };
}

function compileBound(bound: Bound, unit: UnitCode | null): CompiledBound {
  const inclusive = bound.inclusive ?? false;
  if (bound.of === 'absolute') return { of: bound.of, factor: 0, plus: bound.by[unit!]!, inclusive };
  const plus = bound.of === 'baseline' ? 0 : (bound.plus?.[unit!] ?? 0);
  return { of: bound.of, factor: bound.factor, plus, inclusive };
}
