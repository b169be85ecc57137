import type { ExpeditedClock } from '../model/expedited.ts';
import { standingOf } from './readClock.ts';

/** The same clock at a later moment, nothing having been entered in between: only time has passed. */
export function clockAt(clock: ExpeditedClock, atMs: number): ExpeditedClock {
  if (clock.due === null || clock.sentAt !== null || clock.standing === 'lifted') return clock;
  return { ...clock, standing: standingOf(clock.due, null, atMs), leftMs: clock.due.earliestMs - atMs };
}
