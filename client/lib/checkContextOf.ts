import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { PatientView } from '../../shared/model/views.ts';
import type { CheckContext } from '../../shared/policy/checkContext.ts';
import { consentDate } from '../../shared/policy/consentDate.ts';

/** What an entry about this patient is checked against while it is typed; the server checks again with its own clock. */
export function checkContextOf(patient: PatientView, nowMs: number): CheckContext {
  return {
    findTerm: (code) => findTerm(code, patient.trial.ctcaeVersion),
    zone: patient.site.zone,
    now: new Date(nowMs).toISOString() as Instant,
    infusedOn: patient.assessment.window?.day0On ?? null,
    consentOn: consentDate(patient.history),
  };
}
