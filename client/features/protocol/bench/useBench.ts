import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../../shared/model/dates.ts';
import type { TrialId } from '../../../../shared/model/ids.ts';
import type { BenchedSubject } from '../../../../shared/protocol/benchProtocol.ts';
import { trpcClient } from '../../../lib/trpc.ts';

/** A run over the patients: how far it is, and who changes so far. */
export interface BenchRun {
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly changed: readonly BenchedSubject[];
  /** Point of the record and moment all patients are read at. */
  readonly frozen: { readonly seq: number; readonly at: Instant } | undefined;
  readonly error: unknown;
}

const BEGUN: BenchRun = { state: 'running', done: 0, total: 0, changed: [], frozen: undefined, error: null };

/** Asks for one handful of patients after the other; cancelling is to ask no more. */
export function useBench(trialId: TrialId) {
  const [run, setRun] = useState<BenchRun | null>(null);
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function start(versionId: number): Promise<void> {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    let so: BenchRun = BEGUN;
    setRun(so);
    try {
      do {
        const { done, frozen } = so;
        const input = { trialId, versionId, done, ...(frozen === undefined ? {} : { frozen }) };
        const answer = await trpcClient.protocol.bench.query(input, { signal: own.signal });
        if (own.signal.aborted) return;
        const { seq, at, total } = answer;
        const changed = [...so.changed, ...(answer.changed as readonly BenchedSubject[])];
        const state = answer.done < total ? 'running' : 'done';
        so = { state, done: answer.done, total, changed, frozen: { seq, at: at as Instant }, error: null };
        setRun(so);
      } while (so.state === 'running');
    } catch (error) {
      if (!own.signal.aborted) setRun({ ...so, state: 'failed', error });
    }
  }

  function cancel(): void {
    controller.current?.abort();
    setRun((last) => (last?.state === 'running' ? { ...last, state: 'cancelled' } : last));
  }

  return { run, start, cancel };
}
