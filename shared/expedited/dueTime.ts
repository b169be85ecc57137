import type { DueTime } from '../model/expedited.ts';
import { addDays } from '../time/addDays.ts';
import { dayNumberOf } from '../time/dayNumber.ts';
import { localDateOfMs } from '../time/localDateOf.ts';
import { type Interval, startOfDayMs } from '../time/partialInterval.ts';

/**
 * Calendar days after the day of knowledge, by the calendar of `zone`: day 1 is the day after it and the last day counts
 * to its end, whatever the hour of knowledge. Source: [UK-2004/1031 reg. 34]; [NMPA-2018]; [EXPEDITED].
 * @param start every instant that may have been the moment of knowledge
 */
export function dueTime(start: Interval, days: number, zone: string): DueTime {
  const earliestOn = addDays(localDateOfMs(start.fromMs, zone), days);
  const latestOn = addDays(localDateOfMs(start.toMs - 1, zone), days);
  return {
    earliestOn,
    latestOn,
    earliestMs: startOfDayMs(dayNumberOf(earliestOn) + 1, zone),
    latestMs: startOfDayMs(dayNumberOf(latestOn) + 1, zone),
  };
}
