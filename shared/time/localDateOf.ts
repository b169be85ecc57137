import type { CalendarDate, Instant } from '../model/dates.ts';
import { dateOfDayNumber } from './dayNumber.ts';
import { msOf } from './instant.ts';
import { DAY_MS, offsetMsAt } from './zoneDay.ts';

/** The calendar date on the wall at an instant. */
export function localDateOf(instant: Instant, zone: string): CalendarDate {
  return localDateOfMs(msOf(instant), zone);
}

export function localDateOfMs(ms: number, zone: string): CalendarDate {
  return dateOfDayNumber(Math.floor((ms + offsetMsAt(zone, ms)) / DAY_MS));
}
