import { requireCount, requireLevel, requireNotNegative, requirePositive } from '../stats/inputChecks.ts';
import type { Interval } from '../stats/interval.ts';
import { gammaQuantile, gammaUpperTail } from '../stats/specialFunctions.ts';

/** A Gamma distribution over a rate: mean shape / rate. */
export interface GammaShape {
  readonly shape: number;
  readonly rate: number;
}

/** Posterior of a rate after `events` in `exposure`. Source: [STATISTICS §6]. */
export function updateGamma(prior: GammaShape, events: number, exposure: number): GammaShape {
  requirePositive('The prior shape', prior.shape);
  requirePositive('The prior rate', prior.rate);
  requireCount('The number of events', events);
  requireNotNegative('The exposure', exposure);
  return { shape: prior.shape + events, rate: prior.rate + exposure };
}

/** P(rate > threshold). */
export function gammaProbabilityAbove({ shape, rate }: GammaShape, threshold: number): number {
  requireNotNegative('The threshold', threshold);
  return gammaUpperTail(threshold * rate, shape);
}

/** Equal-tailed interval of the rate. */
export function gammaInterval({ shape, rate }: GammaShape, level: number): Interval {
  requireLevel('The level', level);
  return {
    lower: gammaQuantile((1 - level) / 2, shape) / rate,
    upper: gammaQuantile((1 + level) / 2, shape) / rate,
  };
}
