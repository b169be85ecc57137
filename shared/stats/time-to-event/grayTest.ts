import { gammaUpperTail } from '../specialFunctions.ts';
import { type GroupCounts, groupCounts } from './groupCounts.ts';
import type { GroupTest } from './groupTest.ts';
import type { FollowUp } from './riskTable.ts';

/** What is carried along for one group: its estimates just before a time, and the sums the variance needs. */
interface GroupSums {
  free: number;
  incidence: number;
  loading: number;
  spread: number;
  cross: number;
}

interface Totals {
  score: number;
  variance: number;
  /** Pooled incidence of the event of interest. */
  pooled: number;
}

/**
 * Gray's test of the cumulative incidence of the event of interest in two groups, unweighted. `null` where the groups
 * cannot be compared. Exploratory. Source: [GRAY-1988], [STATISTICS §5].
 */
export function computeGrayTest(one: readonly FollowUp[], other: readonly FollowUp[]): GroupTest | null {
  const start = (): GroupSums => ({ free: 1, incidence: 0, loading: 0, spread: 0, cross: 0 });
  const sums = [start(), start()] as const;
  const totals: Totals = { score: 0, variance: 0, pooled: 0 };
  for (const counts of groupCounts(one, other)) addTime(totals, sums, counts);
  const variance = sums.reduce(
    (sum, { loading, spread, cross }) => sum + loading * loading * spread + 2 * loading * cross,
    totals.variance,
  );
  if (!(variance > 0)) return null;
  const statistic = totals.score ** 2 / variance;
  return { statistic, pValue: gammaUpperTail(statistic / 2, 0.5), df: 1 };
}

function addTime(totals: Totals, sums: readonly [GroupSums, GroupSums], counts: readonly [GroupCounts, GroupCounts]) {
  const events = counts[0].events + counts[1].events;
  if (events + counts[0].competing + counts[1].competing === 0) return;

  // Numbers at risk as if nobody had been censored.
  const full = counts.map(({ atRisk }, k) => (atRisk === 0 ? 0 : atRisk / sums[k]!.free));
  const all = full[0]! + full[1]!;
  const still = full.map((share, k) => share * (1 - sums[k]!.incidence));
  totals.score += counts[0].events - (events * still[0]!) / (still[0]! + still[1]!);

  const pooledAfter = totals.pooled + events / all;
  counts.forEach((group, k) => {
    if (group.atRisk === 0) return;
    const own = sums[k]!;
    const direction = k === 0 ? full[0]! * (1 - full[0]! / all) : (-full[0]! * full[k]!) / all;
    own.loading += (direction * events) / (all * (1 - totals.pooled));
    const freeAfter = (own.free * (group.atRisk - group.events - group.competing)) / group.atRisk;
    const lag = freeAfter > 0 ? (1 - pooledAfter) / freeAfter : 0;
    if (events > 0) {
      const ties = events > 1 ? 1 - (events - 1) / (all * own.free - 1) : 1;
      addTerm(
        totals,
        own,
        direction - (1 - lag) * own.loading,
        1 - lag,
        (ties * own.free * events) / (all * group.atRisk),
      );
    }
    if (group.competing > 0 && freeAfter > 0) {
      const ties = group.competing > 1 ? 1 - (group.competing - 1) / (group.atRisk - 1) : 1;
      const weight = (ties * own.free ** 2 * group.competing) / group.atRisk ** 2;
      addTerm(totals, own, -lag * own.loading, lag, weight);
    }
    own.incidence += (own.free * group.events) / group.atRisk;
    own.free = freeAfter;
  });
  totals.pooled = pooledAfter;
}

function addTerm(totals: Totals, own: GroupSums, direct: number, lasting: number, weight: number): void {
  totals.variance += direct * direct * weight;
  own.spread += lasting * lasting * weight;
  own.cross += direct * lasting * weight;
}
