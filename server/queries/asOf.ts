import type { Instant } from '../../shared/model/dates.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Trial } from '../../shared/model/trial.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { ReadStore, ReadTx } from '../store/port.ts';

/**
 * The point of the record a view shows, and the moment it is judged at: now, or when that change was made, or `at`, a later
 * moment at which it was still the last one: days go on while nobody writes, and a link to the present shows that present.
 */
export async function resolveAsOf(
  tx: ReadTx,
  clock: Clock,
  asked: number | undefined,
  at?: Instant,
): Promise<AsOf | undefined> {
  const head = await tx.head();
  if (asked === undefined) return { seq: head.seq, at: clock.now(), past: false };
  const change = await tx.changeAt(asked);
  if (change === undefined) return undefined;
  return { seq: asked, at: at ?? (change.at as Instant), past: true };
}

export interface QueryDeps {
  readonly store: ReadStore;
  readonly clock: Clock;
}

/** A question about a whole trial, now or as of a change. */
export interface TrialAsOf {
  readonly trialId: TrialId;
  readonly asOf?: number | undefined;
  /** With `asOf` only. */
  readonly at?: Instant | undefined;
}

/** What every view of a trial begins with; `undefined` = no such trial, or no such point of the record. */
export function readTrial<T>(
  deps: QueryDeps,
  input: TrialAsOf,
  view: (tx: ReadTx, of: { readonly trial: Trial; readonly protocol: Protocol; readonly asOf: AsOf }) => Promise<T>,
): Promise<T | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf, input.at);
    if (asOf === undefined) return undefined;
    const trial = await tx.findTrial(input.trialId, asOf.seq);
    const protocol = await tx.findProtocol(input.trialId, asOf.seq);
    if (trial === undefined || protocol === undefined) return undefined;
    return view(tx, { trial, protocol, asOf });
  });
}
