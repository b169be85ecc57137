import type { Instant } from '../../shared/model/dates.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { ReadTx } from '../store/port.ts';

/** The point of the record a view shows, and the moment it is judged at: now, or when that change was made. */
export async function resolveAsOf(tx: ReadTx, clock: Clock, asked: number | undefined): Promise<AsOf | undefined> {
  const head = await tx.head();
  if (asked === undefined) return { seq: head.seq, at: clock.now(), past: false };
  const change = await tx.changeAt(asked);
  if (change === undefined) return undefined;
  return { seq: asked, at: change.at as Instant, past: true };
}
