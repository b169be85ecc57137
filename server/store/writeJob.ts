import { err, ok, type Result } from '../../shared/model/failure.ts';
import type { Clock } from '../clock.ts';
import { beginChange, type ChangeWriter } from './changeWriter.ts';
import type { WriteMeta, WriteTx, Written } from './port.ts';
import { findAnswer } from './replay.ts';
import type { Job, JobOutcome } from './writeQueue.ts';
import type { WriterState } from './writerState.ts';
import type { OpenWriteTx } from './writeTx.ts';

const NOTHING: JobOutcome = { wrote: false, message: undefined };

export interface WriteRequest<T> {
  readonly meta: WriteMeta;
  readonly fn: (tx: WriteTx) => Promise<Result<T>>;
  readonly resolve: (result: Result<Written<T>>) => void;
  readonly reject: (error: unknown) => void;
}

export interface WriteDeps {
  readonly state: WriterState;
  readonly clock: Clock;
  readonly openTx: (change: ChangeWriter) => OpenWriteTx;
}

/**
 * Runs the request in a savepoint: what it refuses or throws takes back its rows, its ids, its memory and its link. A
 * request alone in its transaction needs none: what takes the transaction back takes the request back.
 */
export function writeJob<T>({ state, clock, openTx }: WriteDeps, request: WriteRequest<T>): Job {
  const { sql, journal } = state;
  const { meta, resolve, reject } = request;
  let alone = false;
  let answer: () => void = () => reject(new Error('the write did not run'));

  async function attempt(): Promise<JobOutcome> {
    const answered = findAnswer<T>(sql, meta);
    if (answered) {
      answer = () => resolve(answered);
      return NOTHING;
    }
    const change = beginChange(state, meta, clock.now());
    const open = openTx(change);
    const result = await request.fn(open.tx).finally(open.end);
    if (!result.ok) {
      takeBack();
      answer = () => resolve(err(result.failure));
      return NOTHING;
    }
    change.seal(result.value, open.message());
    answer = () => resolve(ok({ value: result.value, seq: change.seq, at: change.at, replayed: false }));
    return { wrote: true, message: open.message() };
  }

  function takeBack(): void {
    journal.rollback();
    if (!alone && sql.db.inTransaction) sql.run('ROLLBACK TO job');
  }

  return {
    async run(isAlone) {
      alone = isAlone;
      journal.settle();
      if (!alone) sql.run('SAVEPOINT job');
      try {
        return await attempt();
      } catch (error) {
        takeBack();
        answer = () => reject(error);
        return NOTHING;
      } finally {
        if (!alone && sql.db.inTransaction) sql.run('RELEASE job');
      }
    },
    answer: () => answer(),
    fail: reject,
  };
}
