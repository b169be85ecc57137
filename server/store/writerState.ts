import type { SiteId, SubjectId } from '../../shared/model/ids.ts';
import type { ReferenceRange } from '../../shared/model/referenceRange.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Site, Trial } from '../../shared/model/trial.ts';
import type { Sql } from '../db/preparedSql.ts';
import { socOf } from './dictionaries.ts';
import { listRangeRows, settingOf } from './historyRows.ts';
import { RECORD_KINDS, type RecordKind } from './port.ts';
import { findHead, type Head } from './readTx.ts';
import {
  type Dictionaries,
  isObservationKind,
  OBSERVATION_TABLES,
  RECORD_TABLES,
  type RecordTable,
} from './recordTables.ts';
import { loadSubjectState, type SubjectState } from './subjectState.ts';
import { createJournal, createTrackedMap, type Journal } from './trackedMap.ts';
import { findVersion, type StoredVersion } from './versionRows.ts';

/** Patients kept parsed, some 100 kB each: more than any early-phase trial has. */
const SUBJECTS_KEPT = 1024;

/** What the write connection remembers between writes, so that a write reads next to nothing. */
export interface WriterState {
  readonly sql: Sql;
  readonly journal: Journal;
  readonly dictionaries: Dictionaries;
  head: Head;
  /** Forgets everything when another process wrote; called at the start of each group. */
  refresh(): void;
  /** After a failed COMMIT nothing remembered can be trusted: the next group starts by forgetting it. */
  distrust(): void;
  /** Patients must be read again: what their histories show of a site has changed. */
  forgetSubjects(): void;
  /** The current version of a trial, site or protocol: few, and asked for by every write. */
  current<T>(record: RecordTable, id: number): StoredVersion<T> | undefined;
  setCurrent(record: RecordTable, version: StoredVersion<unknown>): void;
  subject(subjectId: SubjectId): SubjectState | undefined;
  setSubject(subjectId: SubjectId, state: SubjectState): void;
  /** The patient's own row has changed: everything is read again. */
  reloadSubject(subjectId: SubjectId): void;
  nextId(kind: RecordKind | 'observation'): number;
  /** The id `nextId` would give. */
  peekId(kind: RecordKind | 'observation'): number;
  /** An identity came from elsewhere: the next one is higher. */
  passId(kind: RecordKind | 'observation', id: number): void;
}

export function createWriterState(sql: Sql): WriterState {
  const journal = createJournal();
  const subjects = createTrackedMap<SubjectId, SubjectState>(journal, SUBJECTS_KEPT);
  const ranges = createTrackedMap<SiteId, readonly ReferenceRange[]>(journal);
  const currents = createTrackedMap<string, StoredVersion<unknown>>(journal);
  const nextIds = createTrackedMap<string, number>(journal);
  const analytes = createTrackedMap<string, number>(journal);
  let dataVersion: number | undefined;

  const forgetSubjects = () => {
    subjects.clear();
    ranges.clear();
  };

  const forget = () => {
    forgetSubjects();
    currents.clear();
    nextIds.clear();
    analytes.clear();
    journal.settle();
    state.head = findHead(sql);
  };

  const next = (counter: string) =>
    nextIds.get(counter) ?? (sql.value<number>(`SELECT coalesce(max(id), 0) + 1 FROM (${counter}) AS ids`) as number);

  const rangesOf = (siteId: SiteId) => {
    const known = ranges.get(siteId);
    if (known !== undefined) return known;
    const found = listRangeRows(sql, siteId).map(({ value }) => value);
    ranges.set(siteId, found);
    return found;
  };

  const setting = (subject: Subject) => {
    const { trialId, siteId } = subject;
    const site = state.current<Site>(RECORD_TABLES.site, siteId)?.value;
    const trial = state.current<Trial>(RECORD_TABLES.trial, trialId)?.value;
    return settingOf(subject, site, trial, rangesOf(siteId));
  };

  const state: WriterState = {
    sql,
    journal,
    dictionaries: {
      socOf,
      analyteId(code) {
        const known = analytes.get(code) ?? findOrAddAnalyte(sql, code);
        analytes.set(code, known);
        return known;
      },
    },
    head: findHead(sql),
    refresh() {
      const now = sql.value<number>('PRAGMA data_version');
      if (now !== dataVersion) forget();
      dataVersion = now;
    },
    distrust() {
      dataVersion = undefined;
    },
    forgetSubjects,
    current<T>(record: RecordTable, id: number) {
      const place = `${record.table} ${id}`;
      const known = currents.get(place);
      if (known !== undefined) return known as StoredVersion<T>;
      const found = findVersion<T>(sql, record, id);
      if (found !== undefined) currents.set(place, found);
      return found;
    },
    setCurrent: (record, version) => currents.set(`${record.table} ${version.id}`, version),
    subject(subjectId) {
      const known = subjects.get(subjectId);
      if (known) return known;
      const loaded = loadSubjectState(sql, subjectId, setting);
      if (loaded) subjects.set(subjectId, loaded);
      return loaded;
    },
    setSubject: (subjectId, changed) => subjects.set(subjectId, changed),
    reloadSubject(subjectId) {
      const loaded = loadSubjectState(sql, subjectId, setting);
      if (loaded) subjects.set(subjectId, loaded);
    },
    peekId: (kind) => next(counterOf(kind)),
    nextId(kind) {
      const counter = counterOf(kind);
      const id = next(counter);
      nextIds.set(counter, id + 1);
      return id;
    },
    passId(kind, id) {
      const counter = counterOf(kind);
      nextIds.set(counter, Math.max(next(counter), id + 1));
    },
  };
  return state;
}

/** Tables whose ids one counter gives out: observations of all kinds share theirs. */
function counterText(kind: RecordKind | 'observation'): string {
  const shared = kind === 'observation' || isObservationKind(kind);
  const tables = shared ? OBSERVATION_TABLES : [RECORD_TABLES[kind]];
  return tables.map(({ table }) => `SELECT max(key) / 1048576 AS id FROM ${table}`).join(' UNION ALL ');
}

const COUNTERS = new Map([...RECORD_KINDS, 'observation' as const].map((kind) => [kind, counterText(kind)]));
const counterOf = (kind: RecordKind | 'observation'): string => COUNTERS.get(kind) as string;

function findOrAddAnalyte(sql: Sql, code: string): number {
  const known = sql.value<number>('SELECT id FROM analyte WHERE code = ?', code);
  if (known !== undefined) return known;
  const id = sql.value<number>('SELECT coalesce(max(id), 0) + 1 FROM analyte') as number;
  sql.run('INSERT INTO analyte (id, code) VALUES (?, ?)', id, code);
  return id;
}
