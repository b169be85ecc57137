import { requireEventsOf, requireLevel } from '../inputChecks.ts';
import type { Interval } from '../interval.ts';
import { betaQuantile } from '../specialFunctions.ts';

/**
 * Equal-tailed interval of Beta(events + ½, total − events + ½), opened to 0 at no event and to 1 at all. `null` for a
 * total of 0. Source: [BROWN-2001], [STATISTICS §1].
 */
export function computeJeffreys(events: number, total: number, level: number): Interval | null {
  requireEventsOf(events, total);
  requireLevel('The level', level);
  if (total === 0) return null;

  const tail = (1 - level) / 2;
  const [alpha, beta] = [events + 0.5, total - events + 0.5];
  return {
    lower: events === 0 ? 0 : betaQuantile(tail, alpha, beta),
    upper: events === total ? 1 : betaQuantile(1 - tail, alpha, beta),
  };
}
