import { logChoose } from '../binomial.ts';
import { requireCount, requireEventsOf, requireLevel, requirePositive, requireProbability } from '../inputChecks.ts';
import type { Interval } from '../interval.ts';
import { betaQuantile, betaUpperTail, logGamma } from '../specialFunctions.ts';

/** A Beta distribution over an event probability, as prior or posterior. */
export interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
}

/** Beta posterior after `events` of `total`. Source: [STATISTICS §2]. */
export function updateBeta(prior: BetaShape, events: number, total: number): BetaShape {
  requirePositive('The prior alpha', prior.alpha);
  requirePositive('The prior beta', prior.beta);
  requireEventsOf(events, total);
  return { alpha: prior.alpha + events, beta: prior.beta + total - events };
}

/** P(event probability > threshold). */
export function betaProbabilityAbove({ alpha, beta }: BetaShape, threshold: number): number {
  requireProbability('The threshold', threshold);
  return betaUpperTail(threshold, alpha, beta);
}

export interface BetaSummary {
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  /** Equal-tailed. */
  readonly interval: Interval;
}

export function summariseBeta({ alpha, beta }: BetaShape, level: number): BetaSummary {
  requireLevel('The level', level);
  const total = alpha + beta;
  return {
    mean: alpha / total,
    sd: Math.sqrt((alpha * beta) / (total + 1)) / total,
    median: betaQuantile(0.5, alpha, beta),
    interval: {
      lower: betaQuantile((1 - level) / 2, alpha, beta),
      upper: betaQuantile((1 + level) / 2, alpha, beta),
    },
  };
}

/** P(y events among the next `count` patients) for y = 0 … count: the beta-binomial. Source: [STATISTICS §2]. */
export function predictEvents({ alpha, beta }: BetaShape, count: number): readonly number[] {
  requireCount('The number of patients', count);
  const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
  return Array.from({ length: count + 1 }, (_, y) =>
    Math.exp(logChoose(count, y) + logBeta(alpha + y, beta + count - y) - logBeta(alpha, beta)),
  );
}
