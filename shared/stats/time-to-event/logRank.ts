import { gammaUpperTail } from '../specialFunctions.ts';
import { groupCounts } from './groupCounts.ts';
import type { GroupTest } from './groupTest.ts';
import type { FollowUp } from './riskTable.ts';

/**
 * Log-rank test of two groups; competing events censor. `null` where the groups cannot be compared: nobody, or no event
 * while both are at risk. Exploratory. Source: [STATISTICS §5].
 */
export function computeLogRank(one: readonly FollowUp[], other: readonly FollowUp[]): GroupTest | null {
  let [difference, variance] = [0, 0];
  for (const [first, second] of groupCounts(one, other)) {
    const events = first.events + second.events;
    const atRisk = first.atRisk + second.atRisk;
    const share = first.atRisk / atRisk;
    difference += first.events - events * share;
    if (atRisk > 1) variance += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1);
  }
  if (variance === 0) return null;
  const statistic = difference ** 2 / variance;
  return { statistic, pValue: gammaUpperTail(statistic / 2, 0.5), df: 1 };
}
