import { requireProbability } from '../stats/inputChecks.ts';

export interface AdjustedPValues {
  readonly holm: readonly number[];
  readonly benjaminiHochberg: readonly number[];
}

/**
 * P-values of many terms, allowing for their number. Listed, if at all, with how many were tested; never a word about
 * significance. Same order as given. Sources: [HOLM-1979], [BENJAMINI-1995]; [STATISTICS §6].
 */
export function adjustPValues(pValues: readonly number[]): AdjustedPValues {
  for (const p of pValues) requireProbability('A p-value', p);
  const count = pValues.length;
  const rising = pValues.map((_, index) => index).sort((one, other) => pValues[one]! - pValues[other]!);
  const holm = new Array<number>(count);
  let highest = 0;
  rising.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, pValues[index]! * (count - rank)));
    holm[index] = highest;
  });
  const benjaminiHochberg = new Array<number>(count);
  let lowest = 1;
  rising.toReversed().forEach((index, fromEnd) => {
    lowest = Math.min(lowest, pValues[index]! * (count / (count - fromEnd)));
    benjaminiHochberg[index] = lowest;
  });
  return { holm, benjaminiHochberg };
}
