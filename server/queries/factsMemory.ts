import { setImmediate as nextTurn } from 'node:timers/promises';
import { type PatientFacts, patientFactsOf } from '../../shared/cohort/patientFacts.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { ReadTx } from '../store/port.ts';
import { createPatientMemory, type PatientMemory } from './patientMemory.ts';

/** What the questions over a whole trial need of each patient beside the rows of the figures. */
export type FactsMemory = PatientMemory<PatientFacts>;
export const createFactsMemory = (): FactsMemory => createPatientMemory();

interface Asked {
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  /** Left out = nothing is remembered. It has to have caught up with the snapshot. */
  readonly memory: FactsMemory | undefined;
}

/** The facts of one patient, remembered or worked out; in the second case others are heard after it. */
export async function factsOf(
  tx: ReadTx,
  { subjectId }: Subject,
  { protocol, asOf, memory }: Asked,
): Promise<PatientFacts> {
  const remembered = memory?.find(subjectId, asOf);
  if (remembered !== undefined) return remembered;
  const history = await tx.loadHistory(subjectId, asOf.seq);
  if (history === undefined) throw new Error(`subject ${subjectId} has no history`);
  const made = patientFactsOf(history, protocol, asOf.at);
  memory?.keep(subjectId, asOf.seq, made);
  await nextTurn();
  return made;
}

/** The past is judged as of its own moment: nothing of it is remembered. */
export async function memoryFor<M extends Pick<FactsMemory, 'catchUp'>>(
  tx: ReadTx,
  asOf: AsOf,
  memory: M | undefined,
): Promise<M | undefined> {
  if (asOf.past) return undefined;
  await memory?.catchUp(tx, asOf.seq);
  return memory;
}

/** A question that asks twice for the same patient in a row reads the history once. */
export function readingOnce(tx: ReadTx): ReadTx {
  let last: { readonly key: string; readonly history: ReturnType<ReadTx['loadHistory']> } | undefined;
  return {
    ...tx,
    loadHistory: (subjectId, asOf) => {
      const key = `${subjectId} ${asOf}`;
      if (last?.key !== key) last = { key, history: tx.loadHistory(subjectId, asOf) };
      return last.history;
    },
  };
}
