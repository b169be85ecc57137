import type { RegionCode } from '../../shared/model/expedited.ts';
import type { Grade } from '../../shared/model/grade.ts';
import type {
  Agent,
  LabResult,
  Outcome,
  Relatedness,
  SeriousnessCriterion,
  StudyEvent,
  Treatment,
} from '../../shared/model/observation.ts';
import type { NewSubject } from './act.ts';

/** Days are study days with fractions, see `studyTime`. */

/** CRS or ICANS as a climb to the worst grade, a stay there, and a descent. */
export interface SyndromePlan {
  readonly onset: number;
  readonly grade: 1 | 2 | 3 | 4;
  /** Days at the worst grade; `null` = still there. */
  readonly peakDays: number | null;
  /** Exact day the worst grade is reached; otherwise chance decides. */
  readonly reached?: number;
  /** Day of death of it. */
  readonly fatal?: number;
  /** Oxygen flow in L/min that was written down at the bedside; left out = 3, which agrees with grade 2. */
  readonly flow?: number;
}

/** A toxicity told step by step. */
export interface EventPlan {
  readonly key: string;
  readonly termCode: number;
  readonly verbatim: string;
  readonly scale?: 'ASTCT 2019' | 'MAGIC 2016' | 'IEC-HS 2023';
  readonly steps: readonly { readonly day: number; readonly grade: Grade }[];
  /** `null` = still going on. */
  readonly end: number | null;
  readonly outcome?: Outcome;
  readonly seriousness?: readonly SeriousnessCriterion[];
  readonly attribution: readonly (readonly [Agent, Relatedness])[];
  readonly signOf?: 'CRS' | 'ICANS';
  readonly symptomatic?: boolean;
  readonly narrative?: string;
  /** How the onset was told when nobody knew it to the minute: `unknown`, or a number of characters of the date kept. */
  readonly onsetKnownTo?: 'unknown' | 'year' | 'month' | 'day';
  /** Days between the onset and the first entry about it. */
  readonly reportedAfter?: number;
}

export interface TreatmentPlan {
  readonly treatment: Treatment['treatment'];
  readonly name: string;
  readonly dose: string;
  readonly start: number;
  /** Left out = given once; `null` = still given. */
  readonly end?: number | null;
}

export interface StudyEventPlan {
  readonly event: StudyEvent['event'];
  readonly day: number;
  readonly cause?: StudyEvent['cause'];
  readonly detail?: string;
}

export interface CasePlan {
  readonly termCode: number;
  readonly acknowledged: number;
  readonly decided: number;
  readonly decision: 'confirmed' | 'rejected';
  readonly reason: string;
}

/** A report of the sponsor about an event; `key` names the event. */
export interface ReportPlan {
  readonly key: string;
  readonly day: number;
  readonly to: readonly RegionCode[];
}

export interface LabPlan extends Pick<LabResult, 'analyte' | 'unit' | 'refLow' | 'refHigh'> {
  /** Smaller values are reported as "below this". */
  readonly quantifiedFrom?: number;
  readonly values: readonly (readonly [day: number, value: number])[];
}

export interface PatientPlan extends NewSubject {
  /** Negative = infusion still to come. */
  readonly infusedDaysAgo: number;
  /** Share of the planned dose that was infused. */
  readonly doseFraction: number;
  /** Given in equal parts on day 0 and day 1. */
  readonly split?: true;
  readonly counts: 'quick' | 'intermittent' | 'aplastic';
  /** Whether the CAR-T cells multiplied. */
  readonly expands: boolean;
  readonly crs: SyndromePlan | null;
  readonly icans: SyndromePlan | null;
  readonly events: readonly EventPlan[];
  readonly treatments?: readonly TreatmentPlan[];
  readonly labs?: readonly LabPlan[];
  readonly exits?: readonly StudyEventPlan[];
  readonly response?: string;
  /** Nobody recorded anything after this day. */
  readonly lastSeen: number;
  readonly cases?: readonly CasePlan[];
  readonly reports?: readonly ReportPlan[];
  /** A headache entered in haste and put right in three corrections, and a value of another patient voided. */
  readonly corrections?: true;
}
