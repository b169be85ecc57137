import { exceedsCutoff } from '../stats/exceedsCutoff.ts';
import { requireCount, requireLevel } from '../stats/inputChecks.ts';
import { betaProbabilityAbove, updateBeta } from '../stats/posterior/betaPosterior.ts';
import type { DoseData } from './doseData.ts';

/** When a dose and all above it are given up for good. */
export interface EliminationRule {
  /** DLT probability aimed at. */
  readonly target: number;
  /** Eliminated when P(DLT probability > target) is strictly above this, under a flat prior. Usually 0.95. */
  readonly cutoff: number;
  /** Not before this many patients: 3 in BOIN practice, 1 in mTPI-2 [STATISTICS §4]. */
  readonly minimumPatients: number;
}

const FLAT = { alpha: 1, beta: 1 };

export function requireEliminationRule({ target, cutoff, minimumPatients }: EliminationRule): void {
  requireLevel('The target', target);
  requireLevel('The cut-off', cutoff);
  requireCount('The number of patients', minimumPatients);
}

/** P(DLT probability > target) under a flat prior; patients may be counted in parts. */
export function probabilityTooToxic(dlts: number, treated: number, target: number): number {
  return betaProbabilityAbove({ alpha: 1 + dlts, beta: 1 + treated - dlts }, target);
}

export function isTooToxic({ dlts, treated }: DoseData, rule: EliminationRule): boolean {
  if (treated < rule.minimumPatients) return false;
  return exceedsCutoff(betaProbabilityAbove(updateBeta(FLAT, dlts, treated), rule.target), rule.cutoff);
}

/** Number of the lowest eliminated dose, with which all above it fall; `null` = none. */
export function eliminatedFrom(doses: readonly DoseData[], rule: EliminationRule): number | null {
  requireEliminationRule(rule);
  const first = doses.findIndex((dose) => isTooToxic(dose, rule));
  return first === -1 ? null : first + 1;
}

/** Smallest number of DLTs among `treated` that eliminates; `null` = none does. */
export function eliminationBound(treated: number, rule: EliminationRule): number | null {
  for (let dlts = 0; dlts <= treated; dlts += 1) if (isTooToxic({ treated, dlts }, rule)) return dlts;
  return null;
}
