import { boinBoundaries, defaultBoinRates } from './boinBoundaries.ts';
import { BOIN_MINIMUM_PATIENTS } from './boinTable.ts';
import { type DoseData, requireDoses } from './doseData.ts';
import { eliminatedFrom } from './eliminationRule.ts';
import { isotonicRegression } from './isotonicRegression.ts';

export interface SelectedMtd {
  /** Number of the dose, from 1; `null` = none is acceptable. */
  readonly mtd: number | null;
  readonly eliminatedFrom: number | null;
  /** Estimated DLT probability by dose; `null` where eliminated or untreated. */
  readonly estimates: readonly (number | null)[];
}

export interface MtdSettings {
  readonly target: number;
  readonly cutoff: number;
  /** Take no dose whose estimate lies above λd. */
  readonly onlyBelowDeEscalation: boolean;
}

/** Estimates this close are tied; the rank decides [STATISTICS §4]. */
const RANK_STEP = 1e-10;

/**
 * The maximum tolerated dose at the end of a BOIN trial: the dose whose isotonic estimate is nearest to the target. Among
 * equal estimates the highest dose below the target and the lowest above it. Source: [LIU-2015], [STATISTICS §4].
 */
export function selectBoinMtd(doses: readonly DoseData[], settings: MtdSettings): SelectedMtd {
  requireDoses(doses);
  const { target, cutoff } = settings;
  const firstEliminated = eliminatedFrom(doses, { target, cutoff, minimumPatients: BOIN_MINIMUM_PATIENTS });
  const remaining = doses.flatMap((dose, index) =>
    dose.treated > 0 && index + 1 < (firstEliminated ?? Number.POSITIVE_INFINITY) ? [{ index, ...dose }] : [],
  );
  const fitted = isotonicRegression(
    remaining.map(({ dlts, treated }) => (dlts + 0.05) / (treated + 0.1)),
    remaining.map(weightOf),
  );
  const estimates = new Array<number | null>(doses.length).fill(null);
  remaining.forEach(({ index }, rank) => {
    estimates[index] = fitted[rank]!;
  });
  const highest = settings.onlyBelowDeEscalation
    ? boinBoundaries(defaultBoinRates(target)).deEscalate
    : Number.POSITIVE_INFINITY;
  const nearest = nearestTo(target, fitted, highest);
  return { mtd: nearest === null ? null : remaining[nearest]!.index + 1, eliminatedFrom: firstEliminated, estimates };
}

/** Inverse variance of the estimate. */
function weightOf({ dlts, treated }: DoseData): number {
  const total = treated + 0.1;
  return (total ** 2 * (total + 1)) / ((dlts + 0.05) * (treated - dlts + 0.05));
}

function nearestTo(target: number, rising: readonly number[], highest: number): number | null {
  let nearest: number | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  rising.forEach((estimate, rank) => {
    const gap = Math.abs(estimate + rank * RANK_STEP - target);
    if (estimate <= highest && gap < smallest) [nearest, smallest] = [rank, gap];
  });
  return nearest;
}
