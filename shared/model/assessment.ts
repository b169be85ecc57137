import type { CalendarDate, Instant } from './dates.ts';
import type { Episode } from './episode.ts';
import type { Grade, ToxicityFamily } from './grade.ts';
import type { ObservationId, SubjectId } from './ids.ts';

/** One line of a trace: which clause was looked at, what was found, and whether it is met. Words are made by the client from `code`. */
export interface TraceStep {
  /** Rule, exclusion or setting the clause belongs to: `D3`, `X4a`, `W1`, `A1`, `E1`, … */
  readonly ruleId: string;
  readonly code: TraceCode;
  readonly met: 'met' | 'not-met' | 'unknown';
  /** Values the sentence needs: grades, days, hours, dates as text. */
  readonly facts: Readonly<Record<string, string | number | null>>;
  /** Records the value was read from, so that the evidence is one click away. */
  readonly evidence: readonly ObservationId[];
}

export const TRACE_CODES = [
  'selected', // the episode is (not) of the kind the rule is about. facts: term
  'grade-reached', // facts: grade, atLeast, atMost, from
  'in-window', // facts: from, fromDay, toDay, windowStart, windowEnd
  'attributed', // facts: agent, relatedness, atLeast
  'resolved-in-time', // met = NOT resolved in time. facts: toGradeAtMost, withinHours, reachedFrom, resolvedAt, deadline
  'death-not-by-progression', // facts: cause
  'excluded', // met = the exclusion applies. facts: wording is looked up by ruleId
  'exclusion-grade', // facts: grade, gradeAtMost
  'exclusion-resolved', // facts: toGradeAtMost, withinHours, deadline, resolvedAt
  'exclusion-asymptomatic', // facts: symptomatic
  'exclusion-baseline', // facts: baselineGrade, atLeast
  'dose-received', // facts: fraction, minFraction, infused, planned
  'observed-to', // facts: observedOn, windowEnd
  'window-over', // facts: windowEnd
  'left-before-window-end', // facts: event, on
  'has-dlt', // facts: count
  'infused', // facts: on
  'still-present', // facts: onDay, toDay, reachedFrom, resolvedAt, deadline
  'together-with', // facts: gradeAtLeast, term of the other event
  'patient-state', // facts: states joined by a space, present: yes or no
  'after-infusion', // facts: withinHours, from, infusedAt
  'scale-named', // facts: scale, scales joined by " / "
  'stratum', // facts: ageYears, doseLevel
  'judgement', // facts: decider, by. The question is looked up by ruleId
  'values', // facts: analyte, relation, value, unit, factor, limit, found, count, apartHours, throughDay, present
  'support', // facts: treatments joined by a space, fromDay, throughDay, gapDays, deadline
  'despite-treatment', // facts: treatments joined by a space, given, by
  'dose-withheld', // facts: parts, given, dueOn, deadline
  'event-count', // facts: gradeAtLeast, count, found
  'exclusion-cause', // facts: agent, relatedness, atLeast
  'referred', // facts: by
  'declared', // facts: by, decision
  'not-graded', // facts: term
  'derived-not-reported', // measured, but not reported at this grade. facts: grade, scale, reportedGrade
  'adjudicated', // facts: decision, by
] as const;
export type TraceCode = (typeof TRACE_CODES)[number];

/** The answer of one rule for one episode of one patient. */
export interface Finding {
  readonly ruleId: string;
  readonly episodeKey: string;
  readonly outcome: 'dlt' | 'not-dlt' | 'undecided';
  readonly trace: readonly TraceStep[];
  /**
   * Undecided only: when time alone turns it into a DLT, or, of what was only measured, into a question to a person; or
   * the named day on which a rule that waits for one looks at the record. `null` = time will not decide, a person must.
   */
  readonly ripensAt: Instant | null;
}

/** Board states of the DLT window. Source: [FIGURES §2.1]. */
export const WINDOW_STATES = [
  'not-infused',
  'in-window',
  'cleared',
  'pending-data',
  'possible-dlt',
  'dlt',
  'not-evaluable',
] as const;
export type WindowState = (typeof WINDOW_STATES)[number];

export interface DltWindowDates {
  readonly day0On: CalendarDate;
  readonly startOn: CalendarDate;
  /** Last day that still counts (inclusive). */
  readonly endOn: CalendarDate;
  /** First instant after the window at the site. */
  readonly closesAt: Instant;
}

/** A person's answer to what a rule asks and the record cannot say. */
export interface JudgementAnswer {
  readonly ruleId: string;
  /** Place of the condition in the rule's `where`, from 0. */
  readonly condition: number;
  readonly answer: 'yes' | 'no';
  readonly by: string;
}

/** What people have said about one episode on its case, as the rules see it. */
export interface EpisodeDecision {
  readonly episodeKey: string;
  /** `referred`: the monitor asks the committee. `open`: nobody has decided, there are only answers. */
  readonly decision: 'confirmed' | 'rejected' | 'referred' | 'open';
  readonly by: string;
  /** Left out = the medical monitor. */
  readonly decider?: 'medical-monitor' | 'committee';
  /** The latest answer to each question. */
  readonly answers?: readonly JudgementAnswer[];
}

export interface Evaluability {
  /** `committee`: under-dosed with a DLT, people decide (E2). */
  readonly outcome: 'evaluable' | 'not-evaluable' | 'undecided' | 'committee';
  readonly trace: readonly TraceStep[];
}

export interface SubjectAssessment {
  readonly subjectId: SubjectId;
  readonly at: Instant;
  /** `null` until infused with a complete date. */
  readonly window: DltWindowDates | null;
  /** Study day at `at`, infusion = day 0; `null` until infused. */
  readonly day: number | null;
  readonly state: WindowState;
  readonly evaluability: Evaluability;
  readonly episodes: readonly Episode[];
  /** Every rule against every episode it selects; the most severe answer first. */
  readonly findings: readonly Finding[];
  readonly worstGrades: Readonly<Record<ToxicityFamily, Grade | 'not-graded' | null>>;
  /** Latest date on which anybody recorded anything about the patient. */
  readonly lastObservedOn: CalendarDate | null;
  /** The next moment at which time alone changes the assessment. */
  readonly nextChangeAt: Instant | null;
}

/** Counts of one dose level; `null` dose level = not assigned. */
export interface DoseLevelTally {
  readonly doseLevel: string | null;
  readonly treated: number;
  /** Of the treated, those in the denominator of a dose decision (E1), and the DLTs among them. */
  readonly evaluable: number;
  readonly evaluableDlt: number;
  /** Treated patients with a DLT, an under-dosed one the committee decides on included. */
  readonly dlt: number;
  readonly possibleDlt: number;
  readonly inWindow: number;
  readonly pendingData: number;
  readonly notEvaluable: number;
}

export interface TrialAssessment {
  readonly levels: readonly DoseLevelTally[];
  readonly total: DoseLevelTally;
  readonly nextChangeAt: Instant | null;
}
