import type { PendingCode } from '../model/cohort.ts';
import type { SubjectId } from '../model/ids.ts';

/** What the figures do not carry of one patient, and a signal may hide behind. */
export interface SignalFacts {
  readonly subjectId: SubjectId;
  /** Early ICAHT as graded from the counts. `grade: null` = no count to grade from; `isIncomplete` = days are missing or to come. */
  readonly earlyIcaht: { readonly grade: number | null; readonly isIncomplete: boolean };
  /** Where reported and measured disagree and nobody has closed it. */
  readonly openDiscrepancies: number;
  /** Visits and values the DLT decision waits for and that are due now. */
  readonly missing: readonly PendingCode[];
  /** Planned assessments whose days are over without a record. */
  readonly missedVisits: number;
}
