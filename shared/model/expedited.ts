import type { CalendarDate, Instant, OnsetAnswer } from './dates.ts';

/** Three-valued answer to one question; `unknown` = not answered, never "no". */
export type Known = 'met' | 'not-met' | 'unknown';

export type ExpeditedCode =
  | 'fatal' // facts: grade, outcome
  | 'life-threatening'
  | 'serious' // facts: criteria, joined by a space; null = not answered
  | 'suspected-by-investigator' // facts: relatedness, atLeast
  | 'suspected-by-sponsor' // facts: relatedness, atLeast
  | 'unexpected'; // facts: version (null = no list held at onset), grade, highestGrade (null = not listed), fatalExpected

/** One line of the reasons of an answer. */
export interface ExpeditedStep {
  readonly code: ExpeditedCode;
  readonly met: Known;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** Suspected unexpected serious adverse reaction? */
export interface SusarAnswer {
  readonly susar: 'yes' | 'no' | 'undecided';
  readonly serious: Known;
  readonly suspected: Known;
  readonly unexpected: Known;
  readonly fatalOrLifeThreatening: Known;
  readonly trace: readonly ExpeditedStep[];
}

export type MinimumCriterion = 'patient' | 'reporter' | 'event' | 'product';
export interface CriterionAnswer {
  readonly criterion: MinimumCriterion;
  readonly met: boolean;
  /** What identifies it; `null` = missing. */
  readonly found: string | null;
}

/** Who knew what and when. Every new answer about the event is one more of these; earlier ones stay. */
export interface Awareness {
  readonly by: 'site' | 'sponsor';
  /** Local time in the zone the clocks are computed in, as far as it is known; the moment of knowledge, not of entry. */
  readonly knownAt: OnsetAnswer;
  readonly answer: SusarAnswer;
  /** All four minimum criteria. */
  readonly criteria: Known;
  /** Something relevant to an earlier report, e.g. a course or an outcome. */
  readonly isRelevant: boolean;
}

export type RegionCode = 'US' | 'EU' | 'UK' | 'CN';
/** A report that left for a region's authority. */
export interface SentReport {
  readonly region: RegionCode;
  readonly sentAt: Instant;
  /** Nothing is left to be completed. */
  readonly isComplete: boolean;
}

/** Why a clock began: the first knowledge, or what the answer became at that moment. */
export type StartReason =
  | 'first-knowledge'
  | 'became-serious'
  | 'became-suspected'
  | 'became-unexpected'
  | 'became-fatal-or-life-threatening'
  | 'criteria-met'
  | 'incomplete-report'
  | 'relevant-information';

/**
 * `undecided`: the moment of knowledge is not known well enough to say. `missed` never ends: a late report is shown beside
 * it. `lifted`: the event stopped asking for a report before the time was up.
 */
export type ClockStanding = 'running' | 'sent' | 'missed' | 'lifted' | 'undecided';

/** Both ends of what an imprecise moment of knowledge leaves possible; equal when it is known to the day. */
export interface DueTime {
  /** Last days that are in time, inclusive. */
  readonly earliestOn: CalendarDate;
  readonly latestOn: CalendarDate;
  /** First instants that are too late, in ms since 1970 UTC. */
  readonly earliestMs: number;
  readonly latestMs: number;
}

export interface ExpeditedClock {
  readonly region: RegionCode;
  readonly kind: 'fatal-or-life-threatening' | 'other' | 'completion' | 'relevant-follow-up';
  readonly days: number;
  /** An unanswered question keeps the clock from being certain; it runs nevertheless. */
  readonly isProvisional: boolean;
  readonly because: readonly StartReason[];
  /** Moment of knowledge as recorded, or of the report that began this clock. */
  readonly startedAt: OnsetAnswer | Instant;
  /** `null` = nobody knows when the clock began. */
  readonly due: DueTime | null;
  readonly standing: ClockStanding;
  /** The report that answers this clock, in time or late. */
  readonly sentAt: Instant | null;
  /** Since when the event no longer asks for a report; the clock stays listed. */
  readonly liftedAt: OnsetAnswer | null;
  /** Time left to the earliest due time at the moment of reading; negative when it is over. `null` = answered, lifted or never known. */
  readonly leftMs: number | null;
}

/** From the site's knowledge of a serious event to the sponsor's. */
export interface SiteClock {
  readonly startedAt: Awareness['knownAt'];
  /** Nobody has said whether the event is serious. */
  readonly isProvisional: boolean;
  /** Last instants that are in time, in ms since 1970 UTC; `null` = nobody knows when the site knew. */
  readonly due: { readonly earliestMs: number; readonly latestMs: number } | null;
  readonly standing: Exclude<ClockStanding, 'lifted'>;
  readonly toldAt: Awareness['knownAt'] | null;
  readonly leftMs: number | null;
}
