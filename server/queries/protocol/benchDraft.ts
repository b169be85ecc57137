import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '../../../shared/model/dates.ts';
import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { type BenchedSubject, benchSubject } from '../../../shared/protocol/benchProtocol.ts';
import { isChanged } from '../../../shared/protocol/compareAssessments.ts';
import type { Clock } from '../../clock.ts';
import type { ReadTx, Store } from '../../store/port.ts';

/** Patients of one answer: a screen that asks for the next ones shows how far it is, and stops by not asking. */
const BATCH = 40;

export interface BenchInput {
  readonly trialId: TrialId;
  readonly versionId: number;
  /** Number of patients benched already. */
  readonly done: number;
  /** Point of the record and moment of the first answer, so that all patients are read at the same. */
  readonly frozen?: { readonly seq: number; readonly at: Instant } | undefined;
}

export interface BenchView {
  readonly seq: number;
  readonly at: Instant;
  readonly total: number;
  readonly done: number;
  /** Those of this answer about whom anything changes. */
  readonly changed: readonly BenchedSubject[];
}

/** The next patients under the protocol in force and under a version of it; beside the writers, and nothing is written. */
export async function benchDraft(
  deps: { readonly store: Store; readonly clock: Clock },
  input: BenchInput,
): Promise<Result<BenchView>> {
  const loaded = await deps.store.read((tx) => load(tx, deps.clock, input));
  if (!loaded.ok) return loaded;
  const { seq, at, total, current, draft, histories } = loaded.value;
  const changed: BenchedSubject[] = [];
  for (const history of histories) {
    await nextTurn();
    const benched = benchSubject(history, current, draft, at);
    if (isChanged(benched)) changed.push(benched);
  }
  return ok({ seq, at, total, done: input.done + histories.length, changed });
}

interface Loaded {
  readonly seq: number;
  readonly at: Instant;
  readonly total: number;
  readonly current: Protocol;
  readonly draft: Protocol;
  readonly histories: readonly SubjectHistory[];
}

async function load(tx: ReadTx, clock: Clock, input: BenchInput): Promise<Result<Loaded>> {
  const { trialId, versionId, done } = input;
  const { seq, at } = input.frozen ?? { seq: (await tx.head()).seq, at: clock.now() };
  const version = await tx.findTrialRecord('protocol-version', versionId, seq);
  const current = await tx.findProtocol(trialId, seq);
  if (current === undefined || version === undefined || version.value.trialId !== trialId) {
    return err({ code: 'NOT_FOUND', what: 'protocol-version', id: versionId });
  }
  const subjects = await tx.listSubjects(trialId, seq);
  const histories: SubjectHistory[] = [];
  for (const { subjectId } of subjects.slice(done, done + BATCH)) {
    const history = await tx.loadHistory(subjectId, seq);
    if (history === undefined) throw new Error(`subject ${subjectId} has no history`);
    histories.push(history);
  }
  return ok({ seq, at, total: subjects.length, current, draft: version.value.protocol, histories });
}
