import type { Instant } from '../shared/model/dates.ts';

/** The only way to learn the time; a fixed one is passed in tests. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };
