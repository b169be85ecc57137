import { binomialLowerTail, binomialPoint, binomialUpperTail } from '../stats/binomial.ts';
import { requireEventsOf, requireProbability } from '../stats/inputChecks.ts';

export interface ExactTest {
  /** P(as many or more). */
  readonly greater: number;
  /** P(as many or fewer). */
  readonly less: number;
  /** P(any outcome no likelier than the one seen). */
  readonly twoSided: number;
}

export interface BinomialTest extends ExactTest {
  /** P(more) + ½ P(exactly as many). */
  readonly midPGreater: number;
}

/** An outcome counts as no likelier when it is, but for rounding [STATISTICS §6]. */
export const NO_LIKELIER = 1 + 1e-7;

/**
 * Observed `events` of `total` against a cited background rate. For pre-listed events only; the background's own
 * uncertainty is in `probabilityAboveHistorical`. Source: [STATISTICS §6].
 */
export function computeBinomialTest(events: number, total: number, background: number): BinomialTest {
  requireEventsOf(events, total);
  requireProbability('The background rate', background);
  const seen = binomialPoint(events, total, background);
  const greater = binomialUpperTail(events, total, background);
  let twoSided = 0;
  for (let x = 0; x <= total; x += 1) {
    const point = binomialPoint(x, total, background);
    if (point <= seen * NO_LIKELIER) twoSided += point;
  }
  return {
    greater,
    less: binomialLowerTail(events, total, background),
    twoSided: Math.min(1, twoSided),
    midPGreater: binomialUpperTail(events + 1, total, background) + seen / 2,
  };
}
