import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { Observation, ObservationKind, Recorded } from '../../shared/model/observation.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Site, Trial } from '../../shared/model/trial.ts';
import type { LiveMessage } from '../../shared/model/views.ts';
import type { ChangeWriter } from './changeWriter.ts';
import { findIdentity, versioned } from './historyRows.ts';
import type { ReadTx, Versioned, WriteTx } from './port.ts';
import { RECORD_TABLES, type RecordTable } from './recordTables.ts';
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
 * Opens the transactions writes get: reads as of now see what the write has appended so far. The reads are shared
 * through the prototype: copying some forty functions for each write would cost more than hashing it.
 */
export function writeTxOpener(state: WriterState, reads: ReadTx): (change: ChangeWriter) => OpenWriteTx {
  const shared: ReadTx = { ...reads, ...rememberedReads(state, reads) };
  return (change) => openWriteTx(state, shared, change);
}

function openWriteTx(state: WriterState, shared: ReadTx, change: ChangeWriter): OpenWriteTx {
  let ended = false;
  let message: LiveMessage | undefined;
  const mustBeOpen = () => {
    if (ended) throw new Error('a transaction was used after its write had ended');
  };
  const own: Omit<WriteTx, keyof ReadTx> = {
    seq: change.seq,
    at: change.at,
    ...appendsOf(state, change, mustBeOpen),
    nextId: async (kind) => {
      mustBeOpen();
      return state.nextId(kind);
    },
    appendOutbox: async (content) => {
      mustBeOpen();
      if (message) throw new Error('a change has at most one message');
      message = { id: change.seq, seq: change.seq, at: change.at, ...content };
    },
    breathe: async (signal) => {
      await nextTurn();
      signal?.throwIfAborted();
    },
  };
  return {
    tx: Object.assign(Object.create(shared) as ReadTx, own),
    message: () => message,
    end: () => {
      ended = true;
    },
  };
}

function appendsOf(state: WriterState, change: ChangeWriter, mustBeOpen: () => void) {
  const { seq } = change;

  /** Appends the version after `before`; whatever is not a patient's comes through here with nothing else to do. */
  function append<V>(
    record: RecordTable,
    id: number,
    value: V,
    before: number,
    voided = false,
    subject: number | null = null,
  ) {
    mustBeOpen();
    const version = before + 1;
    change.append({ record, subject, id, version, voided, body: JSON.stringify(value), value });
    if (version === 1) state.passId(record.kind, id);
    return { value, version, fromSeq: seq };
  }
  function appendOfTrial(record: RecordTable, id: number, value: Trial | Site | Protocol): void {
    const appended = append(record, id, value, state.current(record, id)?.version ?? 0);
    state.setCurrent(record, { ...appended, id, voided: false });
  }
  const observations = observationsOf(state);

  return {
    appendTrial: async (trial) => {
      appendOfTrial(T.trial, trial.trialId, trial);
    },
    appendSite: async (site) => {
      appendOfTrial(T.site, site.siteId, site);
      state.forgetSubjects();
    },
    appendProtocol: async (protocol) => {
      appendOfTrial(T.protocol, protocol.trialId, protocol);
    },
    appendGrant: async (grantId, grant, voided) => {
      append(T.grant, grantId, grant, latestVersion(state.sql, T.grant, grantId), voided);
    },
    appendSubject: async (subject: Subject): Promise<Versioned<Subject>> => {
      const before = state.subject(subject.subjectId)?.subject.version ?? 0;
      const appended = append(T.subject, subject.subjectId, subject, before);
      state.reloadSubject(subject.subjectId);
      return appended;
    },
    appendObservation: async (
      observationId: ObservationId,
      subjectId: SubjectId,
      value: Observation,
      voided: boolean,
    ): Promise<Recorded> => {
      mustBeOpen();
      const known = mustHave(state, subjectId);
      const record = T[value.kind];
      const before = observations.versionBefore(observationId, value.kind, subjectId);
      const { version } = append(record, observationId, value, before, voided, subjectId);
      observations.note(observationId);
      const recorded = { observationId, subjectId, version, fromSeq: seq, value };
      state.setSubject(subjectId, withObservation(known, recorded, voided));
      return recorded;
    },
    appendAssessment: async (summary) => {
      const known = mustHave(state, summary.subjectId);
      const before = known.assessment?.version ?? 0;
      const assessment = append(T.assessment, summary.subjectId, summary, before);
      state.setSubject(summary.subjectId, { ...known, assessment });
    },
    appendCase: async (dltCase: DltCase): Promise<Versioned<DltCase>> => {
      const known = mustHave(state, dltCase.subjectId);
      const before = known.cases.find((each) => each.value.caseId === dltCase.caseId)?.version ?? 0;
      const appended = versioned(append(T.case, dltCase.caseId, dltCase, before));
      state.setSubject(dltCase.subjectId, withCase(known, appended));
      return appended;
    },
  } satisfies Partial<WriteTx>;
}

function mustHave(state: WriterState, subjectId: SubjectId): SubjectState {
  const known = state.subject(subjectId);
  if (!known) throw new Error(`subject ${subjectId} does not exist`);
  return known;
}

/** Knows which version of an observation comes next without asking the database about new ones. */
function observationsOf(state: WriterState) {
  const firstNewId = state.peekId('observation');
  const written = new Set<ObservationId>();

  return {
    /** 0 = a new observation. An id belongs to one patient and one kind for ever. */
    versionBefore(id: ObservationId, kind: ObservationKind, subjectId: SubjectId): number {
      if (id >= firstNewId && !written.has(id)) return 0;
      const known = findIdentity(state.sql, id);
      if (!known) return 0;
      if (known.kind !== kind || known.subjectId !== subjectId) {
        throw new Error(`observation ${id} is a record of another kind or patient`);
      }
      return known.version;
    },
    note(id: ObservationId): void {
      written.add(id);
    },
  };
}
