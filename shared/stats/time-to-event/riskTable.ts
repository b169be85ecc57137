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
  const [censorings, firsts, others] = [
    risingTimes(followUps, 0),
    risingTimes(followUps, 1),
    risingTimes(followUps, 2),
  ];
  const rows: RiskRow[] = [];
  let [censoredBefore, eventsBefore, competingBefore] = [0, 0, 0];
  let atRisk = followUps.length;
  while (atRisk > 0) {
    const time = Math.min(
      censorings[censoredBefore] ?? Number.POSITIVE_INFINITY,
      firsts[eventsBefore] ?? Number.POSITIVE_INFINITY,
      others[competingBefore] ?? Number.POSITIVE_INFINITY,
    );
    const censored = countAt(censorings, censoredBefore, time);
    const events = countAt(firsts, eventsBefore, time);
    const competing = countAt(others, competingBefore, time);
    rows.push({ time, atRisk, events, competing, censored });
    censoredBefore += censored;
    eventsBefore += events;
    competingBefore += competing;
    atRisk -= censored + events + competing;
  }
  return rows;
}

/** Bare numbers: sorting patients by a comparison is most of the work for tens of thousands of them. */
function risingTimes(followUps: readonly FollowUp[], cause: FollowUp['cause']): Float64Array {
  const times = new Float64Array(followUps.length);
  let count = 0;
  for (const followUp of followUps) {
    if (followUp.cause !== cause) continue;
    times[count] = followUp.time;
    count += 1;
  }
  return times.subarray(0, count).sort();
}

function countAt(rising: Float64Array, from: number, time: number): number {
  let to = from;
  while (to < rising.length && rising[to]! - time <= SAME_TIME) to += 1;
  return to - from;
}
