import type { SubjectId } from '../../shared/model/ids.ts';
import type { ReadStore, ReadTx } from '../store/port.ts';

interface Known {
  /** The newest snapshot whose changes are known; none was listed before the first. */
  to: number;
  readonly at: Map<SubjectId, number>;
}
const memory = new WeakMap<ReadStore, Known>();

/**
 * Answers for each patient the last change since the first question that touched them, 0 = none, so that what rests on
 * their records can be remembered; found from the lists of the changes, not patient by patient. `undefined` = touched by
 * a change this snapshot does not hold: then nothing of it may be remembered.
 */
export async function lastTouched(store: ReadStore, tx: ReadTx): Promise<(subjectId: SubjectId) => number | undefined> {
  const { seq } = await tx.head();
  const known = memory.get(store) ?? { to: seq, at: new Map<SubjectId, number>() };
  memory.set(store, known);
  if (seq > known.to) {
    const { subjects } = await tx.listTouched(known.to, seq);
    for (const [subjectId, at] of subjects) known.at.set(subjectId, Math.max(at, known.at.get(subjectId) ?? 0));
    known.to = Math.max(known.to, seq);
  }
  const from = seq < known.to ? undefined : seq;
  return (subjectId) => {
    const at = known.at.get(subjectId) ?? 0;
    return from === undefined || at > from ? undefined : at;
  };
}
