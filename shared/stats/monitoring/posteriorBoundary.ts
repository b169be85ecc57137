import { exceedsCutoff } from '../exceedsCutoff.ts';
import { requireCount, requireLevel } from '../inputChecks.ts';
import { type BetaShape, betaProbabilityAbove, updateBeta } from '../posterior/betaPosterior.ts';
import { type Boundary, everyPatientUpTo } from './boundary.ts';
import { firstAtLeast } from './firstAtLeast.ts';

export interface PosteriorRule {
  readonly prior: BetaShape;
  /** The event probability that must not be exceeded. */
  readonly target: number;
  /** Stop when P(event probability > target) is strictly above this. */
  readonly cutoff: number;
  /** No stop before this many evaluable patients. */
  readonly minimumPatients: number;
  readonly maximumPatients: number;
}

/** Continuous monitoring by the posterior probability of too high a rate. Source: [THALL-1994], [STATISTICS §3]. */
export function computePosteriorBoundary(rule: PosteriorRule): Boundary {
  requireLevel('The target', rule.target);
  requireLevel('The cut-off', rule.cutoff);
  requireCount('The first look', rule.minimumPatients);
  const looks = everyPatientUpTo(rule.maximumPatients);
  let near = 0;
  const stopAtOrAbove = looks.map((n) => {
    if (n < rule.minimumPatients) return null;
    near = smallestStop(rule, n, near);
    return near > n ? null : near;
  });
  return { looks, stopAtOrAbove };
}

/** One more patient moves it by one event at most: it is looked for beside that of the look before. */
function smallestStop({ prior, target, cutoff }: PosteriorRule, n: number, near: number): number {
  const stops = (events: number): number =>
    Number(exceedsCutoff(betaProbabilityAbove(updateBeta(prior, events, n), target), cutoff));
  return firstAtLeast(stops, 1, 0, n + 1, near);
}
