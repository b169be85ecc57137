import type { Instant } from '../model/dates.ts';

/** Milliseconds since 1970 UTC. */
export function msOf(instant: Instant): number {
  return Date.parse(instant);
}

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}
