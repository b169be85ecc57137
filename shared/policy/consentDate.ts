import type { CalendarDate } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';

const TO_THE_DAY = /^\d{4}-\d{2}-\d{2}/;

/** When the patient consented; `null` unless the date is known to the day. */
export function consentDate({ studyEvents }: Pick<SubjectHistory, 'studyEvents'>): CalendarDate | null {
  const at = studyEvents.find(({ value }) => value.event === 'consent')?.value.at;
  return at !== undefined && TO_THE_DAY.test(at) ? (at.slice(0, 10) as CalendarDate) : null;
}
