import type { CalendarDate, EndAnswer } from '../model/dates.ts';
import { daysBetween } from './daysBetween.ts';

/** Study day of a date: the infusion is day 0, the day before it day -1 (there is no gap, unlike SDTM's --DY). */
export function studyDayOf(date: CalendarDate, day0On: CalendarDate): number {
  return daysBetween(day0On, date);
}

/** Study day of a moment as far as it is known; `null` when not even the day is. */
export function studyDayOfPartial(answer: EndAnswer, day0On: CalendarDate): number | null {
  const isKnownToTheDay = answer.length >= 10 && answer !== 'ongoing' && answer !== 'unknown';
  return isKnownToTheDay ? studyDayOf(answer as string as CalendarDate, day0On) : null;
}
