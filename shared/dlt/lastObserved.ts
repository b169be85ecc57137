import type { CalendarDate } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { AdverseEvent } from '../model/observation.ts';

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
  const noted = noteDates(today);
  for (const { value } of history.adverseEvents) noted.event(value);
  for (const { value } of history.infusions) noted.date(value.at);
  for (const { value } of history.treatments) {
    noted.date(value.start);
    noted.date(value.end);
  }
  for (const { value } of history.labs) noted.date(value.at);
  for (const { value } of history.vitals) noted.date(value.at);
  for (const { value } of history.samples) noted.date(value.at);
  for (const { value } of history.studyEvents) if (value.event !== 'lost-to-follow-up') noted.date(value.at);
  for (const { value } of history.crsAssessments) noted.date(value.at);
  for (const { value } of history.icansAssessments) noted.date(value.at);
  return noted.answer();
}

/** The same after one more event, while no date known to lie ahead has come; `before` itself where nothing moved. */
export function addObserved(before: Observed, event: AdverseEvent, today: CalendarDate): Observed {
  const noted = noteDates(today);
  noted.event(event);
  const { on, nextOn } = noted.answer();
  const isLater = on !== null && (before.on === null || on > before.on);
  const isNext = nextOn !== null && (before.nextOn === null || nextOn < before.nextOn);
  if (!isLater && !isNext) return before;
  return { on: isLater ? on : before.on, nextOn: isNext ? nextOn : before.nextOn };
}

function noteDates(today: CalendarDate) {
  const horizon = `${today}~`; // after every time of today, before tomorrow
  let latest = '';
  let next = '';
  const date = (text: string) => {
    const on = text.length === ANY_MONTH_LENGTH ? `${text.slice(0, 4)}-01-${text.slice(7)}` : text;
    if (on <= horizon) {
      if (on > latest) latest = on;
    } else if (on < AFTER_DIGITS && (next === '' || on < next)) next = on;
  };
  return {
    date,
    event(event: AdverseEvent) {
      for (const step of event.gradeHistory) date(step.from);
      date(event.end);
    },
    answer: (): Observed => ({ on: earliestDay(latest), nextOn: earliestDay(next) }),
  };
}

/** Length of `2026---05`. */
const ANY_MONTH_LENGTH = 9;
/** Sorts after every date and before "ongoing" and "unknown", which are no dates. */
const AFTER_DIGITS = ':';

function earliestDay(text: string): CalendarDate | null {
  if (text === '') return null;
  return `${text}-01-01`.slice(0, 10) as CalendarDate;
}
