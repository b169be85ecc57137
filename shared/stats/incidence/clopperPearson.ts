import { requireEventsOf, requireLevel } from '../inputChecks.ts';
import type { Interval } from '../interval.ts';
import { betaQuantile } from '../specialFunctions.ts';

/**
 * Exact interval for a proportion, `events` of `total`; defined for no event and for all. `null` for a total of 0.
 * @param level confidence in (0, 1)
 * Source: [CLOPPER-1934], [STATISTICS §1].
 */
export function computeClopperPearson(events: number, total: number, level: number): Interval | null {
  requireLevel('The level', level);
  return limits(events, total, (1 - level) / 2);
}

/**
 * The two one-sided exact bounds, each at the full level by itself. With no event the upper one is
 * 1 − (1 − level)^(1/total), the exact form of the rule of three. Source: [STATISTICS §1].
 */
export function computeOneSidedClopperPearson(events: number, total: number, level: number): Interval | null {
  requireLevel('The level', level);
  return limits(events, total, 1 - level);
}

function limits(events: number, total: number, tail: number): Interval | null {
  requireEventsOf(events, total);
  if (total === 0) return null;
  return {
    lower: events === 0 ? 0 : betaQuantile(tail, events, total - events + 1),
    upper: events === total ? 1 : betaQuantile(1 - tail, events + 1, total - events),
  };
}
