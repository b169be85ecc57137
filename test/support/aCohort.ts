import { DEFAULT_COHORT_SETTINGS } from '../../shared/cohort/defaultCohortSettings.ts';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import type { CohortRow, CohortStanding } from '../../shared/model/cohort.ts';
import type { CohortDecision } from '../../shared/model/cohortDecision.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import { addDays } from '../../shared/time/addDays.ts';
import { aBoardRow } from './aBoardRow.ts';

export const aProtocol = (change: Partial<Protocol['cohort']> = {}): Protocol => ({
  ...defaultProtocol(1 as TrialId),
  cohort: { ...DEFAULT_COHORT_SETTINGS, ...change },
});

const STATE = {
  'not-treated': 'not-infused',
  dlt: 'dlt',
  clear: 'cleared',
  'possible-dlt': 'possible-dlt',
  'in-window': 'in-window',
  'pending-data': 'pending-data',
  'not-evaluable': 'not-evaluable',
  committee: 'dlt',
} as const;

/** One patient by number, infused on a day, seen to a day. */
export function aCohortRow(
  number: number,
  standing: CohortStanding,
  day0On: string,
  { doseLevel = 'DL1', seenOn }: { readonly doseLevel?: string | null; readonly seenOn?: string } = {},
): CohortRow {
  const on = day0On as Parameters<typeof addDays>[0];
  const row = aBoardRow({
    number: `001-${String(number).padStart(3, '0')}`,
    doseLevel,
    state: STATE[standing],
    day0On: standing === 'not-treated' ? null : day0On,
    endOn: addDays(on, 28),
  });
  const outcome =
    standing === 'committee' ? 'committee' : standing === 'dlt' || standing === 'clear' ? 'evaluable' : 'undecided';
  const { subject, zone, summary } = row;
  const lastObservedOn = (seenOn ?? addDays(on, 28)) as typeof on;
  return { subject, zone, summary: { ...summary, evaluability: { outcome, trace: [] }, lastObservedOn } };
}

export function aDecision(id: number, change: Partial<CohortDecision>): CohortDecision {
  return {
    id,
    trialId: 1 as TrialId,
    subjectId: null,
    doseLevel: 'DL1',
    decision: 'escalate',
    counts: { treated: 3, evaluable: 3, dlt: 0, pending: 0 },
    proposal: null,
    protocolVersion: '0.1',
    seq: id,
    at: '2026-05-01T00:00:00.000Z' as CohortDecision['at'],
    by: 'Committee',
    role: 'committee-member',
    reason: 'agreed',
    ...change,
  };
}
