import type { Interval } from '../interval.ts';
import { computeWilson } from './wilson.ts';

/** Events of a total. */
export interface Share {
  readonly events: number;
  readonly total: number;
}

/**
 * Interval of `there − here`, the difference of two independent proportions, from their score intervals; within [−1, 1].
 * `null` where one has no patients. Source: [NEWCOMBE-1998], method 10.
 */
export function computeDifferenceInterval(here: Share, there: Share, level: number): Interval | null {
  const [a, b] = [here, there].map(({ events, total }) => computeWilson(events, total, level));
  if (a == null || b == null) return null;
  const [p, q] = [here.events / here.total, there.events / there.total];
  return {
    lower: q - p - Math.hypot(q - b.lower, a.upper - p),
    upper: q - p + Math.hypot(b.upper - q, p - a.lower),
  };
}
