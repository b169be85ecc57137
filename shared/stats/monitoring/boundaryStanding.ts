import { requireEventsOf, requirePositive, requireProbability } from '../inputChecks.ts';
import { type Boundary, requireBoundary } from './boundary.ts';

/** Patients at a moment of the trial. A patient with the event is evaluable at once; the others when their window ends. */
export interface InterimCounts {
  readonly events: number;
  readonly evaluable: number;
  /** Days followed so far of those still in the window without the event. */
  readonly pendingDays: readonly number[];
  readonly windowDays: number;
}

/** Numerator and denominator of a rate; the total may count patients in part. */
export interface RateCounts {
  readonly events: number;
  readonly total: number;
}

/**
 * Where a trial stands against its stopping rule. The rate among evaluable patients is biased upward while others are
 * pending, as events count early: all three rates are shown. Source: [STATISTICS §3].
 */
export interface BoundaryStanding {
  readonly evaluableOnly: RateCounts;
  /** Pending patients taken as free of the event. */
  readonly allTreated: RateCounts;
  /** Pending patients counted by the share of the window they have completed. */
  readonly effective: RateCounts;
  readonly isMet: boolean;
  /** Met even if no pending patient has the event. */
  readonly isCertain: boolean;
  /** Events in a row that would meet the rule: 1 = one more event stops; 0 = met; `null` = no longer possible. */
  readonly eventsUntilStop: number | null;
}

export function boundaryStanding(boundary: Boundary, counts: InterimCounts): BoundaryStanding {
  requireBoundary(boundary);
  const { events, evaluable, pendingDays, windowDays } = counts;
  requireEventsOf(events, evaluable);
  requirePositive('The window', windowDays);
  for (const days of pendingDays) requireProbability('The completed share of the window', days / windowDays);
  const treated = evaluable + pendingDays.length;
  const completed = pendingDays.reduce((sum, days) => sum + days / windowDays, 0);
  const isMet = meets(boundary, events, evaluable);
  return {
    evaluableOnly: { events, total: evaluable },
    allTreated: { events, total: treated },
    effective: { events, total: evaluable + completed },
    isMet,
    isCertain: meets(boundary, events, treated),
    eventsUntilStop: isMet ? 0 : eventsUntilStop(boundary, events, evaluable),
  };
}

function meets({ looks, stopAtOrAbove }: Boundary, events: number, evaluable: number): boolean {
  const bound = stopAtOrAbove[looks.indexOf(evaluable)] ?? null;
  return bound !== null && events >= bound;
}

function eventsUntilStop(boundary: Boundary, events: number, evaluable: number): number | null {
  const last = boundary.looks.at(-1)!;
  for (let more = 1; evaluable + more <= last; more += 1) {
    if (meets(boundary, events + more, evaluable + more)) return more;
  }
  return null;
}

/** Rates a rule's characteristics are always shown for: the null rate and the usual distances from it [STATISTICS §3]. */
export function ratesToShow(p0: number): readonly number[] {
  requireProbability('The null rate', p0);
  return [-0.1, 0, 0.15, 0.25].map((distance) => p0 + distance).filter((rate) => rate > 0 && rate < 1);
}
