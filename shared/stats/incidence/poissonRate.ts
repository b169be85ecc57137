import { requireCount, requireLevel, requireNotNegative, requirePositive } from '../inputChecks.ts';
import { gammaQuantile } from '../specialFunctions.ts';

export interface PoissonRate {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  /** Bound of the one-sided interval at the full level. */
  readonly upperOneSided: number;
}

/**
 * Rate of independent events with its exact interval, in events per `per` units of exposure. `null` without exposure.
 * Events that recur within a patient are not independent: use `computeRecurrentEventRate`.
 * @param exposure person-time, in the unit `per` counts (days for "per 100 patient-days")
 * Source: [GARWOOD-1936], [STATISTICS §1].
 */
export function computePoissonRate(events: number, exposure: number, level: number, per: number): PoissonRate | null {
  requireCount('The number of events', events);
  requireNotNegative('The exposure', exposure);
  requireLevel('The level', level);
  requirePositive('The unit of the rate', per);
  if (exposure === 0) return null;

  const unit = per / exposure;
  const tail = (1 - level) / 2;
  return {
    rate: events * unit,
    lower: events === 0 ? 0 : gammaQuantile(tail, events) * unit,
    upper: gammaQuantile(1 - tail, events + 1) * unit,
    upperOneSided: gammaQuantile(level, events + 1) * unit,
  };
}
