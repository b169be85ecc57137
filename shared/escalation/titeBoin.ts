import { exceedsCutoff } from '../stats/exceedsCutoff.ts';
import { requirePositive, requireProbability } from '../stats/inputChecks.ts';
import { boinBoundaries, defaultBoinRates } from './boinBoundaries.ts';
import { BOIN_MINIMUM_PATIENTS } from './boinTable.ts';
import { type DoseData, doseNumber, requireDoses } from './doseData.ts';
import { eliminatedFrom, probabilityTooToxic } from './eliminationRule.ts';

/** `treated` and `dlts` count everybody; those still in the window without a DLT are listed with their days so far. */
export interface PendingDoseData extends DoseData {
  readonly pendingDays: readonly number[];
}

export interface TiteBoinSettings {
  readonly target: number;
  readonly windowDays: number;
  readonly cutoff: number;
  /** No new patient while more than this share of the dose's patients is pending. */
  readonly maximumPendingShare: number;
}

export interface TiteBoinAdvice {
  /** Patients by dose, those pending counted by the share of the window they have completed. */
  readonly effectiveTreated: readonly number[];
  /** DLTs per effective patient at the current dose; `null` without one. */
  readonly estimate: number | null;
  /** Wait: no new patient until more is known. Not the same as staying. */
  readonly suspend: boolean;
  /** `null` = stop the trial. */
  readonly next: number | null;
  readonly eliminatedFrom: number | null;
  readonly stopTrial: boolean;
  /** P(DLT probability > target) at the current dose, pending patients counted as free of DLT. */
  readonly probabilityTooToxicAll: number;
  /** The same, pending patients counted in part: the more cautious. */
  readonly probabilityTooToxicEffective: number;
  /** The two fall on different sides of the cut-off: say so. */
  readonly probabilitiesDisagree: boolean;
}

/**
 * TITE-BOIN at the current dose, by the effective sample size. Source: [LIN-2020], [STATISTICS §4].
 * @param current number of the dose, from 1
 */
export function adviseTiteBoin(
  doses: readonly PendingDoseData[],
  current: number,
  settings: TiteBoinSettings,
): TiteBoinAdvice {
  requirePendingDoses(doses, settings);
  const { target, cutoff } = settings;
  const { treated, dlts } = doseNumber(doses, current);
  const effectiveTreated = doses.map((dose) => effectiveOf(dose, settings.windowDays));
  const effective = effectiveTreated[current - 1]!;
  const all = probabilityTooToxic(dlts, treated, target);
  const inPart = probabilityTooToxic(dlts, effective, target);
  const firstEliminated = eliminatedFrom(doses, { target, cutoff, minimumPatients: BOIN_MINIMUM_PATIENTS });
  const estimate = effective > 0 ? dlts / effective : null;
  return {
    effectiveTreated,
    estimate,
    ...proposal(doses, current, settings, firstEliminated, estimate),
    eliminatedFrom: firstEliminated,
    probabilityTooToxicAll: all,
    probabilityTooToxicEffective: inPart,
    probabilitiesDisagree: exceedsCutoff(all, cutoff) !== exceedsCutoff(inPart, cutoff),
  };
}

function proposal(
  doses: readonly PendingDoseData[],
  current: number,
  { target, maximumPendingShare }: TiteBoinSettings,
  firstEliminated: number | null,
  estimate: number | null,
): Pick<TiteBoinAdvice, 'suspend' | 'next' | 'stopTrial'> {
  const highest = Math.min(doses.length, (firstEliminated ?? Number.POSITIVE_INFINITY) - 1);
  if (highest < current) {
    return { suspend: false, next: highest === 0 ? null : highest, stopTrial: highest === 0 };
  }
  const { treated, pendingDays } = doseNumber(doses, current);
  const stay = { suspend: false, next: current, stopTrial: false };
  if (pendingDays.length > maximumPendingShare * treated) return { ...stay, suspend: true };
  if (estimate === null) return stay;
  const boundaries = boinBoundaries(defaultBoinRates(target));
  if (estimate <= boundaries.escalate) return { ...stay, next: Math.min(current + 1, highest) };
  return estimate >= boundaries.deEscalate ? { ...stay, next: Math.max(1, current - 1) } : stay;
}

function effectiveOf({ treated, pendingDays }: PendingDoseData, windowDays: number): number {
  return pendingDays.reduce((sum, days) => sum + days / windowDays, treated - pendingDays.length);
}

function requirePendingDoses(doses: readonly PendingDoseData[], settings: TiteBoinSettings): void {
  requireDoses(doses);
  requirePositive('The window', settings.windowDays);
  requireProbability('The share that may be pending', settings.maximumPendingShare);
  for (const { treated, dlts, pendingDays } of doses) {
    if (dlts + pendingDays.length > treated) throw new RangeError('More patients pending or with a DLT than treated.');
    for (const days of pendingDays) requireProbability('The completed share of the window', days / settings.windowDays);
  }
}
