import { requireLevel, requireProbability } from '../inputChecks.ts';
import { type BetaShape, betaProbabilityAbove, updateBeta } from '../posterior/betaPosterior.ts';

/** How a result at a look is turned into a strength for stopping; the cut is calibrated afterwards. */
export type BoundaryMethod =
  | { readonly kind: 'obrien-fleming' }
  /** `delta` ½ is of Pocock's type, 0 is O'Brien–Fleming. */
  | { readonly kind: 'wang-tsiatis'; readonly delta: number }
  | { readonly kind: 'beta-binomial'; readonly prior: BetaShape }
  /** As beta-binomial, but only results with P(rate > p1) above `certainty` may stop. */
  | { readonly kind: 'chen-chaloner'; readonly prior: BetaShape; readonly p1: number; readonly certainty: number }
  | { readonly kind: 'sprt'; readonly p1: number }
  | { readonly kind: 'maxsprt' };

/**
 * Strength of `events` of `n` patients against the rate `p0`; `null` = this result may not stop.
 * @param last patients at the last look
 * Sources: [OBRIEN-1979], [WANG-1987], [GELLER-2003], [CHEN-2006], [WALD-1945], [KULLDORFF-2011]; [STATISTICS §3].
 */
export function boundaryStrength(
  method: BoundaryMethod,
  events: number,
  n: number,
  p0: number,
  last: number,
): number | null {
  switch (method.kind) {
    case 'obrien-fleming':
      return (events - n * p0) / Math.sqrt(last * p0 * (1 - p0));
    case 'wang-tsiatis':
      return (events - n * p0) / ((n / last) ** (method.delta - 0.5) * Math.sqrt(n * p0 * (1 - p0)));
    case 'beta-binomial':
      return betaProbabilityAbove(updateBeta(method.prior, events, n), p0);
    case 'chen-chaloner': {
      const posterior = updateBeta(method.prior, events, n);
      return betaProbabilityAbove(posterior, method.p1) > method.certainty ? betaProbabilityAbove(posterior, p0) : null;
    }
    case 'sprt':
      return events * Math.log(method.p1 / p0) + (n - events) * Math.log((1 - method.p1) / (1 - p0));
    case 'maxsprt':
      return events <= n * p0
        ? 0
        : events * Math.log(events / (n * p0)) +
            (events === n ? 0 : (n - events) * Math.log((n - events) / (n * (1 - p0))));
  }
}

export function requireMethod(method: BoundaryMethod): void {
  switch (method.kind) {
    case 'wang-tsiatis':
      if (!Number.isFinite(method.delta)) throw new RangeError('Delta must be a number.');
      return;
    case 'chen-chaloner':
      requireLevel('The alternative', method.p1);
      requireProbability('The certainty', method.certainty);
      return;
    case 'sprt':
      requireLevel('The alternative', method.p1);
      return;
    case 'obrien-fleming':
    case 'beta-binomial':
    case 'maxsprt':
      return;
  }
}
