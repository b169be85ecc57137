import type { CtcaeVersion } from '../../../shared/model/grade.ts';
import type { ImportContext, ImportReport, ImportStatus } from '../../../shared/model/importReport.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import type { Site } from '../../../shared/model/trial.ts';

/** What an import would write, without the identities that only the store can give. */
export interface ImportPlan {
  readonly study: string;
  readonly ctcaeVersion: CtcaeVersion;
  readonly sites: readonly Omit<Site, 'siteId' | 'trialId'>[];
  readonly subjects: readonly PlannedSubject[];
  readonly observations: readonly PlannedObservation[];
  /** SHA-256 of every file used, by name: they become the reason of the change. */
  readonly hashes: readonly { readonly name: string; readonly sha256: string }[];
}

export interface PlannedSubject {
  readonly subject: Omit<Subject, 'subjectId' | 'trialId' | 'siteId'>;
  readonly siteCode: string;
  /** Comes only when rows that need a decision are included. */
  readonly decision: boolean;
}

export interface PlannedObservation {
  readonly subjectNumber: string;
  readonly value: Observation;
  readonly decision: boolean;
}

export type Prepared = Omit<ImportReport, keyof ImportStatus | 'preparedAt' | 'expiresAt'> & {
  readonly toWrite: ImportPlan | null;
};

/** Reads files into a report and a plan; the parser behind it lives with the file formats. */
export type PrepareFiles = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  context: ImportContext,
) => Promise<Prepared>;
