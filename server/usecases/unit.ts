import { hash as digest } from 'node:crypto';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Actor, Role } from '../../shared/model/people.ts';
import type { Store, WriteTx, Written } from '../store/port.ts';
import { announceChange } from './announceChange.ts';
import { followPauses, type MovedSummary } from './cohort/followPauses.ts';
import { type Assessed, reassessSubject } from './reassessSubject.ts';

/** What a use-case says about itself. `role` is the one that permitted the act, as answered by `can`. */
export interface Act {
  readonly command: string;
  readonly reason: string;
  readonly requestId: string | null;
  /** What was asked, for telling a retry from another act under the same request id. */
  readonly input: unknown;
  readonly trialId: TrialId | null;
  readonly role: Role | 'system';
}

/**
 * Does what must never be forgotten: writes the change with its author, re-assesses the patients it touched, brings
 * their cases in line and fills the outbox, all in the transaction of the change itself.
 */
export interface Unit {
  write<T>(
    actor: Actor,
    act: Act,
    fn: (tx: WriteTx) => Promise<Result<T>>,
    /** Told of every patient re-assessed, before the change is durable; not told when a retry was answered. */
    onAssessed?: (assessed: Assessed) => void,
  ): Promise<Result<Written<T>>>;
  /** Time has passed for these patients. */
  reassess(subjectIds: readonly SubjectId[]): Promise<void>;
}

export function createUnit(store: Store): Unit {
  return {
    write: (actor, act, fn, onAssessed) =>
      store.write(metaOf(actor, act), async (tx) => {
        const result = await fn(tx);
        // What assessing appends in turn is not assessed again.
        const touched: Touched = { subjects: [...tx.touched.subjects], cases: [...tx.touched.cases] };
        if (result.ok) await settle(tx, actor, act, touched, onAssessed);
        return result;
      }),
    reassess: async (subjectIds) => {
      const clock: Actor = { kind: 'system', name: 'clock' };
      const act: Act = {
        command: 'time.passed',
        reason: '',
        requestId: null,
        input: subjectIds,
        trialId: null,
        role: 'system',
      };
      for (const subjectId of subjectIds) {
        const written = await store.write(metaOf(clock, act), async (tx) => {
          const subject = await tx.findSubject(subjectId);
          if (subject === undefined) return err({ code: 'NOT_FOUND', what: 'subject', id: subjectId });
          const touched = { subjects: [subjectId], cases: [] };
          await settle(tx, clock, { ...act, trialId: subject.value.trialId }, touched);
          return ok(null);
        });
        if (!written.ok) throw new Error(`subject ${subjectId} is due but cannot be found`);
      }
    },
  };
}

/** Whose rows a use-case appended, and the cases it moved itself. */
interface Touched {
  readonly subjects: readonly SubjectId[];
  readonly cases: readonly DltCase[];
}

async function settle(
  tx: WriteTx,
  actor: Actor,
  act: Act,
  touched: Touched,
  onAssessed?: (assessed: Assessed) => void,
): Promise<void> {
  const by = { by: actor.name, role: act.role };
  const moved = new Map(touched.cases.map((dltCase) => [dltCase.caseId, dltCase]));
  const summaries: MovedSummary[] = [];
  for (const subjectId of touched.subjects) {
    // An import touches hundreds: alerts of others go out between two of them.
    if (touched.subjects.length > 1) await tx.breathe();
    const assessed = await reassessSubject(tx, subjectId, by);
    for (const dltCase of assessed.moved) moved.set(dltCase.caseId, dltCase);
    summaries.push({ subjectId, before: assessed.before, after: assessed.after });
    onAssessed?.(assessed);
  }
  const pauses = await followPauses(tx, act, by, summaries);
  await announceChange(tx, act, touched.subjects, [...moved.values()], pauses);
}

function metaOf(actor: Actor, act: Act) {
  return {
    actor: { id: actor.kind === 'person' ? actor.userId : actor.name, name: actor.name, role: act.role },
    command: act.command,
    reason: act.reason,
    requestId: act.requestId,
    inputDigest: act.requestId === null ? null : digestOf(act.input),
    trialId: act.trialId,
  };
}

function digestOf(input: unknown): string {
  return digest('sha256', JSON.stringify(input), 'base64url');
}
