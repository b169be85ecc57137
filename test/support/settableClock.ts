import type { Clock } from '../../server/clock.ts';
import type { Instant } from '../../shared/model/dates.ts';

/** A clock that stands still until it is told otherwise. */
export interface SettableClock extends Clock {
  set(at: string): void;
  advance(ms: number): void;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export function settableClock(start: string): SettableClock {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms).toISOString() as Instant,
    set: (at) => {
      ms = Date.parse(at);
    },
    advance: (by) => {
      ms += by;
    },
  };
}
