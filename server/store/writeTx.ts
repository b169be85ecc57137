import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { ObservationKind, Recorded } from '../../shared/model/observation.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Site, Trial } from '../../shared/model/trial.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { ChangeWriter } from './changeWriter.ts';
import { findIdentity, versioned } from './historyRows.ts';
import type { ReadTx, RecordKind, Versioned, WriteTx } from './port.ts';
import { CRITERIA_ID, RECORD_TABLES, type RecordTable } from './recordTables.ts';
import { rememberedReads } from './rememberedReads.ts';
import { type SubjectState, withCase, withObservation } from './subjectState.ts';
import { latestVersion } from './versionRows.ts';
import type { WriterState } from './writerState.ts';

const T = RECORD_TABLES;

export interface OpenWriteTx {
  readonly tx: WriteTx;
  /** The message of the change, if it has one. */
  message(): LiveMessage | undefined;
  /** From now on the transaction refuses to be used: its callback has ended. */
  end(): void;
}

/**
 * Opens the transactions writes get: reads as of now see what the write has appended so far. Everything is shared
 * through the prototype: making some forty functions for each write would cost more than hashing it.
 */
export function writeTxOpener(
  state: WriterState,
  reads: ReadTx,
  touch: (kind: RecordKind) => void,
): (change: ChangeWriter) => OpenWriteTx {
  const methods: ReadTx & Appends = { ...reads, ...rememberedReads(state, reads), ...appends };
  return (change) => {
    const { seq, at } = change;
    const firstNewId = state.peekId('observation');
    const touched: Touched = { subjects: new Set(), cases: [] };
    const open: Open = { state, change, touch, touched, ended: false, message: undefined, firstNewId, written: [] };
    return {
      tx: Object.assign(Object.create(methods) as WriteTx, { seq, at, touched, open }),
      message: () => open.message,
      end: () => {
        open.ended = true;
      },
    };
  };
}

interface Touched {
  readonly subjects: Set<SubjectId>;
  readonly cases: DltCase[];
}

/** One write while it runs. */
interface Open {
  readonly state: WriterState;
  readonly change: ChangeWriter;
  /** Told of each kind of record appended. */
  readonly touch: (kind: RecordKind) => void;
  readonly touched: Touched;
  ended: boolean;
  message: LiveMessage | undefined;
  /** Observations from here on are new unless they are in `written`: nobody need ask the database about them. */
  readonly firstNewId: number;
  readonly written: ObservationId[];
}

type Appends = Omit<WriteTx, keyof ReadTx | 'seq' | 'at' | 'touched'>;
interface InOpen {
  readonly open: Open;
}

function mustBeOpen({ open }: InOpen): Open {
  if (open.ended) throw new Error('a transaction was used after its write had ended');
  return open;
}

/** The methods of every write transaction; `this` is the transaction, or one that wraps it. */
const appends = {
  async nextId(kind) {
    return mustBeOpen(this).state.nextId(kind);
  },
  async appendOutbox(content) {
    const open = mustBeOpen(this);
    if (open.message) throw new Error('a change has at most one message');
    const { seq, at } = open.change;
    open.message = { id: seq, seq, at, ...content };
  },
  async breathe(signal) {
    await nextTurn();
    signal?.throwIfAborted();
  },
  async appendTrial(trial) {
    const open = mustBeOpen(this);
    appendOfTrial(open, T.trial, trial.trialId, trial);
    open.state.forgetSubjects();
  },
  async appendSite(site) {
    const open = mustBeOpen(this);
    appendOfTrial(open, T.site, site.siteId, site);
    open.state.forgetSubjects();
  },
  async appendProtocol(protocol) {
    const open = mustBeOpen(this);
    for (const { subjectId } of await this.listSubjects(protocol.trialId)) open.touched.subjects.add(subjectId);
    appendOfTrial(open, T.protocol, protocol.trialId, protocol);
  },
  async appendCriteria(edition) {
    const open = mustBeOpen(this);
    const id = CRITERIA_ID[edition.version];
    append(open, T.criteria, id, edition, latestVersion(open.state.sql, T.criteria, id));
  },
  async appendSynonym(synonym, voided) {
    const open = mustBeOpen(this);
    const { synonymId } = synonym;
    append(open, T.synonym, synonymId, synonym, latestVersion(open.state.sql, T.synonym, synonymId), voided);
  },
  async appendReferenceRange(range, voided) {
    const open = mustBeOpen(this);
    const { rangeId, siteId } = range;
    const record = T['reference-range'];
    const appended = append(open, record, rangeId, range, latestVersion(open.state.sql, record, rangeId), voided);
    open.state.forgetSubjects();
    const trialId = open.state.current<Site>(T.site, siteId)?.value.trialId;
    if (trialId === undefined) throw new Error(`site ${siteId} does not exist`);
    for (const subject of await this.listSubjects(trialId)) {
      if (subject.siteId === siteId) open.touched.subjects.add(subject.subjectId);
    }
    return appended;
  },
  async appendDiscrepancyAnswer(answer) {
    const open = mustBeOpen(this);
    const { answerId, subjectId } = answer;
    const record = T['discrepancy-answer'];
    open.touched.subjects.add(subjectId);
    return versioned(append(open, record, answerId, answer, latestVersion(open.state.sql, record, answerId)));
  },
  async appendTrialRecord(kind, value) {
    const open = mustBeOpen(this);
    const record = T[kind];
    return versioned(append(open, record, value.id, value, latestVersion(open.state.sql, record, value.id)));
  },
  async appendGrant(grantId, grant, voided) {
    const open = mustBeOpen(this);
    append(open, T.grant, grantId, grant, latestVersion(open.state.sql, T.grant, grantId), voided);
  },
  async appendSubject(subject) {
    const open = mustBeOpen(this);
    const before = open.state.subject(subject.subjectId)?.subject.version ?? 0;
    const appended = append(open, T.subject, subject.subjectId, subject, before);
    open.state.reloadSubject(subject.subjectId);
    open.touched.subjects.add(subject.subjectId);
    return appended;
  },
  async appendObservation(observationId, subjectId, value, voided) {
    const open = mustBeOpen(this);
    const known = mustHave(open.state, subjectId);
    const before = versionBefore(open, observationId, value.kind, subjectId);
    const { version } = append(open, T[value.kind], observationId, value, before, voided, subjectId);
    open.written.push(observationId);
    open.touched.subjects.add(subjectId);
    const recorded: Recorded = { observationId, subjectId, version, fromSeq: open.change.seq, value };
    open.state.setSubject(subjectId, withObservation(known, recorded, voided));
    return recorded;
  },
  async appendAssessment(summary) {
    const open = mustBeOpen(this);
    const known = mustHave(open.state, summary.subjectId);
    const assessment = append(open, T.assessment, summary.subjectId, summary, known.assessment?.version ?? 0);
    open.state.setSubject(summary.subjectId, { ...known, assessment });
  },
  async appendCase(dltCase) {
    const open = mustBeOpen(this);
    const known = mustHave(open.state, dltCase.subjectId);
    const before = known.cases.find((each) => each.value.caseId === dltCase.caseId)?.version ?? 0;
    const appended = versioned(append(open, T.case, dltCase.caseId, dltCase, before));
    open.state.setSubject(dltCase.subjectId, withCase(known, appended));
    open.touched.subjects.add(dltCase.subjectId);
    open.touched.cases.push(dltCase);
    return appended;
  },
} satisfies Appends & ThisType<WriteTx & InOpen>;

/** Appends the version after `before`; whatever is not a patient's comes through here with nothing else to do. */
function append<V>(
  { state, change, touch }: Open,
  record: RecordTable,
  id: number,
  value: V,
  before: number,
  voided = false,
  subject: number | null = null,
): Versioned<V> {
  const version = before + 1;
  touch(record.kind);
  change.append({ record, subject, id, version, voided, body: JSON.stringify(value), value });
  if (version === 1) state.passId(record.kind, id);
  return { value, version, fromSeq: change.seq };
}

function appendOfTrial(open: Open, record: RecordTable, id: number, value: Trial | Site | Protocol): void {
  const appended = append(open, record, id, value, open.state.current(record, id)?.version ?? 0);
  open.state.setCurrent(record, { ...appended, id, voided: false });
}

function mustHave(state: WriterState, subjectId: SubjectId): SubjectState {
  const known = state.subject(subjectId);
  if (!known) throw new Error(`subject ${subjectId} does not exist`);
  return known;
}

/** 0 = a new observation. An id belongs to one patient and one kind for ever. */
function versionBefore(
  { state, firstNewId, written }: Open,
  id: ObservationId,
  kind: ObservationKind,
  subjectId: SubjectId,
): number {
  if (id >= firstNewId && !written.includes(id)) return 0;
  const known = findIdentity(state.sql, id);
  if (!known) return 0;
  if (known.kind !== kind || known.subjectId !== subjectId) {
    throw new Error(`observation ${id} is a record of another kind or patient`);
  }
  return known.version;
}
