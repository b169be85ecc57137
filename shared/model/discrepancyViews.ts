import type { CalendarDate, Instant } from './dates.ts';
import type { DerivedChange, Discrepancy, DiscrepancyStep } from './discrepancy.ts';
import type { Episode } from './episode.ts';
import type { GradingScale } from './grade.ts';
import type { GradeAnswer } from './grading.ts';
import type { SiteId, SubjectId, TrialId } from './ids.ts';
import type { AdverseEvent, CrsAssessment, IcansAssessment, LabResult, Recorded } from './observation.ts';
import type { DISCREPANCY_STANDINGS } from './vocabulary.ts';

/** One line of the list of discrepancies. */
export interface DiscrepancyLine {
  readonly trialId: TrialId;
  readonly subjectId: SubjectId;
  readonly subjectNumber: string;
  readonly siteId: SiteId;
  readonly discrepancy: Discrepancy;
  readonly standing: (typeof DISCREPANCY_STANDINGS)[number];
  /** What people said of it, oldest first; steps about other facts are kept. */
  readonly steps: readonly DiscrepancyStep[];
  /** Version of the answer record; 0 = nobody has said anything. */
  readonly answerVersion: number;
  /** Study day of the earlier onset; `null` when unknown. */
  readonly onsetDay: number | null;
}

/** One look or result with what it was graded to. */
export interface MeasuredPoint {
  readonly recorded: Recorded<CrsAssessment | IcansAssessment | LabResult>;
  /** `CRS`, `ICANS`, or the analyte. */
  readonly of: string;
  readonly scale: GradingScale;
  readonly answer: GradeAnswer;
}

/** A change and what it did to the derived grades of a patient. */
export interface DerivedChangeView {
  readonly at: Instant;
  readonly by: string;
  readonly command: string;
  readonly reason: string;
  readonly changes: readonly DerivedChange[];
}

/** Both sides of one discrepancy, record by record. */
export interface DiscrepancyView {
  readonly line: DiscrepancyLine;
  readonly zone: string;
  readonly day0On: CalendarDate | null;
  readonly reported: readonly Recorded<AdverseEvent>[];
  readonly derivedEpisodes: readonly Episode[];
  /** In order of time; those that could not be graded too. */
  readonly measured: readonly MeasuredPoint[];
  /** The change that brought it about or moved it last. */
  readonly changedBy: {
    readonly at: Instant;
    readonly by: string;
    readonly command: string;
    readonly reason: string;
  } | null;
}
