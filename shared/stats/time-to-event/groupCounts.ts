import { type FollowUp, type RiskRow, riskTable, SAME_TIME } from './riskTable.ts';
import { stepAt } from './stepAt.ts';

/** What happened in one group at a time, and how many were at risk just before. */
export type GroupCounts = Pick<RiskRow, 'atRisk' | 'events' | 'competing'>;

/** Both groups side by side at every distinct time of either. */
export function groupCounts(
  one: readonly FollowUp[],
  other: readonly FollowUp[],
): readonly (readonly [GroupCounts, GroupCounts])[] {
  const [ofOne, ofOther] = [riskTable(one), riskTable(other)];
  return riskTable([...one, ...other]).map(({ time }) => [countsAt(ofOne, time), countsAt(ofOther, time)]);
}

function countsAt(rows: readonly RiskRow[], time: number): GroupCounts {
  const last = stepAt(rows, time);
  const row = rows[last];
  if (row && time - row.time <= SAME_TIME) return row;
  return { atRisk: rows[last + 1]?.atRisk ?? 0, events: 0, competing: 0 };
}
