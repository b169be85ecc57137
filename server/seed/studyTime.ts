import type { CalendarDate, Instant, PartialDateTime } from '../../shared/model/dates.ts';
import { addDays } from '../../shared/time/addDays.ts';
import { partialInterval } from '../../shared/time/partialInterval.ts';

const MINUTES_PER_DAY = 1440;

/**
 * A patient's own time: days since the midnight before the infusion at the site, so that 0.5 is noon of day 0 and -5
 * the first minute of day -5.
 */
export interface StudyTime {
  date(day: number): CalendarDate;
  /** Local date and time to the minute. */
  local(day: number): PartialDateTime;
  instant(day: number): Instant;
}

export function createStudyTime(infusedOn: CalendarDate, zone: string): StudyTime {
  const date = (day: number) => addDays(infusedOn, Math.floor(wholeMinutes(day) / MINUTES_PER_DAY));
  const local = (day: number) => {
    const minute = ((wholeMinutes(day) % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
    const clock = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
    return `${date(day)}T${clock}` as PartialDateTime;
  };
  return {
    date,
    local,
    instant: (day) => new Date(partialInterval(local(day), zone).fromMs).toISOString() as Instant,
  };
}

const wholeMinutes = (day: number) => Math.round(day * MINUTES_PER_DAY);
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Hour of the day as a fraction of it, for times such as "the morning round". */
export const hours = (count: number): number => count / 24;
