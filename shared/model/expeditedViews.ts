import type { ClockNotice } from './clockNotice.ts';
import type { OnsetAnswer } from './dates.ts';
import type { Awareness, CriterionAnswer, ExpeditedClock, SiteClock, SusarAnswer } from './expedited.ts';
import type { ExpeditedSettings } from './expeditedSettings.ts';
import type { Grade, GradingScale, TermCode } from './grade.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from './ids.ts';
import type { Attribution } from './observation.ts';
import type { ReferenceSafetyRecord } from './referenceSafety.ts';
import type { SafetyEntry } from './safetyReport.ts';
import type { Signature } from './signature.ts';
import type { AsOf } from './views.ts';

/** One event whose reporting runs, ran, or cannot be decided yet. */
export interface ExpeditedLine {
  readonly trialId: TrialId;
  readonly subjectId: SubjectId;
  readonly subjectNumber: string;
  readonly siteId: SiteId;
  readonly siteZone: string;
  readonly observationId: ObservationId;
  readonly termCode: TermCode;
  readonly worstGrade: Grade | null;
  readonly scale: GradingScale;
  readonly onset: OnsetAnswer;
  readonly voided: boolean;
  readonly answer: SusarAnswer;
  readonly criteria: readonly CriterionAnswer[];
  readonly clocks: readonly ExpeditedClock[];
  readonly site: readonly SiteClock[];
  /** Whom the timetable has told of its clocks so far, oldest first. */
  readonly told: readonly Pick<ClockNotice, 'id' | 'at' | 'steps'>[];
}

export interface ExpeditedListView {
  readonly asOf: AsOf;
  readonly settings: ExpeditedSettings;
  readonly lines: readonly ExpeditedLine[];
}

/** One event with everything its clocks rest on. */
export interface ExpeditedEventView {
  readonly asOf: AsOf;
  readonly settings: ExpeditedSettings;
  readonly line: ExpeditedLine;
  /** Version of the event that the answer is about. */
  readonly version: number;
  /** What the site holds of the cause. */
  readonly attribution: readonly Attribution[];
  readonly awareness: readonly Awareness[];
  /** What the sponsor did and said, oldest first. */
  readonly entries: readonly SafetyEntry[];
  /** Version of the sponsor's record; 0 = there is none yet. */
  readonly reportVersion: number;
  readonly signatures: readonly (Signature & { readonly standing: 'valid' | 'void' })[];
}

/** Versions of the trial's own list, newest validity first; the default holds before the first. */
export interface ReferenceSafetyView {
  readonly asOf: AsOf;
  readonly records: readonly ReferenceSafetyRecord[];
}
