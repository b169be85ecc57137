import { assessWithGrounds, type WithGrounds } from '../dlt/assessSubject.ts';
import { judgedDerived } from '../dlt/derivedFindings.ts';
import { heldBy } from '../dlt/subjectStanding.ts';
import { type MeasuredRows, measuredRowsOf } from '../figures/measured/measuredRowsOf.ts';
import type { PauseGround, ReportingClock } from '../model/cohort.ts';
import type { Instant } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import type { SignalFacts } from '../signals/signalFacts.ts';
import { signalFactsOf } from '../signals/signalFactsOf.ts';
import { dayNumberOf } from '../time/dayNumber.ts';
import { instantOf, msOf } from '../time/instant.ts';
import { localDateOfMs } from '../time/localDateOf.ts';
import { partialInterval, startOfDayMs } from '../time/partialInterval.ts';
import { nextPlanned } from '../visits/nextPlanned.ts';
import { planGaps } from '../visits/planGaps.ts';
import { plannedPointsOf } from '../visits/plannedPoints.ts';
import type { CohortPatient } from './cohortView.ts';
import { patientPauses } from './patientPauses.ts';
import { isPendingState, pendingData } from './pendingData.ts';
import { reportingClock } from './reportingClock.ts';

/** What the questions over a whole trial need of one patient beside the rows of the figures. */
export interface PatientFacts {
  /** They hold from here up to but not including the other while the record stays as it is. */
  readonly from: Instant;
  readonly until: Instant;
  readonly missing: Pick<CohortPatient, 'pending' | 'gaps' | 'next'>;
  readonly clock: ReportingClock | null;
  /** By id of the pause rule; rules that compare patients are not among them. */
  readonly grounds: ReadonlyMap<string, readonly PauseGround[]>;
  readonly signal: Omit<SignalFacts, 'openDiscrepancies'>;
  readonly measured: MeasuredRows;
}

export function patientFactsOf(history: SubjectHistory, protocol: Protocol, at: Instant): PatientFacts {
  const grounded = assessWithGrounds(history, protocol, at);
  const { assessment } = grounded;
  const points = plannedPointsOf(history, assessment, protocol);
  const grounds = (protocol.pauseRules ?? []).map((rule) => [rule.id, patientPauses(history, protocol, rule)] as const);
  const { openDiscrepancies: _, ...signal } = signalFactsOf({ history, assessment, protocol, openDiscrepancies: 0 });
  return {
    from: at,
    until: instantOf(untilMs(history, grounded)),
    missing: {
      pending: pendingData(assessment, protocol),
      gaps: isPendingState(assessment.state) ? planGaps(points, protocol.dltWindow.toDay) : [],
      next: nextPlanned(points),
    },
    clock: reportingClock(history, protocol, at),
    grounds: new Map(grounds.filter(([, found]) => found.length > 0)),
    signal,
    measured: measuredRowsOf({ history, protocol, assessment }),
  };
}

/** Days are counted at the site: with the next one what is planned and what was observed may stand otherwise. */
function untilMs(history: SubjectHistory, { assessment, context }: WithGrounds): number {
  const atMs = msOf(assessment.at);
  const { zone } = history;
  const turns = [
    startOfDayMs(dayNumberOf(localDateOfMs(atMs, zone)) + 1, zone),
    heldBy([...context.episodes, ...judgedDerived(context)], context),
    ...[...history.labs, ...history.samples].map(({ value }) => partialInterval(value.at, zone).fromMs),
  ];
  if (assessment.nextChangeAt !== null) turns.push(msOf(assessment.nextChangeAt));
  return Math.min(...turns.filter((turnMs) => turnMs > atMs));
}
