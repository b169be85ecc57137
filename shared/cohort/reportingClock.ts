import { windowDates } from '../dlt/dltWindow.ts';
import { placeWindow } from '../dlt/placeWindow.ts';
import { answerInterval } from '../dlt/ruleContext.ts';
import type { ClockEvent, ReportingClock } from '../model/cohort.ts';
import type { CalendarDate, Instant } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { addDays } from '../time/addDays.ts';
import { daysBetween } from '../time/daysBetween.ts';
import { localDateOf } from '../time/localDateOf.ts';

const SHOWN: ReadonlySet<string> = new Set(['transplant', 'new-therapy', 'death', 'withdrawal', 'lost-to-follow-up']);
const ENDING: ReadonlySet<string> = new Set(['death', 'withdrawal', 'lost-to-follow-up']);

/**
 * The reporting period of a patient (W2), the second of the two clocks. It runs on after the dose decision; death and
 * leaving end it, a transplant or a new therapy stand on it. `null` = day 0 is not known to the day. Source: [DOMAIN §3] W2.
 */
export function reportingClock(history: SubjectHistory, protocol: Protocol, at: Instant): ReportingClock | null {
  const window = windowDates(placeWindow(history, protocol));
  if (window === null) return null;
  const { fromDay, toDay } = protocol.reporting;
  const today = localDateOf(at, history.zone);
  if (today < window.day0On) return null;
  const endOn = addDays(window.day0On, toDay);
  const events = eventsAfter(history, window.day0On, endOn);
  const endedOn = events
    .filter(({ event }) => ENDING.has(event))
    .map((ending) => ending.at.slice(0, DATE_LENGTH))
    .find((date) => date <= today);
  // A death in a month nobody knows the day of has ended it all the same.
  const lastOn = endedOn?.length === DATE_LENGTH ? (endedOn as CalendarDate) : today;
  return {
    startOn: addDays(window.day0On, fromDay),
    endOn,
    lastDay: toDay,
    day: Math.min(toDay, daysBetween(window.day0On, lastOn)),
    state: endedOn !== undefined ? 'ended' : today > endOn ? 'complete' : 'running',
    events,
  };
}

const DATE_LENGTH = 10;

function eventsAfter(history: SubjectHistory, day0On: string, endOn: string): readonly ClockEvent[] {
  const day0 = answerInterval(day0On, history.zone);
  const end = answerInterval(endOn, history.zone);
  return history.studyEvents
    .filter(({ value }) => SHOWN.has(value.event))
    .filter(({ value }) => {
      const { fromMs, toMs } = answerInterval(value.at, history.zone);
      return toMs > day0.fromMs && fromMs < end.toMs;
    })
    .map(({ observationId, value }) => ({ event: value.event as ClockEvent['event'], at: value.at, observationId }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.observationId - b.observationId));
}
