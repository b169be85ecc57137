import type { NotGradableReason } from '../../model/grading.ts';
import type { UnitCode } from '../units/quantities.data.ts';
import type { LabFlag } from './labInput.ts';

export type Direction = 'low' | 'high';

/** How one CTCAE laboratory term is graded in one version: the worst clause that is met gives the grade. */
export interface LabRule {
  readonly direction: Direction;
  /**
   * Units with published bounds; each is compared with its own, other units are converted to the first. Empty = only
   * multiples of limits and baseline, which share the unit of the value, whatever it is. Source: [GRADING §1].
   */
  readonly units: readonly UnitCode[];
  readonly clauses: readonly LabClause[];
  /** Beyond this bound another term is to be reported, so that this one has no grade. */
  readonly beyond?: { readonly bound: Bound; readonly reason: NotGradableReason };
}

export interface LabClause {
  readonly grade: 1 | 2 | 3 | 4;
  readonly code: LabClauseCode;
  /** All must be passed, in the direction of the rule. */
  readonly bounds: readonly Bound[];
  readonly flag?: LabFlag;
  /** `mild` does not count as symptomatic here. */
  readonly moreThanMild?: true;
  /** The clause holds only for such a baseline. */
  readonly baseline?: 'high' | 'not-high' | 'low';
  /** Baseline value not known: the clause is open, is left out, or rests on its other bounds. */
  readonly withoutBaseline?: 'open' | 'left-out' | 'other-bounds';
}

export const LAB_CLAUSE_CODES = [
  'absolute-bound',
  'beyond-limit',
  'limit-multiple',
  'limit-plus',
  'baseline-multiple',
  'baseline-fall',
  'above-limit-and-baseline',
  'with-clinical-fact',
] as const;
export type LabClauseCode = (typeof LAB_CLAUSE_CODES)[number];

/** The value must lie strictly beyond it; `inclusive` = the bound itself counts too. */
export type Bound = AbsoluteBound | LimitBound | BaselineBound;
export interface AbsoluteBound {
  readonly of: 'absolute';
  readonly by: ByUnit;
  readonly inclusive?: true;
}
export interface LimitBound {
  readonly of: 'lln' | 'uln';
  readonly factor: number;
  readonly plus?: ByUnit;
  readonly inclusive?: true;
}
export interface BaselineBound {
  readonly of: 'baseline';
  readonly factor: number;
  readonly inclusive?: true;
}
export type ByUnit = Readonly<Partial<Record<UnitCode, number>>>;
