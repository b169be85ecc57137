import { requireEventsOf, requireLevel } from '../inputChecks.ts';
import type { Interval } from '../interval.ts';
import { normalQuantile } from '../specialFunctions.ts';

/**
 * Score interval for a proportion without continuity correction; exactly 0 and 1 at no event and all. `null` for a
 * total of 0. Source: [WILSON-1927], [STATISTICS §1].
 */
export function computeWilson(events: number, total: number, level: number): Interval | null {
  requireEventsOf(events, total);
  requireLevel('The level', level);
  if (total === 0) return null;

  const z = normalQuantile((1 + level) / 2);
  const share = events / total;
  const scale = 1 + (z * z) / total;
  const centre = (share + (z * z) / (2 * total)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return {
    lower: events === 0 ? 0 : centre - half,
    upper: events === total ? 1 : centre + half,
  };
}
