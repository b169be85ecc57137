import { createHash } from 'node:crypto';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { SubjectId, TrialId } from '../../shared/model/ids.ts';
import type { Actor, Role } from '../../shared/model/people.ts';
import type { Store, WriteTx, Written } from '../store/port.ts';
import { announceChange } from './announceChange.ts';
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
        const seen: Seen = { subjects: new Set(), cases: [] };
        const result = await fn(watch(tx, seen));
        if (result.ok) await settle(tx, actor, act, seen, onAssessed);
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
          const seen = { subjects: new Set([subjectId]), cases: [] };
          await settle(tx, clock, { ...act, trialId: subject.value.trialId }, seen);
          return ok(null);
        });
        if (!written.ok) throw new Error(`subject ${subjectId} is due but cannot be found`);
      }
    },
  };
}

/** Whose rows a use-case appended, and the cases it moved itself. */
interface Seen {
  readonly subjects: Set<SubjectId>;
  readonly cases: DltCase[];
}

async function settle(
  tx: WriteTx,
  actor: Actor,
  act: Act,
  seen: Seen,
  onAssessed?: (assessed: Assessed) => void,
): Promise<void> {
  const by = { by: actor.name, role: act.role };
  const moved = new Map(seen.cases.map((dltCase) => [dltCase.caseId, dltCase]));
  for (const subjectId of seen.subjects) {
    // An import touches hundreds: alerts of others go out between two of them.
    if (seen.subjects.size > 1) await tx.breathe();
    const assessed = await reassessSubject(tx, subjectId, by);
    for (const dltCase of assessed.moved) moved.set(dltCase.caseId, dltCase);
    onAssessed?.(assessed);
  }
  await announceChange(tx, act, seen.subjects, [...moved.values()]);
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
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}

/** The same transaction, remembering what was appended. */
function watch(tx: WriteTx, seen: Seen): WriteTx {
  const watched: Partial<WriteTx> = {
    appendSubject: (subject) => {
      seen.subjects.add(subject.subjectId);
      return tx.appendSubject(subject);
    },
    appendObservation: (observationId, subjectId, value, voided) => {
      seen.subjects.add(subjectId);
      return tx.appendObservation(observationId, subjectId, value, voided);
    },
    appendCase: (dltCase) => {
      seen.subjects.add(dltCase.subjectId);
      seen.cases.push(dltCase);
      return tx.appendCase(dltCase);
    },
    appendProtocol: async (protocol) => {
      for (const subject of await tx.listSubjects(protocol.trialId)) seen.subjects.add(subject.subjectId);
      await tx.appendProtocol(protocol);
    },
  };
  return new Proxy(tx, {
    get(target, key) {
      const own = watched[key as keyof WriteTx];
      if (own !== undefined) return own;
      const inherited: unknown = Reflect.get(target, key, target);
      return typeof inherited === 'function' ? inherited.bind(target) : inherited;
    },
  });
}
