import type { CalendarDate } from '../model/dates.ts';
import { dateOfDayNumber, dayNumberOf } from './dayNumber.ts';

/** The date `days` calendar days later; negative = earlier. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}
