import { requireNotNegative } from '../inputChecks.ts';
import { computePoissonRate, type PoissonRate } from './poissonRate.ts';

/** What one patient adds: time to the first event, or all follow-up without one. */
export interface FirstEventFollowUp {
  readonly time: number;
  readonly hadEvent: boolean;
}

export interface ExposureAdjustedIncidence extends PoissonRate {
  readonly patients: number;
  readonly patientsWithEvent: number;
  readonly exposure: number;
}

/**
 * Patients with at least one event per person-time at risk of the first. Assumes a constant hazard, so it stands beside
 * Kaplan–Meier or a cumulative incidence, not in their place. `null` without exposure. Source: [STATISTICS §1].
 */
export function computeExposureAdjustedIncidence(
  followUps: readonly FirstEventFollowUp[],
  level: number,
  per: number,
): ExposureAdjustedIncidence | null {
  for (const { time } of followUps) requireNotNegative('A time at risk', time);
  const exposure = followUps.reduce((sum, { time }) => sum + time, 0);
  const patientsWithEvent = followUps.filter(({ hadEvent }) => hadEvent).length;
  const rate = computePoissonRate(patientsWithEvent, exposure, level, per);
  return rate && { patients: followUps.length, patientsWithEvent, exposure, ...rate };
}
