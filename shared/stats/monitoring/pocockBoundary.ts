import { binomialUpperTail } from '../binomial.ts';
import { requireLevel, requireLooks } from '../inputChecks.ts';
import type { Boundary } from './boundary.ts';
import type { BoundaryCharacteristics } from './boundaryCharacteristics.ts';
import { searchBoundary } from './searchBoundary.ts';

export interface PocockBoundary {
  readonly boundary: Boundary;
  /** The level each look is tested at; `null` = nothing stops. */
  readonly pointwiseLevel: number | null;
  readonly underNull: BoundaryCharacteristics;
}

/**
 * The rule that tests every look at one common level, the largest at which, with event probability `p0`, a stop happens
 * with probability at most `phi`. Equal tail probabilities of different looks enter together or not at all.
 * Source: [IVANOVA-2005], [STATISTICS §3].
 */
export function computePocockBoundary(looks: readonly number[], p0: number, phi: number): PocockBoundary {
  requireLooks(looks);
  requireLevel('The event probability', p0);
  requireLevel('The allowed chance of a stop', phi);
  const strengthOf = (look: number, events: number): number => -binomialUpperTail(events, looks[look]!, p0);
  const { boundary, weakest, underNull } = searchBoundary(looks, strengthOf, p0, phi, 0);
  return { boundary, pointwiseLevel: weakest === null ? null : -weakest, underNull };
}
