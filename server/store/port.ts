import type { EpisodeDecision } from '../../shared/model/assessment.ts';
import type { CaseNotice } from '../../shared/model/caseNotice.ts';
import type { ClockNotice } from '../../shared/model/clockNotice.ts';
import type { CohortDecision } from '../../shared/model/cohortDecision.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { DiscrepancyAnswer } from '../../shared/model/discrepancy.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { Result } from '../../shared/model/failure.ts';
import type { CtcaeVersion } from '../../shared/model/grade.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { CaseId, ObservationId, SiteId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Observation, ObservationKind, Recorded } from '../../shared/model/observation.ts';
import type { Role, RoleGrant } from '../../shared/model/people.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { ProtocolVersion } from '../../shared/model/protocolVersion.ts';
import type { ReferenceRange } from '../../shared/model/referenceRange.ts';
import type { ReferenceSafetyRecord } from '../../shared/model/referenceSafety.ts';
import type { SafetyReport } from '../../shared/model/safetyReport.ts';
import type { Signature } from '../../shared/model/signature.ts';
import type { CriteriaEdition, Synonym } from '../../shared/model/standards.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Site, Trial } from '../../shared/model/trial.ts';
import type { TrialCase } from '../../shared/model/trialCase.ts';
import type { TrialRecordKind } from '../../shared/model/trialRecord.ts';
import type { AssessmentSummary, LiveMessage } from '../../shared/model/views.ts';
import { TRIAL_RECORD_KINDS } from '../../shared/model/vocabulary.ts';
import type { Touched } from './touchedRows.ts';

/** What questions need: in the server itself, or in a thread of its own beside it. */
export interface ReadStore {
  /** One consistent snapshot. */
  read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T>;
}

/**
 * The store: the record of design §4 behind two doors, `read` and `write`. Use-cases know this file and nothing of
 * SQL. Transactions are async so that a networked database fits behind the same door; a callback awaits its `tx`
 * and nothing else.
 */
export interface Store extends ReadStore {
  /**
   * The answer of a read as of now that depends on records of one kind alone, remembered under its key until a change
   * touches one: for what every request asks before it may do anything.
   */
  recall<T>(kind: RecordKind, key: string | number, fn: (tx: ReadTx) => Promise<T>): Promise<T>;
  /**
   * One change: all of it or nothing. Resolves after the change is durable. A refused (`ok: false`) or thrown `fn`
   * leaves no trace, its link of the hash chain included. A `requestId` seen before is answered from the record.
   */
  write<T>(meta: WriteMeta, fn: (tx: WriteTx) => Promise<Result<T>>): Promise<Result<Written<T>>>;
  /** Delivery positions are not part of the record: moving one is not a change. */
  saveCursor(channel: string, outboxId: number): Promise<void>;
  /** Unfinished entries, one per person and form. They are not part of the record either: nobody has said them yet. */
  readonly drafts: Drafts;
  /** Called after each COMMIT with the outbox messages it made durable, in order. */
  onCommitted(listener: (messages: readonly LiveMessage[]) => void): () => void;
  close(): Promise<void>;
}

export interface Drafts {
  find(userId: string, form: string): Promise<{ readonly body: string; readonly savedAt: Instant } | undefined>;
  save(userId: string, form: string, body: string): Promise<void>;
  clear(userId: string, form: string): Promise<void>;
}

export interface WriteMeta {
  readonly actor: { readonly id: string; readonly name: string; readonly role: Role | 'system' };
  readonly command: string;
  readonly reason: string;
  readonly requestId: string | null;
  /** Digest of the input: the same request id with another input is refused. */
  readonly inputDigest: string | null;
  readonly trialId: TrialId | null;
}

export interface Written<T> {
  readonly value: T;
  readonly seq: number;
  readonly at: Instant;
  /** True when an earlier identical request was answered instead of repeated. */
  readonly replayed: boolean;
}

/** A version with its place in the record. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
  readonly fromSeq: number;
}

export interface ChangeRow {
  readonly seq: number;
  readonly at: Instant;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRole: Role | 'system';
  readonly command: string;
  readonly reason: string;
  readonly hash: string;
}

/** The kinds of versioned records. */
export const RECORD_KINDS = [
  'trial',
  'site',
  'protocol',
  'subject',
  'grant',
  'case',
  'assessment',
  'adverse-event',
  'infusion',
  'treatment',
  'lab',
  'vital',
  'sample',
  'study-event',
  'crs-assessment',
  'icans-assessment',
  'criteria',
  'synonym',
  'reference-range',
  'discrepancy-answer',
  ...TRIAL_RECORD_KINDS,
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

interface TrialRecordBase {
  readonly id: number;
  readonly trialId: TrialId;
  readonly subjectId: SubjectId | null;
}

/** The noun behind each kind of trial record. */
export interface TrialRecords extends Record<TrialRecordKind, TrialRecordBase> {
  signature: Signature;
  'case-notice': CaseNotice;
  'protocol-version': ProtocolVersion;
  'reference-safety': ReferenceSafetyRecord;
  'safety-report': SafetyReport;
  'cohort-decision': CohortDecision;
  'trial-case': TrialCase;
  'clock-notice': ClockNotice;
}

export interface AuditVersion {
  readonly change: ChangeRow;
  readonly kind: RecordKind;
  readonly id: number;
  readonly version: number;
  readonly voided: boolean;
  /** The record's content at this version, and at the one before. */
  readonly value: unknown;
  readonly before: unknown;
}

/** `asOf` = sequence number; left out = now. */
export interface ReadTx {
  head(): Promise<{ readonly seq: number; readonly at: Instant | null; readonly hash: string }>;
  changeAt(seq: number): Promise<ChangeRow | undefined>;

  listTrials(asOf?: number): Promise<readonly Trial[]>;
  findTrial(trialId: TrialId, asOf?: number): Promise<Trial | undefined>;
  findTrialByRegistryId(registryId: string): Promise<Trial | undefined>;
  listSites(trialId: TrialId, asOf?: number): Promise<readonly Site[]>;
  findSite(siteId: SiteId, asOf?: number): Promise<Site | undefined>;
  findProtocol(trialId: TrialId, asOf?: number): Promise<Protocol | undefined>;

  findSubject(subjectId: SubjectId, asOf?: number): Promise<Versioned<Subject> | undefined>;
  findSubjectByNumber(trialId: TrialId, subjectNumber: string, asOf?: number): Promise<Versioned<Subject> | undefined>;
  listSubjects(trialId: TrialId, asOf?: number): Promise<readonly Subject[]>;
  loadHistory(subjectId: SubjectId, asOf?: number): Promise<SubjectHistory | undefined>;

  /** `voided` versions are found too, so that a void can be shown and undone. */
  findObservation(
    observationId: ObservationId,
    asOf?: number,
  ): Promise<{ readonly recorded: Recorded; readonly voided: boolean } | undefined>;

  findAssessment(subjectId: SubjectId, asOf?: number): Promise<AssessmentSummary | undefined>;
  listAssessments(trialId: TrialId, asOf?: number): Promise<readonly AssessmentSummary[]>;
  /** Subjects whose assessment time alone changes at or before `at`, earliest first. */
  listDue(at: Instant, limit: number): Promise<readonly SubjectId[]>;
  /** The earliest moment at which time alone changes any assessment. */
  nextDueAt(): Promise<Instant | null>;

  findCase(caseId: CaseId, asOf?: number): Promise<Versioned<DltCase> | undefined>;
  listSubjectCases(subjectId: SubjectId, asOf?: number): Promise<readonly Versioned<DltCase>[]>;
  listCases(trialId: TrialId, asOf?: number): Promise<readonly Versioned<DltCase>[]>;
  listDecisions(subjectId: SubjectId, asOf?: number): Promise<readonly EpisodeDecision[]>;

  /** The official criteria of a CTCAE version as they were last loaded. */
  findCriteria(version: CtcaeVersion, asOf?: number): Promise<Versioned<CriteriaEdition> | undefined>;
  listSynonyms(asOf?: number): Promise<readonly Synonym[]>;

  /** Ranges that are not voided, in order of id. */
  listReferenceRanges(siteId: SiteId, asOf?: number): Promise<readonly Versioned<ReferenceRange>[]>;
  /** `voided` versions are found too. */
  findReferenceRange(
    rangeId: number,
    asOf?: number,
  ): Promise<(Versioned<ReferenceRange> & { readonly voided: boolean }) | undefined>;

  listDiscrepancyAnswers(subjectId: SubjectId, asOf?: number): Promise<readonly Versioned<DiscrepancyAnswer>[]>;
  findDiscrepancyAnswer(answerId: number, asOf?: number): Promise<Versioned<DiscrepancyAnswer> | undefined>;

  findTrialRecord<K extends TrialRecordKind>(
    kind: K,
    id: number,
    asOf?: number,
  ): Promise<Versioned<TrialRecords[K]> | undefined>;
  /** In order of id; `subjectId` lists those of one patient only. */
  listTrialRecords<K extends TrialRecordKind>(
    kind: K,
    of: { readonly trialId: TrialId } | { readonly subjectId: SubjectId },
    asOf?: number,
  ): Promise<readonly Versioned<TrialRecords[K]>[]>;

  listGrants(userId: string | null, asOf?: number): Promise<readonly (RoleGrant & { readonly grantId: number })[]>;

  /** Versions newest first. `subjectId` lists everything of a patient; `record` one record. */
  listAudit(query: {
    readonly record?: { readonly kind: RecordKind; readonly id: number };
    readonly subjectId?: SubjectId;
    readonly beforeSeq?: number;
    readonly limit: number;
  }): Promise<readonly AuditVersion[]>;
  /** Every version of a patient's observations of one kind, voided ones too, in the order of the record. */
  listObservationVersions(subjectId: SubjectId, kind: ObservationKind, asOf?: number): Promise<readonly AuditVersion[]>;
  lastChangeOf(subjectId: SubjectId, asOf?: number): Promise<ChangeRow | undefined>;
  /** What the changes after `afterSeq` up to `upToSeq` have written. */
  listTouched(afterSeq: number, upToSeq: number): Promise<Touched>;

  outboxAfter(outboxId: number, limit: number): Promise<readonly LiveMessage[]>;
  outboxHead(): Promise<number>;
  cursor(channel: string): Promise<number>;
}

export interface WriteTx extends ReadTx {
  /** The number and moment of the change being written. */
  readonly seq: number;
  readonly at: Instant;
  /** Whose assessment the appended rows may have moved so far, and the cases appended. */
  readonly touched: { readonly subjects: ReadonlySet<SubjectId>; readonly cases: readonly DltCase[] };

  /** New identities; consecutive per kind, given back when the write is refused. */
  nextId(kind: RecordKind | 'observation'): Promise<number>;

  appendTrial(trial: Trial): Promise<void>;
  appendSite(site: Site): Promise<void>;
  appendProtocol(protocol: Protocol): Promise<void>;
  appendSubject(subject: Subject): Promise<Versioned<Subject>>;
  /** The next version of a CTCAE version's criteria; there is one record a CTCAE version. */
  appendCriteria(edition: CriteriaEdition): Promise<void>;
  appendSynonym(synonym: Synonym, voided: boolean): Promise<void>;
  /** First version, or the next one of an existing range; every patient of its site is touched. */
  appendReferenceRange(range: ReferenceRange, voided: boolean): Promise<Versioned<ReferenceRange>>;
  appendGrant(grantId: number, grant: RoleGrant, voided: boolean): Promise<void>;
  /** First version, or the next one of an existing observation; `voided` takes it out of every history. */
  appendObservation(
    observationId: ObservationId,
    subjectId: SubjectId,
    value: Observation,
    voided: boolean,
  ): Promise<Recorded>;
  /** First version, or the next one: there is one record a discrepancy. */
  appendDiscrepancyAnswer(answer: DiscrepancyAnswer): Promise<Versioned<DiscrepancyAnswer>>;
  /** First version, or the next one of the record with this id. */
  appendTrialRecord<K extends TrialRecordKind>(kind: K, value: TrialRecords[K]): Promise<Versioned<TrialRecords[K]>>;
  appendAssessment(summary: AssessmentSummary): Promise<void>;
  appendCase(dltCase: DltCase): Promise<Versioned<DltCase>>;
  /** At most one message per change; its `id`, `seq` and `at` are given here. */
  appendOutbox(message: Omit<LiveMessage, 'id' | 'seq' | 'at'>): Promise<void>;

  /** Lets the event loop breathe inside a long import; throws if `signal` was aborted. */
  breathe(signal?: AbortSignal): Promise<void>;
}

/** Observations of one kind only, typed. */
export type RecordedOf<K extends ObservationKind> = Recorded<Extract<Observation, { readonly kind: K }>>;
