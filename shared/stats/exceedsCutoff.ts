/** Rounding noise of a tail probability; a probability this close to its cut-off counts as equal to it. */
const TIE = 1e-12;

/** Whether a probability is strictly above its cut-off. A tie does not exceed. Source: [STATISTICS §0]. */
export function exceedsCutoff(probability: number, cutoff: number): boolean {
  return probability - cutoff > TIE;
}
