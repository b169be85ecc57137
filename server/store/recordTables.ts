import type { DiscrepancyAnswer } from '../../shared/model/discrepancy.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { CtcaeVersion } from '../../shared/model/grade.ts';
import type { AdverseEvent, LabResult, ObservationKind } from '../../shared/model/observation.ts';
import type { RoleGrant } from '../../shared/model/people.ts';
import type { ReferenceRange } from '../../shared/model/referenceRange.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Site } from '../../shared/model/trial.ts';
import type { TrialRecordKind } from '../../shared/model/trialRecord.ts';
import type { AssessmentSummary } from '../../shared/model/views.ts';
import { completeProtocol, completeVersion } from './completeProtocol.ts';
import type { RecordKind, TrialRecords } from './port.ts';

type HotValue = string | number | null;

/** What deriving a hot column may need besides the body. */
export interface Dictionaries {
  analyteId(code: string): number;
  /** Undefined when the dictionary does not know the term. */
  socOf(termCode: number): number | undefined;
}

/**
 * One version table. Hot columns repeat parts of the body for queries and indices; they are derived here and nowhere
 * else, so that the verifier can derive them again.
 */
export interface RecordTable {
  readonly kind: RecordKind;
  readonly table: string;
  /** Its rows carry the subject they were observed of. */
  readonly bySubject: boolean;
  readonly hot: readonly string[];
  readonly hotOf: (body: unknown, dictionaries: Dictionaries) => readonly HotValue[];
  /** Completes a body that an older build wrote; left out = every build wrote it as it is today. */
  readonly complete?: (body: unknown) => unknown;
}

function table<T>(
  kind: RecordKind,
  name: string,
  hot: readonly string[] = [],
  hotOf: (body: T, dictionaries: Dictionaries) => readonly HotValue[] = () => [],
): RecordTable {
  return { kind, table: name, bySubject: false, hot, hotOf: (body, known) => hotOf(body as T, known) };
}

function ofSubject<T>(...args: Parameters<typeof table<T>>): RecordTable {
  return { ...table<T>(...args), bySubject: true };
}

/** Worst grade of the history; an ungraded step never outranks, and `null` = never graded. */
function worstGrade(event: AdverseEvent): number | null {
  const grades = event.gradeHistory.map((step) => step.grade ?? 0);
  return Math.max(0, ...grades) || null;
}

const ofTrial = (kind: TrialRecordKind): RecordTable =>
  table<TrialRecords[TrialRecordKind]>(kind, kind.replaceAll('-', '_'), ['subject', 'trial'], (value) => [
    value.subjectId,
    value.trialId,
  ]);

export const RECORD_TABLES = {
  trial: table('trial', 'trial'),
  site: table<Site>('site', 'site', ['trial'], (site) => [site.trialId]),
  protocol: { ...table('protocol', 'protocol'), complete: completeProtocol },
  subject: table<Subject>('subject', 'subject', ['trial', 'number'], (s) => [s.trialId, s.subjectNumber]),
  grant: table<RoleGrant>('grant', 'role_grant', ['user_id'], (grant) => [grant.userId]),
  case: table<DltCase>('case', 'dlt_case', ['subject', 'trial', 'episode_key'], (c) => [
    c.subjectId,
    c.trialId,
    c.episodeKey,
  ]),
  assessment: table<AssessmentSummary>('assessment', 'assessment', ['next_change_at'], (a) => [a.nextChangeAt]),
  'adverse-event': ofSubject<AdverseEvent>('adverse-event', 'adverse_event', ['term', 'soc', 'grade'], (e, known) => [
    e.termCode,
    known.socOf(e.termCode) ?? null,
    worstGrade(e),
  ]),
  infusion: ofSubject('infusion', 'infusion'),
  treatment: ofSubject('treatment', 'treatment'),
  lab: ofSubject<LabResult>('lab', 'lab_result', ['analyte'], (lab, known) => [known.analyteId(lab.analyte)]),
  vital: ofSubject('vital', 'vital_sign'),
  sample: ofSubject('sample', 'sample'),
  'study-event': ofSubject('study-event', 'study_event'),
  'crs-assessment': ofSubject('crs-assessment', 'crs_assessment'),
  'icans-assessment': ofSubject('icans-assessment', 'icans_assessment'),
  criteria: table('criteria', 'criteria'),
  synonym: table('synonym', 'synonym'),
  'reference-range': table<ReferenceRange>('reference-range', 'reference_range', ['site'], (range) => [range.siteId]),
  'discrepancy-answer': table<DiscrepancyAnswer>(
    'discrepancy-answer',
    'discrepancy_answer',
    ['subject', 'trial', 'discrepancy_key'],
    (answer) => [answer.subjectId, answer.trialId, answer.discrepancyKey],
  ),
  signature: ofTrial('signature'),
  'case-notice': ofTrial('case-notice'),
  'protocol-version': {
    ...ofTrial('protocol-version'),
    complete: completeVersion,
  },
  'reference-safety': ofTrial('reference-safety'),
  'safety-report': ofTrial('safety-report'),
  'cohort-decision': ofTrial('cohort-decision'),
  'trial-case': ofTrial('trial-case'),
  'clock-notice': ofTrial('clock-notice'),
} as const satisfies Record<RecordKind, RecordTable>;

export const ALL_TABLES: readonly RecordTable[] = Object.values(RECORD_TABLES);

/** Tables that hold rows of a patient, and the column that says whose. */
export const PATIENT_TABLES: readonly { readonly record: RecordTable; readonly subjectColumn: string }[] =
  ALL_TABLES.flatMap((record) => {
    if (record.hot.includes('subject') || record.bySubject) return [{ record, subjectColumn: 'subject' }];
    return record.kind === 'subject' || record.kind === 'assessment' ? [{ record, subjectColumn: 'id' }] : [];
  });

export const OBSERVATION_TABLES: readonly RecordTable[] = ALL_TABLES.filter((record) => record.bySubject);

export const isObservationKind = (kind: string): kind is ObservationKind =>
  OBSERVATION_TABLES.some((record) => record.kind === kind);

/** The record that holds the official criteria of a CTCAE version. */
export const CRITERIA_ID: Readonly<Record<CtcaeVersion, number>> = { '5.0': 5, '6.0': 6 };
