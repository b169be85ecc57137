import type { CohortStanding, PendingItem, ReportingClock } from '../model/cohort.ts';
import type { CohortDecision } from '../model/cohortDecision.ts';
import type { SubjectId } from '../model/ids.ts';
import type { Protocol } from '../model/protocol.ts';
import type { Signature } from '../model/signature.ts';
import type { Trial } from '../model/trial.ts';
import type { TrialCase } from '../model/trialCase.ts';
import type { AsOf } from '../model/views.ts';
import type { NextPlanned } from '../visits/nextPlanned.ts';
import type { PlanGap } from '../visits/planGaps.ts';
import type { CohortState } from './cohortState.ts';

/** One patient of the cohort page, of a site the reader may see. */
export interface CohortPatient {
  readonly subjectId: SubjectId;
  readonly subjectNumber: string;
  readonly doseLevel: string | null;
  readonly zone: string;
  readonly standing: CohortStanding;
  readonly pending: readonly PendingItem[];
  /** Planned up to the end of the window and not recorded, while the patient counts neither way. */
  readonly gaps: readonly PlanGap[];
  /** What the schedule asks for next; `null` = nothing more. */
  readonly next: NextPlanned | null;
  readonly clock: ReportingClock | null;
}

export interface CohortDecisionView {
  readonly decision: CohortDecision;
  /** `null` = not signed, as the seed's are. */
  readonly signature: Signature | null;
  /** What was signed is what stands here. */
  readonly isValid: boolean;
}

export interface TrialCaseView {
  readonly trialCase: TrialCase;
  readonly version: number;
}

/** The cohort page: the whole trial's counts, the patients of the reader's sites. */
export interface CohortView extends Omit<CohortState, 'pause'> {
  readonly trial: Trial;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  readonly isPaused: boolean;
  /** The last word of people about the trial as a whole. */
  readonly trialDecision: CohortDecision | null;
  readonly cases: readonly TrialCaseView[];
  /** Newest first. */
  readonly decisions: readonly CohortDecisionView[];
  readonly patients: readonly CohortPatient[];
  /** Patients of other sites, who are counted and not named. */
  readonly unseen: number;
}
