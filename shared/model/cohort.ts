import type { CalendarDate } from './dates.ts';
import type { TermCode } from './grade.ts';
import type { ObservationId, SubjectId } from './ids.ts';
import type { Subject } from './subject.ts';
import type { AssessmentSummary } from './views.ts';
import type { COHORT_DESIGNS } from './vocabulary.ts';

/** What leading a cohort needs to know of one patient. */
export interface CohortRow {
  readonly subject: Subject;
  /** IANA zone of the site: its calendar decides when a day has come. */
  readonly zone: string;
  readonly summary: AssessmentSummary;
}

/**
 * Where a patient counts. `dlt` and `clear` are the evaluable ones; `possible-dlt`, `in-window` and `pending-data` are
 * pending; `committee` = under-dosed with a DLT, people decide. Every treated patient has exactly one.
 */
export type CohortStanding =
  | 'not-treated'
  | 'dlt'
  | 'clear'
  | 'possible-dlt'
  | 'in-window'
  | 'pending-data'
  | 'not-evaluable'
  | 'committee';

/** Counts of one dose level; `null` = patients without one, or a trial without levels. */
export interface LevelCounts {
  readonly doseLevel: string | null;
  readonly treated: number;
  /** With a DLT, or free of one to the end of the window. */
  readonly evaluable: number;
  readonly dlt: number;
  readonly possibleDlt: number;
  readonly inWindow: number;
  readonly pendingData: number;
  readonly notEvaluable: number;
  readonly committee: number;
  /** Patients with a reported event of grade 3 or worse, out of all treated. */
  readonly gradeThree: { readonly any: number; readonly crs: number; readonly icans: number };
  /** Days of the window completed so far by those pending. */
  readonly pendingDays: readonly number[];
}

export type Truth = 'met' | 'not-met' | 'unknown';
export type CohortFacts = Readonly<Record<string, string | number | null>>;

export const GATE_CODES = [
  'not-paused', // facts: rules
  'level-tried-below', // facts: level
  'lower-group-over', // facts: level, day
  'lower-group-known', // facts: level, count
  'lower-group-full', // facts: level, evaluable, size
  'approved', // facts: level, decision, by, on
  'not-closed', // facts: level, decision, by
  'not-too-toxic', // facts: level, dlts, possible, evaluable
  'previous-patient', // facts: day, day0On
  'previous-observed', // facts: day, observedOn
  'room', // facts: counted, capacity
] as const;
export type GateCode = (typeof GATE_CODES)[number];

/** One condition of the next infusion. */
export interface GateStep {
  readonly code: GateCode;
  readonly met: Truth;
  /** When time alone makes it met; `null` = it will not. */
  readonly from: CalendarDate | null;
  readonly facts: CohortFacts;
  /** The patients it hangs on. */
  readonly subjects: readonly SubjectId[];
}

/** May the next patient of a dose level be infused? `from` = on that day by time alone; `waits` = something must be done. */
export interface LevelGate {
  readonly doseLevel: string | null;
  readonly answer: 'open' | 'from' | 'waits';
  readonly from: CalendarDate | null;
  readonly steps: readonly GateStep[];
}

/** What speaks for a pause: one patient, one event, or a report. */
export interface PauseGround {
  /** Stable while it is the same event of the same patient. */
  readonly key: string;
  readonly subjectId: SubjectId | null;
  readonly met: 'met' | 'unknown';
  readonly facts: CohortFacts;
  readonly evidence: readonly ObservationId[];
}

/** The answer of one pause rule. */
export interface PauseFinding {
  readonly ruleId: string;
  readonly met: Truth;
  /** Everything that speaks for it, also while there is not enough of it. */
  readonly grounds: readonly PauseGround[];
  readonly facts: CohortFacts;
}

export type CohortDesign = (typeof COHORT_DESIGNS)[number];

/**
 * What a design proposes for the next patients. `wait` = the pending patients may still change it; `suspend` = the design
 * itself asks to wait; `recommend` = the search is over at this dose; `stop` = no dose is acceptable.
 */
export type ProposedAction = 'escalate' | 'stay' | 'de-escalate' | 'recommend' | 'wait' | 'suspend' | 'stop';

export interface Proposal {
  readonly design: CohortDesign;
  /** Position of the dose among the protocol's levels, from 0. */
  readonly current: number;
  readonly action: ProposedAction;
  /** Dose of the next patients, or the recommended one; `null` = none. */
  readonly next: number | null;
  /** What it would propose if every pending patient stays free of DLT, and if every one has a DLT. */
  readonly best: ProposedAction;
  readonly worst: ProposedAction;
  readonly evaluable: number;
  readonly dlts: number;
  readonly pending: number;
}

/** Why a design proposes nothing. */
export type NoProposal = 'no-design' | 'nobody-treated' | 'beyond-design' | 'no-skeleton' | 'unknown-level';

export const PENDING_CODES = [
  'infusion-date',
  'dose-infused',
  'dose-planned',
  'closing-visit', // facts: observedOn
  'left-date', // facts: event
  'onset',
  'end-date', // facts: grade
  'grade',
  'attribution',
  'symptoms',
  'cause-of-death',
  'count-on-day', // facts: day
  'marrow',
  'state', // facts: states
  'value', // any other value a rule asks for
  'adjudication',
] as const;
export type PendingCode = (typeof PENDING_CODES)[number];

/** A visit or value without which nobody can say whether the patient counts. */
export interface PendingItem {
  readonly code: PendingCode;
  /** Rules that ask for it. */
  readonly ruleIds: readonly string[];
  /** The toxicity it is asked about; `null` = about the patient. */
  readonly termCode: TermCode | null;
  /** When it is due; `null` = now. */
  readonly dueOn: CalendarDate | null;
  readonly facts: CohortFacts;
  readonly evidence: readonly ObservationId[];
}

/** What happened to the patient on the long clock. */
export interface ClockEvent {
  readonly event: 'transplant' | 'new-therapy' | 'death' | 'withdrawal' | 'lost-to-follow-up';
  /** As recorded; may be partial or `unknown`. */
  readonly at: string;
  readonly observationId: ObservationId;
}

/** The long clock: toxicities are followed and reported over it, whatever the dose decision was. */
export interface ReportingClock {
  readonly startOn: CalendarDate;
  readonly endOn: CalendarDate;
  readonly lastDay: number;
  /** Study day today, not beyond the end, nor beyond the day a death or leaving ended it. */
  readonly day: number;
  readonly state: 'running' | 'ended' | 'complete';
  /** From day 0 on, in order of record. Transplant and new therapy do not stop the clock: what comes after is marked. */
  readonly events: readonly ClockEvent[];
}
