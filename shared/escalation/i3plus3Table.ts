import { type DecisionTable, decisionTable } from './decisionTable.ts';
import type { EliminationRule } from './eliminationRule.ts';
import type { EquivalenceInterval } from './mtpiTable.ts';

/** The ends of the interval belong to it, also but for rounding. */
const ON_END = 1e-9;

/**
 * i3+3: escalate below the interval around the target, stay in it; above it stay if one DLT fewer would have been below,
 * else de-escalate. Source: [LIU-2020], [STATISTICS §4].
 */
export function i3plus3Table(
  elimination: EliminationRule,
  { below, above }: EquivalenceInterval,
  maximumPatients: number,
): DecisionTable {
  if (!(below >= 0 && above >= 0)) throw new RangeError('The interval must hold the target.');
  const isBelow = (rate: number): boolean => rate < elimination.target - below - ON_END;
  const isAbove = (rate: number): boolean => rate > elimination.target + above + ON_END;
  return decisionTable(maximumPatients, elimination, (dlts, treated) => {
    if (isBelow(dlts / treated)) return 'escalate';
    if (!isAbove(dlts / treated)) return 'stay';
    return isBelow((dlts - 1) / treated) ? 'stay' : 'de-escalate';
  });
}
