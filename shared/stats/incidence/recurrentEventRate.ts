import { requireCount, requireLevel, requireNotNegative, requirePositive } from '../inputChecks.ts';
import { normalQuantile } from '../specialFunctions.ts';

/** All events of one patient over the patient's whole follow-up. */
export interface PatientEvents {
  readonly events: number;
  readonly exposure: number;
}

export interface RecurrentEventRate {
  readonly rate: number;
  /** Standard error of ln(rate). */
  readonly seLog: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Variance over its Poisson value, 1 = independent events. */
  readonly poissonDispersion: number | null;
}

/**
 * Rate of all events, counting those that recur, per `per` units of exposure; the interval allows for events that
 * cluster in patients (ratio estimator). Limits are `null` for no event and for a single patient; the whole answer is
 * `null` without exposure. Source: [COCHRAN-1977 §6], [STATISTICS §1].
 */
export function computeRecurrentEventRate(
  patients: readonly PatientEvents[],
  level: number,
  per: number,
): RecurrentEventRate | null {
  requireLevel('The level', level);
  requirePositive('The unit of the rate', per);
  for (const { events, exposure } of patients) {
    requireCount('The number of events', events);
    requireNotNegative('The exposure', exposure);
  }
  const events = patients.reduce((sum, one) => sum + one.events, 0);
  const exposure = patients.reduce((sum, one) => sum + one.exposure, 0);
  if (exposure === 0) return null;

  const count = patients.length;
  const rate = events / exposure;
  if (events === 0 || count < 2) {
    return { rate: rate * per, seLog: null, lower: null, upper: null, poissonDispersion: null };
  }
  const residuals = patients.map((one) => (one.events - rate * one.exposure) ** 2);
  const seLog = Math.sqrt((count / (count - 1)) * sumOf(residuals)) / events;
  const spread = Math.exp(normalQuantile((1 + level) / 2) * seLog);
  return {
    rate: rate * per,
    seLog,
    lower: (rate * per) / spread,
    upper: rate * per * spread,
    poissonDispersion: patients.some((one) => one.exposure === 0)
      ? null
      : sumOf(residuals.map((residual, index) => residual / (rate * patients[index]!.exposure))) / (count - 1),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
