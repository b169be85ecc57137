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
  const boundAt = new Map(boundary.looks.map((n, look) => [n, boundary.stopAtOrAbove[look] ?? Infinity]));
  if (events >= (boundAt.get(evaluable) ?? Infinity)) return 1;

  /** P(not stopped, `events` + i events), by i. */
  const going = new Float64Array(Math.max(0, horizon - evaluable) + 1);
  going[0] = 1;
  let stopped = 0;
  for (let n = evaluable; n < horizon; n += 1) {
    const total = prior.alpha + prior.beta + n;
    const bound = boundAt.get(n + 1) ?? Infinity;
    for (let more = n - evaluable; more >= 0; more -= 1) {
      const chance = going[more]!;
      if (chance === 0) continue;
      const count = events + more;
      const eventNext = (prior.alpha + count) / total;
      going[more] = 0;
      if (count + 1 >= bound) stopped += chance * eventNext;
      else going[more + 1]! += chance * eventNext;
      if (count >= bound) stopped += chance * (1 - eventNext);
      else going[more]! += chance * (1 - eventNext);
    }
  }
  return stopped;
}
