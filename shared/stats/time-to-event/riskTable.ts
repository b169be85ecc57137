import { requireNotNegative } from '../inputChecks.ts';

/**
 * What one patient adds. `time` in days from infusion, fractions allowed; `cause` 0 = censored, 1 = the event of
 * interest, 2 = a competing event.
 */
export interface FollowUp {
  readonly time: number;
  readonly cause: 0 | 1 | 2;
}

/** One distinct time: who was at risk just before, and what happened. */
export interface RiskRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  readonly censored: number;
}

/** Times closer than this are one. Source: [STATISTICS §5]. */
export const SAME_TIME = 1e-9;

/** Rows at every distinct time, rising, those with censoring alone included. Events precede censorings of their time. */
export function riskTable(followUps: readonly FollowUp[]): readonly RiskRow[] {
  for (const { time } of followUps) requireNotNegative('A time', time);
  const rising = followUps.toSorted((one, other) => one.time - other.time);
  const rows: RiskRow[] = [];
  for (let first = 0; first < rising.length; ) {
    const { time } = rising[first]!;
    const counts = [0, 0, 0];
    let next = first;
    for (; next < rising.length && rising[next]!.time - time <= SAME_TIME; next += 1) counts[rising[next]!.cause]! += 1;
    const [censored, events, competing] = counts as [number, number, number];
    rows.push({ time, atRisk: rising.length - first, events, competing, censored });
    first = next;
  }
  return rows;
}
