import type { CalendarDate } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';

/** What is known of the patient up to today; a date that lies ahead counts only once it has come. */
export interface Observed {
  readonly on: CalendarDate | null;
  /** The earliest recorded date after today. */
  readonly nextOn: CalendarDate | null;
}

/**
 * The latest date on which anybody recorded anything about the patient. A partly known date counts from its earliest
 * possible day. Being lost to follow-up is not an observation. Dates are compared as text, which is their order.
 */
export function lastObserved(history: SubjectHistory, today: CalendarDate): Observed {
  const horizon = `${today}~`; // after every time of today, before tomorrow
  let latest = '';
  let next = '';
  const note = (text: string) => {
    const date = text.length === ANY_MONTH_LENGTH ? `${text.slice(0, 4)}-01-${text.slice(7)}` : text;
    if (date <= horizon) {
      if (date > latest) latest = date;
    } else if (date < AFTER_DIGITS && (next === '' || date < next)) next = date;
  };
  for (const { value } of history.adverseEvents) {
    for (const step of value.gradeHistory) note(step.from);
    note(value.end);
  }
  for (const { value } of history.infusions) note(value.at);
  for (const { value } of history.treatments) {
    note(value.start);
    note(value.end);
  }
  for (const { value } of history.labs) note(value.at);
  for (const { value } of history.vitals) note(value.at);
  for (const { value } of history.samples) note(value.at);
  for (const { value } of history.studyEvents) if (value.event !== 'lost-to-follow-up') note(value.at);
  return { on: earliestDay(latest), nextOn: earliestDay(next) };
}

/** Length of `2026---05`. */
const ANY_MONTH_LENGTH = 9;
/** Sorts after every date and before "ongoing" and "unknown", which are no dates. */
const AFTER_DIGITS = ':';

function earliestDay(text: string): CalendarDate | null {
  if (text === '') return null;
  return `${text}-01-01`.slice(0, 10) as CalendarDate;
}
