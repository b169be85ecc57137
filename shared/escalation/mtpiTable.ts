import { requireLevel } from '../stats/inputChecks.ts';
import { betaLowerTail, betaUpperTail } from '../stats/specialFunctions.ts';
import { type DecisionTable, decisionTable } from './decisionTable.ts';
import type { EliminationRule } from './eliminationRule.ts';

/** The rates around the target that are as good as it. */
export interface EquivalenceInterval {
  /** Below the target by. */
  readonly below: number;
  /** Above the target by. */
  readonly above: number;
}

const TIE = 1e-12;

/**
 * mTPI: of three intervals, below, around and above the target, the one with most probability per width decides. Kept
 * for comparison: it stays at 3 DLTs of 6 with a target of 0.3, which committees dislike. Source: [JI-2010], [STATISTICS §4].
 */
export function mtpiTable(
  elimination: EliminationRule,
  { below, above }: EquivalenceInterval,
  maximumPatients: number,
): DecisionTable {
  const [low, high] = [elimination.target - below, elimination.target + above];
  requireLevel('The low end of the interval', low);
  requireLevel('The high end of the interval', high);
  if (!(low < high)) throw new RangeError('The interval has no width.');
  return decisionTable(maximumPatients, elimination, (dlts, treated) => {
    const [alpha, beta] = [1 + dlts, 1 + treated - dlts];
    const under = betaLowerTail(low, alpha, beta) / low;
    const inside = (betaLowerTail(high, alpha, beta) - betaLowerTail(low, alpha, beta)) / (high - low);
    const over = betaUpperTail(high, alpha, beta) / (1 - high);
    if (over >= Math.max(under, inside) - TIE) return 'de-escalate';
    return inside >= under - TIE ? 'stay' : 'escalate';
  });
}
