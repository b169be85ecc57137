import { requireLevel, requireLooks } from '../inputChecks.ts';
import type { Boundary } from './boundary.ts';
import type { BoundaryCharacteristics } from './boundaryCharacteristics.ts';
import { type BoundaryMethod, boundaryStrength, requireMethod } from './boundaryMethod.ts';
import { searchBoundary } from './searchBoundary.ts';

/** A strength of 0 may come out as rounding noise. */
const ABSOLUTE_TIE = 1e-12;

export interface CalibratedBoundary {
  readonly boundary: Boundary;
  readonly underNull: BoundaryCharacteristics;
}

/**
 * The rule of a method whose cut is set so that, with event probability `p0`, a stop happens with probability at most
 * `alpha`. For experts: O'Brien–Fleming rules hardly stop early, which is poor for safety. Source: [STATISTICS §3].
 */
export function computeCalibratedBoundary(
  method: BoundaryMethod,
  looks: readonly number[],
  p0: number,
  alpha: number,
): CalibratedBoundary {
  requireMethod(method);
  requireLooks(looks);
  requireLevel('The event probability', p0);
  requireLevel('The allowed chance of a stop', alpha);
  const strengthOf = (look: number, events: number): number | null =>
    boundaryStrength(method, events, looks[look]!, p0, looks.at(-1)!);
  const { boundary, underNull } = searchBoundary(looks, strengthOf, p0, alpha, ABSOLUTE_TIE);
  return { boundary, underNull };
}
