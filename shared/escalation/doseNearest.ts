/** Gaps this close are equal, and the lower dose is taken. */
const TIE = 1e-12;

/**
 * Number, from 1, of the dose whose toxicity is nearest to the target: the top dose when all lie at or below, the first
 * when all lie at or above. Source: [STATISTICS §4].
 */
export function doseNearest(toxicities: readonly number[], target: number): number {
  if (toxicities.every((toxicity) => toxicity <= target)) return toxicities.length;
  if (toxicities.every((toxicity) => toxicity >= target)) return 1;
  let [nearest, smallest] = [1, Number.POSITIVE_INFINITY];
  toxicities.forEach((toxicity, index) => {
    const gap = Math.abs(toxicity - target);
    if (gap < smallest - TIE) [nearest, smallest] = [index + 1, gap];
  });
  return nearest;
}
