import type { LiveMessage } from '../../shared/model/views.ts';

/** One queued piece of work. It runs inside the group's transaction and is answered after the group's COMMIT. */
export interface Job {
  /**
   * Does the work in its savepoint, which a job that is alone in its transaction does without. A refusal or a fault of its
   * own is kept, not thrown.
   */
  run(isAlone: boolean): Promise<JobOutcome>;
  /** The group is durable (or the job wrote nothing): answer. */
  answer(): void;
  /** The group could not be made durable. */
  fail(error: unknown): void;
}

export interface JobOutcome {
  readonly wrote: boolean;
  readonly message: LiveMessage | undefined;
}

export interface Transaction {
  begin(): void;
  commit(): void;
  /** Ends a transaction that wrote nothing. */
  cancel(): void;
  /** After a fault; SQLite may already have rolled back by itself. */
  rollback(): void;
  isOpen(): boolean;
}

/** Jobs of one group at most: keeps the event loop breathing under load. */
const GROUP_LIMIT = 128;

/** Turns of the event loop a group may take to gather: nobody waits long for those who keep coming. */
const TURNS_TO_GATHER = 32;

/** Groups that may follow each other without a turn of the event loop, for the same reason. */
const GROUPS_PER_TURN = 16;

/** A turn of the microtasks costs less through a promise than through `queueMicrotask`, which opens an async scope. */
const NOW = Promise.resolve();

export interface WriteQueue {
  add(job: Job): void;
  /** Resolves when everything queued has been answered; nothing can be added any more. */
  close(): Promise<void>;
}

/**
 * Group commit: whatever was queued while the last flush ran is done in one transaction and made durable by one flush.
 * Writes are gathered for as long as each turn of the event loop brings another. A lone writer that goes on as soon as it
 * is answered has nobody to wait for, not even for the turn.
 */
export function createWriteQueue(
  transaction: Transaction,
  announce: (messages: readonly LiveMessage[]) => void,
): WriteQueue {
  let waiting: Job[] = [];
  let pumping = false;
  let closed = false;
  let groupsThisTurn = 0;
  let wasLone = false;
  let whenIdle: (() => void)[] = [];

  async function pump(): Promise<void> {
    const group = waiting.slice(0, GROUP_LIMIT);
    waiting = waiting.slice(GROUP_LIMIT);
    wasLone = group.length === 1;
    if (groupsThisTurn++ === 0) setImmediate(endTurn);
    await commitGroup(transaction, group, announce);
    if (waiting.length > 0) return schedule();
    pumping = false;
    for (const resolve of whenIdle) resolve();
    whenIdle = [];
  }

  function schedule(): void {
    pumping = true;
    const goesOn = wasLone && groupsThisTurn > 0 && groupsThisTurn < GROUPS_PER_TURN;
    if (goesOn) void NOW.then(pump);
    else setImmediate(gather, 0, 0);
  }

  function gather(before: number, turns: number): void {
    const areComing = waiting.length > before && waiting.length < GROUP_LIMIT && turns < TURNS_TO_GATHER;
    if (areComing) setImmediate(gather, waiting.length, turns + 1);
    else void pump();
  }

  function endTurn(): void {
    groupsThisTurn = 0;
  }

  return {
    add(job) {
      if (closed) return job.fail(new Error('the store is closed'));
      waiting.push(job);
      if (!pumping) schedule();
    },
    close() {
      closed = true;
      return pumping ? new Promise((resolve) => whenIdle.push(resolve)) : Promise.resolve();
    },
  };
}

async function commitGroup(
  transaction: Transaction,
  group: readonly Job[],
  announce: (messages: readonly LiveMessage[]) => void,
): Promise<void> {
  const messages: LiveMessage[] = [];
  try {
    transaction.begin();
    let wrote = false;
    for (const job of group) {
      const outcome = await job.run(group.length === 1);
      if (!transaction.isOpen()) throw new Error('the database rolled the transaction back');
      wrote ||= outcome.wrote;
      if (outcome.message) messages.push(outcome.message);
    }
    if (wrote) transaction.commit();
    else transaction.cancel();
  } catch (error) {
    transaction.rollback();
    for (const job of group) job.fail(error);
    return;
  }
  for (const job of group) job.answer();
  if (messages.length > 0) announce(messages);
}
