import type { Instant } from '../../shared/model/dates.ts';
import type { DiscrepancyAnswer } from '../../shared/model/discrepancy.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { RoleGrant } from '../../shared/model/people.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { ReferenceRange } from '../../shared/model/referenceRange.ts';
import type { CriteriaEdition, Synonym } from '../../shared/model/standards.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Site, Trial } from '../../shared/model/trial.ts';
import type { TrialRecordKind } from '../../shared/model/trialRecord.ts';
import type { AssessmentSummary, LiveMessage } from '../../shared/model/views.ts';
import type { Sql } from '../db/preparedSql.ts';
import { findChange, findLastChangeOf, listAuditRows, listObservationVersionRows } from './auditRows.ts';
import { GENESIS } from './chain.ts';
import {
  decisionsOf,
  findObservationRow,
  listRangeRows,
  listSubjectCaseRows,
  loadHistoryRows,
  versioned,
} from './historyRows.ts';
import type { ReadTx, TrialRecords } from './port.ts';
import { CRITERIA_ID, RECORD_TABLES } from './recordTables.ts';
import { listTouched } from './touchedRows.ts';
import { findVersion, listVersions, NOW, standing } from './versionRows.ts';

const T = RECORD_TABLES;

export interface Head {
  readonly seq: number;
  readonly at: Instant | null;
  readonly hash: string;
}

export function findHead(sql: Sql): Head {
  const row = sql.row<[number, Instant, string]>('SELECT seq, at, hash FROM change ORDER BY seq DESC LIMIT 1');
  return row ? { seq: row[0], at: row[1], hash: row[2] } : { seq: 0, at: null, hash: GENESIS };
}

/** The newest version of each subject's assessment at that point, found subject by subject: cost follows the patients, not the history. */
const ASSESSMENTS_OF_TRIAL = `SELECT a.body FROM subject s JOIN assessment a
  WHERE s.trial = ? AND s.from_seq <= ? AND (s.to_seq IS NULL OR s.to_seq > ?)
    AND a.key = (SELECT max(x.key) FROM assessment x
      WHERE x.key BETWEEN s.id * 1048576 + 1 AND s.id * 1048576 + 1048575 AND x.from_seq <= ?)
  ORDER BY s.id`;

/** The outbox: a change has at most one message, which lies in its row and has its number. */
const OUTBOX = 'FROM change WHERE message IS NOT NULL';

const DUE = 'FROM assessment WHERE to_seq IS NULL AND next_change_at IS NOT NULL';

/** Everything that can be asked, answered from one connection; the caller holds the snapshot. */
export function readTxOn(sql: Sql): ReadTx {
  return {
    ...trialReads(sql),
    ...subjectReads(sql),
    ...caseReads(sql),
    ...standardReads(sql),
    ...trialRecordReads(sql),
    ...recordReads(sql),
  };
}

function trialReads(sql: Sql) {
  const listTrials = async (asOf?: number) => standing(listVersions<Trial>(sql, T.trial, '1 = 1', [], asOf));
  return {
    listTrials,
    findTrial: async (trialId, asOf) => findVersion<Trial>(sql, T.trial, trialId, asOf)?.value,
    findTrialByRegistryId: async (registryId) =>
      (await listTrials()).find((candidate) => candidate.registryId === registryId),
    listSites: async (trialId, asOf) => standing(listVersions<Site>(sql, T.site, 'trial = ?', [trialId], asOf)),
    findSite: async (siteId, asOf) => findVersion<Site>(sql, T.site, siteId, asOf)?.value,
    findProtocol: async (trialId, asOf) => findVersion<Protocol>(sql, T.protocol, trialId, asOf)?.value,
  } satisfies Partial<ReadTx>;
}

function subjectReads(sql: Sql) {
  return {
    findSubject: async (subjectId, asOf) => {
      const found = findVersion<Subject>(sql, T.subject, subjectId, asOf);
      return found && versioned(found);
    },
    findSubjectByNumber: async (trialId, subjectNumber, asOf) => {
      const key = [trialId, subjectNumber];
      const [found] = listVersions<Subject>(sql, T.subject, 'trial = ? AND number = ?', key, asOf);
      return found && versioned(found);
    },
    listSubjects: async (trialId, asOf) =>
      standing(listVersions<Subject>(sql, T.subject, 'trial = ?', [trialId], asOf)),
    loadHistory: async (subjectId, asOf) => loadHistoryRows(sql, subjectId, asOf),
    findObservation: async (observationId, asOf) => findObservationRow(sql, observationId, asOf),
    findAssessment: async (subjectId, asOf) =>
      findVersion<AssessmentSummary>(sql, T.assessment, subjectId, asOf)?.value,
    listAssessments: async (trialId: TrialId, asOf: number = NOW) =>
      sql
        .rows<[string]>(ASSESSMENTS_OF_TRIAL, trialId, asOf, asOf, asOf)
        .map(([body]) => JSON.parse(body) as AssessmentSummary),
    listDue: async (at, limit) =>
      sql
        .rows<[SubjectId]>(`SELECT id ${DUE} AND next_change_at <= ? ORDER BY next_change_at, id LIMIT ?`, at, limit)
        .map(([id]) => id),
    nextDueAt: async () => sql.value<Instant | null>(`SELECT min(next_change_at) ${DUE}`) ?? null,
  } satisfies Partial<ReadTx>;
}

function caseReads(sql: Sql) {
  return {
    findCase: async (caseId, asOf) => {
      const found = findVersion<DltCase>(sql, T.case, caseId, asOf);
      return found && versioned(found);
    },
    listSubjectCases: async (subjectId, asOf) => listSubjectCaseRows(sql, subjectId, asOf),
    listCases: async (trialId, asOf) =>
      listVersions<DltCase>(sql, T.case, 'trial = ?', [trialId], asOf).map((found) => versioned(found)),
    listDiscrepancyAnswers: async (subjectId, asOf) =>
      listVersions<DiscrepancyAnswer>(sql, T['discrepancy-answer'], 'subject = ?', [subjectId], asOf).map((found) =>
        versioned(found),
      ),
    findDiscrepancyAnswer: async (answerId, asOf) => {
      const found = findVersion<DiscrepancyAnswer>(sql, T['discrepancy-answer'], answerId, asOf);
      return found && versioned(found);
    },
    listDecisions: async (subjectId, asOf) => decisionsOf(listSubjectCaseRows(sql, subjectId, asOf)),
    listGrants: async (userId, asOf) =>
      (userId === null
        ? listVersions<RoleGrant>(sql, T.grant, 'voided = 0', [], asOf)
        : listVersions<RoleGrant>(sql, T.grant, 'user_id = ? AND voided = 0', [userId], asOf)
      ).map((found) => ({ ...found.value, grantId: found.id })),
  } satisfies Partial<ReadTx>;
}

function standardReads(sql: Sql) {
  return {
    findCriteria: async (version, asOf) => {
      const found = findVersion<CriteriaEdition>(sql, T.criteria, CRITERIA_ID[version], asOf);
      return found && versioned(found);
    },
    listSynonyms: async (asOf) => standing(listVersions<Synonym>(sql, T.synonym, '1 = 1', [], asOf)),
    listReferenceRanges: async (siteId, asOf) => listRangeRows(sql, siteId, asOf),
    findReferenceRange: async (rangeId, asOf) => {
      const found = findVersion<ReferenceRange>(sql, T['reference-range'], rangeId, asOf);
      return found && { ...versioned(found), voided: found.voided };
    },
  } satisfies Partial<ReadTx>;
}

function trialRecordReads(sql: Sql): Pick<ReadTx, 'findTrialRecord' | 'listTrialRecords'> {
  return {
    findTrialRecord: async <K extends TrialRecordKind>(kind: K, id: number, asOf?: number) => {
      const found = findVersion<TrialRecords[K]>(sql, T[kind], id, asOf);
      return found && versioned(found);
    },
    listTrialRecords: async <K extends TrialRecordKind>(
      kind: K,
      of: { readonly trialId: TrialId } | { readonly subjectId: SubjectId },
      asOf?: number,
    ) => {
      const [where, id] = 'trialId' in of ? ['trial = ?', of.trialId] : ['subject = ?', of.subjectId];
      return listVersions<TrialRecords[K]>(sql, T[kind], where, [id], asOf).map((found) => versioned(found));
    },
  };
}

function recordReads(sql: Sql) {
  return {
    head: async () => findHead(sql),
    changeAt: async (seq) => findChange(sql, seq),
    listAudit: async (query) => listAuditRows(sql, query),
    listObservationVersions: async (subjectId, kind, asOf) => listObservationVersionRows(sql, subjectId, kind, asOf),
    lastChangeOf: async (subjectId, asOf) => findLastChangeOf(sql, subjectId, asOf),
    listTouched: async (afterSeq, upToSeq) => listTouched(sql, afterSeq, upToSeq),
    outboxAfter: async (outboxId, limit) =>
      sql
        .rows<[string]>(`SELECT message ${OUTBOX} AND seq > ? ORDER BY seq LIMIT ?`, outboxId, limit)
        .map(([message]) => JSON.parse(message) as LiveMessage),
    outboxHead: async () => sql.value<number>(`SELECT seq ${OUTBOX} ORDER BY seq DESC LIMIT 1`) ?? 0,
    cursor: async (channel) =>
      sql.value<number>('SELECT outbox_id FROM delivery_cursor WHERE channel = ?', channel) ?? 0,
  } satisfies Partial<ReadTx>;
}
