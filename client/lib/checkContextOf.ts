import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import type { CalendarDate, Instant } from '../../shared/model/dates.ts';
import type { PatientView } from '../../shared/model/views.ts';
import type { CheckContext } from '../../shared/policy/checkContext.ts';

const TO_THE_DAY = /^\d{4}-\d{2}-\d{2}/;

/** What an entry about this patient is checked against while it is typed; the server checks again with its own clock. */
export function checkContextOf(patient: PatientView, nowMs: number): CheckContext {
  const consent = patient.history.studyEvents.find(({ value }) => value.event === 'consent')?.value.at;
  return {
    findTerm,
    zone: patient.site.zone,
    now: new Date(nowMs).toISOString() as Instant,
    infusedOn: patient.assessment.window?.day0On ?? null,
    consentOn: consent !== undefined && TO_THE_DAY.test(consent) ? (consent.slice(0, 10) as CalendarDate) : null,
  };
}
