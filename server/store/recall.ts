import type { ReadTx, RecordKind } from './port.ts';

/** Answers kept of one kind before they are all forgotten: more than a trial has patients and people. */
const KEPT = 10_000;

/** What every request asks before it may do anything, kept until a change touches a record of that kind. */
export interface Recall {
  recall<T>(kind: RecordKind, key: string | number, fn: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** A record of this kind is being appended. */
  touch(kind: RecordKind): void;
  /** What was appended is durable now, or taken back. */
  settle(): void;
}

/** `writesOfOthers` gives another number after another process has written. */
export function createRecall(
  read: <T>(fn: (tx: ReadTx) => Promise<T>) => Promise<T>,
  writesOfOthers: () => number,
): Recall {
  const answers = new Map<RecordKind, Map<string | number, unknown>>();
  const pending = new Set<RecordKind>();
  let seen = writesOfOthers();
  /** Asking takes the locks of a read: once a turn of the event loop is enough for all that is asked in it. */
  let askedThisTurn = false;
  /** Grows whenever something is forgotten: a read that began before must not be kept. */
  let epoch = 0;

  function forget(kinds: Iterable<RecordKind>): void {
    epoch += 1;
    for (const kind of kinds) answers.get(kind)?.clear();
  }

  function forgetOthers(): void {
    if (askedThisTurn) return;
    askedThisTurn = true;
    setImmediate(() => {
      askedThisTurn = false;
    });
    const now = writesOfOthers();
    if (now !== seen) forget(answers.keys());
    seen = now;
  }

  function kept(kind: RecordKind): Map<string | number, unknown> {
    forgetOthers();
    const known = answers.get(kind) ?? new Map();
    answers.set(kind, known);
    return known;
  }

  return {
    async recall<T>(kind: RecordKind, key: string | number, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
      const known = kept(kind);
      if (known.has(key)) return known.get(key) as T;
      const began = epoch;
      const answer = await read(fn);
      if (known.size >= KEPT) known.clear();
      if (began === epoch) known.set(key, answer);
      return answer;
    },
    touch(kind) {
      if (answers.has(kind)) pending.add(kind);
    },
    settle() {
      if (pending.size === 0) return;
      forget(pending);
      pending.clear();
    },
  };
}
