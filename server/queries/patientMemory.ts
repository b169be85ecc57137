import type { SubjectId } from '../../shared/model/ids.ts';
import type { AsOf } from '../../shared/model/views.ts';
import { holdsAt, type InTime } from '../../shared/time/holdsAt.ts';
import type { ReadTx, RecordKind } from '../store/port.ts';

/** Kinds of records that are read with every patient of a trial: a change to one forgets them all. */
export const READ_WITH_ALL: readonly RecordKind[] = ['trial', 'site', 'protocol', 'reference-range'];

interface Kept<T> {
  /** The snapshot it was made in. */
  readonly seq: number;
  readonly made: T;
}

/**
 * What was worked out of each patient, kept until a change touches what it was made from, or until time alone changes it.
 * Snapshots may be read in any order: what was made in one serves another when nothing was touched between the two.
 */
export interface PatientMemory<T extends InTime> {
  /** Learns what was touched up to this point of the record. */
  catchUp(tx: ReadTx, seq: number): Promise<void>;
  find(subjectId: SubjectId, asOf: AsOf): T | undefined;
  keep(subjectId: SubjectId, seq: number, made: T): void;
}

export function createPatientMemory<T extends InTime>(): PatientMemory<T> {
  const kept = new Map<SubjectId, Kept<T>>();
  const touchedAt = new Map<SubjectId, number>();
  let allTouchedAt = 0;
  /** What changes before the first snapshot touched is not known, and after `knownTo` not yet. */
  let knownFrom: number | undefined;
  let knownTo = 0;

  return {
    async catchUp(tx, seq) {
      knownFrom ??= seq;
      if (seq <= knownTo) return;
      const from = Math.max(knownFrom, knownTo);
      const { subjects, kinds } = await tx.listTouched(from, seq);
      for (const [subjectId, at] of subjects) touchedAt.set(subjectId, Math.max(at, touchedAt.get(subjectId) ?? 0));
      allTouchedAt = Math.max(allTouchedAt, ...READ_WITH_ALL.map((kind) => kinds.get(kind) ?? 0));
      knownTo = Math.max(knownTo, seq);
    },
    find(subjectId, { seq, at }) {
      const known = kept.get(subjectId);
      if (known === undefined || seq < knownFrom! || !holdsAt(known.made, at)) return undefined;
      const touched = Math.max(allTouchedAt, touchedAt.get(subjectId) ?? 0);
      return touched <= Math.min(seq, known.seq) ? known.made : undefined;
    },
    keep(subjectId, seq, made) {
      if (seq >= knownFrom! && seq >= (kept.get(subjectId)?.seq ?? 0)) kept.set(subjectId, { seq, made });
    },
  };
}
