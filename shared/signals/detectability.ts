import { requireCount, requireLevel, requireProbability } from '../stats/inputChecks.ts';

/** P(at least one patient of `patients` shows an event of probability `p`). Source: [STATISTICS §6]. */
export function chanceOfAtLeastOne(patients: number, p: number): number {
  requireCount('The number of patients', patients);
  requireProbability('The event probability', p);
  return patients === 0 ? 0 : -Math.expm1(patients * Math.log1p(-p));
}

/** The largest rate compatible with no event in `patients`, one-sided; `null` for nobody. Print it beside every zero. */
export function upperBoundIfNone(patients: number, confidence: number): number | null {
  requireCount('The number of patients', patients);
  requireLevel('The confidence', confidence);
  return patients === 0 ? null : -Math.expm1(Math.log1p(-confidence) / patients);
}

/** Patients needed to see an event of probability `p` at least once with this confidence; `null` = never, as p is 0. */
export function patientsNeededToSee(p: number, confidence: number): number | null {
  requireProbability('The event probability', p);
  requireLevel('The confidence', confidence);
  if (p === 0) return null;
  // A quotient that is whole but for rounding is whole.
  return p === 1 ? 1 : Math.ceil(Math.log1p(-confidence) / Math.log1p(-p) - 1e-9);
}
