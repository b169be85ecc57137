import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { SiteId, TrialId } from '../../shared/model/ids.ts';
import type { PatientView } from '../../shared/model/views.ts';

/** Eighteen days after the usual infusion. */
export const VIEWED_AT = '2026-03-20T04:00:00.000Z' as Instant;

/** What the patient page receives about a history, read under the shipped protocol. */
export function aPatientView(history: SubjectHistory, at: Instant = VIEWED_AT): PatientView {
  const protocol = defaultProtocol(1 as TrialId);
  return {
    trial: {
      trialId: 1 as TrialId,
      registryId: 'NCT00000000',
      sponsorProtocolId: '',
      title: 'A trial',
      sponsor: '',
      plannedSubjects: 20,
      ctcaeVersion: history.ctcaeVersion,
      simulated: true,
    },
    site: {
      siteId: 1 as SiteId,
      trialId: 1 as TrialId,
      code: '001',
      name: 'A site',
      zone: 'Asia/Shanghai',
      country: 'CHN',
    },
    protocol,
    asOf: { seq: 9, at, past: false },
    history,
    assessment: assessSubject(history, protocol, at),
    cases: [],
    lastChange: null,
    derivedChange: null,
  };
}
