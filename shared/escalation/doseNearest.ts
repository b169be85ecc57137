/** Gaps this close are equal, and the lower dose is taken. */
const TIE = 1e-12;

/**
 * Number, from 1, of the dose whose toxicity is nearest to the target, the lower of two; the top dose when all lie at or
 * below it, even where they can no longer be told apart. Source: [STATISTICS §4].
 * @param toxicities not falling
 */
export function doseNearest(toxicities: readonly number[], target: number): number {
  if (toxicities.every((toxicity) => toxicity <= target)) return toxicities.length;
  let [nearest, smallest] = [1, Number.POSITIVE_INFINITY];
  toxicities.forEach((toxicity, index) => {
    const gap = Math.abs(toxicity - target);
    if (gap < smallest - TIE) [nearest, smallest] = [index + 1, gap];
  });
  return nearest;
}
