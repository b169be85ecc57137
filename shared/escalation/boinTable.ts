import { requireCount } from '../stats/inputChecks.ts';
import { type BoinBoundaries, type BoinRates, boinBoundaries } from './boinBoundaries.ts';
import { eliminationBound, requireEliminationRule } from './eliminationRule.ts';

/** Bounds for n = 1 … the maximum patients at a dose. */
export interface BoinTable {
  readonly boundaries: BoinBoundaries;
  readonly escalateAtOrBelow: readonly number[];
  readonly deEscalateAtOrAbove: readonly number[];
  /** `null` = no count eliminates. */
  readonly eliminateAtOrAbove: readonly (number | null)[];
}

/** No dose is given up on fewer patients [STATISTICS §4]. */
export const BOIN_MINIMUM_PATIENTS = 3;
/** A product that is whole but for rounding. */
const WHOLE = 1e-12;

/**
 * The BOIN design as a table to hold a cohort against.
 * @param cutoff P(DLT probability > target) above which a dose is eliminated, usually 0.95
 * Sources: [LIU-2015], [YUAN-2016]; [STATISTICS §4].
 */
export function boinTable(rates: BoinRates, maximumPatients: number, cutoff: number): BoinTable {
  const rule = { target: rates.target, cutoff, minimumPatients: BOIN_MINIMUM_PATIENTS };
  requireEliminationRule(rule);
  requireCount('The number of patients', maximumPatients);
  const boundaries = boinBoundaries(rates);
  const counts = Array.from({ length: maximumPatients }, (_, index) => index + 1);
  const eliminateAtOrAbove = counts.map((n) => eliminationBound(n, rule));
  return {
    boundaries,
    escalateAtOrBelow: counts.map((n) => Math.floor(boundaries.escalate * n + WHOLE)),
    deEscalateAtOrAbove: counts.map((n, index) =>
      Math.min(firstAbove(boundaries.deEscalate * n), eliminateAtOrAbove[index] ?? n),
    ),
    eliminateAtOrAbove,
  };
}

/** The next whole number; a whole number counts as below itself, as the published software has it [STATISTICS §4]. */
function firstAbove(value: number): number {
  return Math.floor(value + WHOLE) + 1;
}
