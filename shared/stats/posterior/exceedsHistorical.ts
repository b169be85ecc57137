import { betaLowerTail, betaQuantile, betaUpperTail } from '../specialFunctions.ts';
import { integrateTanhSinh } from '../tanhSinh.ts';
import type { BetaShape } from './betaPosterior.ts';

/** Where the posterior turns from "surely above" to "surely below": the integral is cut there. */
const CUTS = [1e-12, 1e-6, 1e-3, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-6, 1 - 1e-12];

/**
 * P(experimental rate > historical rate + delta), both uncertain. Integrated over the quantiles of the historical rate,
 * so that a sharp or open-ended historical distribution does no harm; relative error 1e-8.
 * @param delta margin in (-1, 1)
 * Source: [THALL-1994], [STATISTICS §2].
 */
export function probabilityAboveHistorical(posterior: BetaShape, historical: BetaShape, delta: number): number {
  if (!(Math.abs(delta) < 1)) throw new RangeError('The margin must lie between -1 and 1.');
  const historicalShare = (rate: number): number =>
    betaLowerTail(Math.min(1, Math.max(0, rate)), historical.alpha, historical.beta);
  const above = (share: number): number => {
    const rate = betaQuantile(share, historical.alpha, historical.beta) + delta;
    if (rate <= 0) return 1;
    return rate >= 1 ? 0 : betaUpperTail(rate, posterior.alpha, posterior.beta);
  };
  const cuts = CUTS.map((p) => historicalShare(betaQuantile(p, posterior.alpha, posterior.beta) - delta));
  const ends = [0, historicalShare(-delta), ...cuts, historicalShare(1 - delta)];
  return ends.slice(1).reduce((sum, end, index) => sum + integrateTanhSinh(above, ends[index]!, end), 0);
}
