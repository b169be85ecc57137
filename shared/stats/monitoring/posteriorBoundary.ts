import { exceedsCutoff } from '../exceedsCutoff.ts';
import { requireCount, requireLevel } from '../inputChecks.ts';
import { type BetaShape, betaProbabilityAbove, updateBeta } from '../posterior/betaPosterior.ts';
import { type Boundary, everyPatientUpTo } from './boundary.ts';

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
  return { looks, stopAtOrAbove: looks.map((n) => (n < rule.minimumPatients ? null : smallestStop(rule, n))) };
}

function smallestStop({ prior, target, cutoff }: PosteriorRule, n: number): number | null {
  for (let events = 0; events <= n; events += 1) {
    if (exceedsCutoff(betaProbabilityAbove(updateBeta(prior, events, n), target), cutoff)) return events;
  }
  return null;
}
