import { decisionOf } from '../../shared/dlt/decisionOf.ts';
import type { EpisodeDecision } from '../../shared/model/assessment.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { ObservationId, SiteId, SubjectId } from '../../shared/model/ids.ts';
import type { Observation, ObservationKind, Recorded } from '../../shared/model/observation.ts';
import type { ReferenceRange } from '../../shared/model/referenceRange.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Site, Trial } from '../../shared/model/trial.ts';
import type { Sql } from '../db/preparedSql.ts';
import type { RecordedOf, Versioned } from './port.ts';
import { OBSERVATION_TABLES, RECORD_TABLES } from './recordTables.ts';
import { findVersion, firstKey, lastKey, listVersions, type StoredVersion } from './versionRows.ts';

export function recorded<O extends Observation>(subjectId: SubjectId, stored: StoredVersion<O>): Recorded<O> {
  const { version, fromSeq, value } = stored;
  return { observationId: stored.id as ObservationId, subjectId, version, fromSeq, value };
}

/** A patient's whole history as it stood at `asOf`. */
export function loadHistoryRows(sql: Sql, subjectId: SubjectId, asOf?: number): SubjectHistory | undefined {
  const subject = findVersion<Subject>(sql, RECORD_TABLES.subject, subjectId, asOf)?.value;
  if (!subject) return undefined;
  const site = findVersion<Site>(sql, RECORD_TABLES.site, subject.siteId, asOf)?.value;
  const trial = findVersion<Trial>(sql, RECORD_TABLES.trial, subject.trialId, asOf)?.value;
  const ranges = listRangeRows(sql, subject.siteId, asOf).map(({ value }) => value);
  const decisions = decisionsOf(listSubjectCaseRows(sql, subjectId, asOf));
  return loadObservedRows(sql, { ...settingOf(subject, site, trial, ranges), decisions }, asOf);
}

/** What a history has from elsewhere than the patient's own observations and cases. */
export type Setting = Pick<SubjectHistory, 'subject' | 'zone' | 'ctcaeVersion' | 'referenceRanges'>;

export function settingOf(
  subject: Subject,
  site: Site | undefined,
  trial: Trial | undefined,
  referenceRanges: readonly ReferenceRange[],
): Setting {
  const { subjectId, siteId, trialId } = subject;
  if (site === undefined) throw new Error(`site ${siteId} of subject ${subjectId} is missing`);
  if (trial === undefined) throw new Error(`trial ${trialId} of subject ${subjectId} is missing`);
  return { subject, zone: site.zone, ctcaeVersion: trial.ctcaeVersion, referenceRanges };
}

/** The history with what was observed; one indexed range per kind. */
export function loadObservedRows(
  sql: Sql,
  known: Setting & Pick<SubjectHistory, 'decisions'>,
  asOf?: number,
): SubjectHistory {
  const { subjectId } = known.subject;
  const of = <K extends Observation['kind']>(kind: K): readonly RecordedOf<K>[] =>
    listVersions<RecordedOf<K>['value']>(sql, RECORD_TABLES[kind], 'subject = ? AND voided = 0', [subjectId], asOf).map(
      (version) => recorded(subjectId, version) as RecordedOf<K>,
    );

  return {
    subject: known.subject,
    zone: known.zone,
    ctcaeVersion: known.ctcaeVersion,
    referenceRanges: known.referenceRanges,
    adverseEvents: of('adverse-event'),
    infusions: of('infusion'),
    treatments: of('treatment'),
    labs: of('lab'),
    vitals: of('vital'),
    samples: of('sample'),
    studyEvents: of('study-event'),
    crsAssessments: of('crs-assessment'),
    icansAssessments: of('icans-assessment'),
    decisions: known.decisions,
  };
}

export function listRangeRows(sql: Sql, siteId: SiteId, asOf?: number): readonly Versioned<ReferenceRange>[] {
  const { 'reference-range': ranges } = RECORD_TABLES;
  return listVersions<ReferenceRange>(sql, ranges, 'site = ? AND voided = 0', [siteId], asOf).map(versioned);
}

export function listSubjectCaseRows(sql: Sql, subjectId: SubjectId, asOf?: number): readonly Versioned<DltCase>[] {
  return listVersions<DltCase>(sql, RECORD_TABLES.case, 'subject = ?', [subjectId], asOf).map(versioned);
}

/** What people have decided and answered on the patient's cases, as far as it stands. */
export function decisionsOf(cases: readonly Versioned<DltCase>[]): readonly EpisodeDecision[] {
  return cases.flatMap(({ value }) => decisionOf(value) ?? []);
}

const IDENTITY = OBSERVATION_TABLES.map(
  ({ kind, table }) => `SELECT '${kind}' AS kind, subject, version FROM ${table} WHERE key BETWEEN ? AND ?`,
).join(' UNION ALL ');

/** Ids are unique over all kinds: the kind, the patient and the latest version belong to the id. */
export interface ObservationIdentity {
  readonly kind: ObservationKind;
  readonly subjectId: SubjectId;
  readonly version: number;
}

export function findIdentity(sql: Sql, observationId: ObservationId): ObservationIdentity | undefined {
  const range = OBSERVATION_TABLES.flatMap(() => [firstKey(observationId), lastKey(observationId)]);
  const text = `${IDENTITY} ORDER BY version DESC LIMIT 1`;
  const row = sql.row<[ObservationKind, SubjectId, number]>(text, ...range);
  return row && { kind: row[0], subjectId: row[1], version: row[2] };
}

export function findObservationRow(
  sql: Sql,
  observationId: ObservationId,
  asOf?: number,
): { readonly recorded: Recorded; readonly voided: boolean } | undefined {
  const identity = findIdentity(sql, observationId);
  const found = identity && findVersion<Observation>(sql, RECORD_TABLES[identity.kind], observationId, asOf);
  return found && { recorded: recorded(identity.subjectId, found), voided: found.voided };
}

export const versioned = <T>({ value, version, fromSeq }: Versioned<T>): Versioned<T> => ({ value, version, fromSeq });
