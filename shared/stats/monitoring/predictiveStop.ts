import { requireEventsOf } from '../inputChecks.ts';
import type { BetaShape } from '../posterior/betaPosterior.ts';
import { type Boundary, requireBoundary } from './boundary.ts';

/**
 * P(the stopping rule is met by patient `horizon`), given `events` of `evaluable` patients so far and averaging over the
 * posterior of the event probability. 1 at a look that already meets the rule. Source: [STATISTICS §3].
 */
export function predictStop(
  boundary: Boundary,
  prior: BetaShape,
  events: number,
  evaluable: number,
  horizon: number,
): number {
  requireBoundary(boundary);
  requireEventsOf(events, evaluable);
  const boundAt = new Map(boundary.looks.map((n, look) => [n, boundary.stopAtOrAbove[look] ?? null]));
  const stopsAt = (n: number, count: number): boolean => {
    const bound = boundAt.get(n) ?? null;
    return bound !== null && count >= bound;
  };
  if (stopsAt(evaluable, events)) return 1;

  let going = new Map([[events, 1]]);
  let stopped = 0;
  for (let n = evaluable; n < horizon; n += 1) {
    const next = new Map<number, number>();
    for (const [count, chance] of going) {
      const eventNext = (prior.alpha + count) / (prior.alpha + prior.beta + n);
      for (const [after, share] of [
        [count + 1, chance * eventNext],
        [count, chance * (1 - eventNext)],
      ] as const) {
        if (stopsAt(n + 1, after)) stopped += share;
        else next.set(after, (next.get(after) ?? 0) + share);
      }
    }
    going = next;
  }
  return stopped;
}
