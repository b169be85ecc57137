import { gaussLegendreNodes } from '../stats/gaussLegendre.ts';
import { requireEventsOf, requireProbability } from '../stats/inputChecks.ts';
import { logRising } from '../stats/logRising.ts';
import { betaUpperTail } from '../stats/specialFunctions.ts';

export interface CohortEvents {
  readonly events: number;
  readonly total: number;
}

export interface ShrunkCohorts {
  readonly cohorts: readonly { readonly mean: number; readonly probabilityAbove: number }[];
  /** Posterior mean of the common rate. */
  readonly commonRate: number;
  /** Posterior mean of how far cohorts differ: 0 = one rate for all, 1 = nothing in common. */
  readonly heterogeneity: number;
}

/** 128 nodes an axis reach 1e-5 [STATISTICS §6]. */
const NODES = 128;
/** Points this much less likely than the likeliest change nothing in the answer. */
const NEGLIGIBLE = 1e-10;

/**
 * Event rates of several cohorts that borrow from each other: each cohort's rate ~ Beta(μM, (1−μ)M), with μ and
 * ρ = 1/(1+M) uniform. Show the raw rates beside the shrunk ones; not for a single arm.
 * @param threshold rate for `probabilityAbove`
 * Source: [GELMAN-2013 §5], [THALL-2003], [STATISTICS §6].
 */
export function shrinkCohorts(cohorts: readonly CohortEvents[], threshold: number): ShrunkCohorts {
  for (const { events, total } of cohorts) requireEventsOf(events, total);
  requireProbability('The threshold', threshold);
  if (cohorts.length === 0) throw new RangeError('There is no cohort.');

  const points = gridOf(cohorts);
  const whole = points.reduce((sum, { weight }) => sum + weight, 0);
  const average = (value: (mu: number, size: number, rho: number) => number): number =>
    points.reduce((sum, { mu, rho, weight }) => sum + weight * value(mu, 1 / rho - 1, rho), 0) / whole;
  return {
    cohorts: cohorts.map(({ events, total }) => ({
      mean: average((mu, size) => (mu * size + events) / (size + total)),
      probabilityAbove: average((mu, size) =>
        betaUpperTail(threshold, mu * size + events, (1 - mu) * size + total - events),
      ),
    })),
    commonRate: average((mu) => mu),
    heterogeneity: average((_mu, _size, rho) => rho),
  };
}

interface GridPoint {
  readonly mu: number;
  readonly rho: number;
  readonly weight: number;
}

function gridOf(cohorts: readonly CohortEvents[]): readonly GridPoint[] {
  const nodes = gaussLegendreNodes(NODES);
  const points = nodes.flatMap((mu) =>
    nodes.map((rho) => ({
      mu: mu.x,
      rho: rho.x,
      logWeight: Math.log(mu.weight * rho.weight) + logLikelihood(cohorts, mu.x, 1 / rho.x - 1),
    })),
  );
  const highest = points.reduce((most, { logWeight }) => Math.max(most, logWeight), Number.NEGATIVE_INFINITY);
  return points
    .map(({ mu, rho, logWeight }) => ({ mu, rho, weight: Math.exp(logWeight - highest) }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
}

/** Beta-binomial by rising factorials. */
function logLikelihood(cohorts: readonly CohortEvents[], mu: number, size: number): number {
  return cohorts.reduce(
    (sum, { events, total }) =>
      sum + logRising(mu * size, events) + logRising((1 - mu) * size, total - events) - logRising(size, total),
    0,
  );
}
