import type { CalendarDate } from '../model/dates.ts';
import { dayNumberOf } from './dayNumber.ts';

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}
