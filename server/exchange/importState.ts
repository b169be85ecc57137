import type { z } from 'zod';
import type { Instant, PartialDateTime } from '../../shared/model/dates.ts';
import type { ImportContext } from '../../shared/model/importReport.ts';
import { Observation } from '../../shared/model/observation.ts';
import type { Subject } from '../../shared/model/subject.ts';
import { cellOf, type Row, raise } from './sheet.ts';

/** A patient while the files are read. */
export interface ForeignSubject {
  readonly usubjid: string;
  readonly row: Row;
  readonly siteCode: string;
  readonly subject: Omit<Subject, 'subjectId' | 'trialId' | 'siteId'>;
  readonly enrolled: 'yes' | 'not-assigned' | 'rejected';
  /** Day 1 of the study days. */
  readonly referenceStart: PartialDateTime | null;
  readonly treatmentStart: PartialDateTime | null;
  readonly consentOn: PartialDateTime | null;
  /** `null` = the subject file does not say the patient died. */
  readonly death: ForeignDeath | null;
  /** The row contradicts itself about the patient, not only about the death. */
  readonly decision: boolean;
}

interface ForeignDeath {
  readonly on: PartialDateTime | null;
  /** The date as written, readable or not. */
  readonly given: string;
  readonly cause: string;
  readonly flagged: boolean;
}

interface ForeignObservation {
  readonly usubjid: string;
  readonly row: Row;
  readonly value: Observation;
  readonly decision: boolean;
}

export interface ImportReading {
  readonly context: ImportContext;
  /** When the files are read: nothing happened after it. */
  readonly now: Instant;
  readonly study: string;
  readonly subjects: Map<string, ForeignSubject>;
  readonly observations: ForeignObservation[];
  /** Rows of the disposition files that say DEATH, by patient. */
  readonly deathRows: Map<string, { readonly row: Row; readonly on: PartialDateTime | null; readonly term: string }[]>;
  /** First row of every event, for finding it again. */
  readonly events: Map<string, Row>;
  /** Whether any file could have said that a patient died. */
  deathsKnown: boolean;
}

/** The enrolled patient of a row; a row of anybody else is refused or set aside, and says why. */
export function subjectOfRow(reading: ImportReading, row: Row): ForeignSubject | undefined {
  const study = cellOf(row, 'STUDYID');
  if (study !== '' && study !== reading.study) {
    raise(row, 'ROW-OTHER-STUDY', 'STUDYID', { study: reading.study });
    return undefined;
  }
  const subject = reading.subjects.get(cellOf(row, 'USUBJID'));
  if (subject?.enrolled === 'yes') return subject;
  if (subject === undefined) raise(row, 'SUBJECT-UNKNOWN', 'USUBJID');
  else raise(row, subject.enrolled === 'rejected' ? 'SUBJECT-REJECTED' : 'SUBJECT-NOT-ENROLLED', 'USUBJID');
  return undefined;
}

/** Plans an observation; what the record cannot hold as it stands is refused, not trimmed to fit. */
export function planObservation(
  reading: ImportReading,
  row: Row,
  usubjid: string,
  value: z.input<typeof Observation>,
  decision = row.mark === 'decide',
): void {
  const parsed = Observation.safeParse(value);
  if (parsed.success) {
    reading.observations.push({ usubjid, row, value: parsed.data, decision });
    return;
  }
  const issue = parsed.error.issues[0];
  raise(row, 'VALUE-NOT-STORABLE', null, { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}
