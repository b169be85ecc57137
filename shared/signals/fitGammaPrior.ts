import type { GammaShape } from './gammaPosterior.ts';

/** Observed and expected count of one event term. */
export interface ObservedExpected {
  readonly observed: number;
  readonly expected: number;
}

/** Shapes outside are no interior maximum: the prior has become a point, or has lost its mean. */
const LOWEST_SHAPE = 1e-3;
const HIGHEST_SHAPE = 1e4;
/** Enough to use up the digits of any start. */
const HALVINGS = 64;

/**
 * The Gamma prior under which the observed counts are likeliest (negative binomial marginal likelihood), or `null` where
 * the likelihood has no interior maximum: where its slope along the shape does not turn from up to down. Source: [DUMOUCHEL-1999], one component; [STATISTICS §6].
 */
export function fitGammaPrior(terms: readonly ObservedExpected[]): GammaShape | null {
  if (terms.every(({ observed }) => observed === 0)) return null;
  const isTooLow = (shape: number): boolean => slopeAt(terms, shape) > 0;
  if (isTooLow(HIGHEST_SHAPE) || !isTooLow(LOWEST_SHAPE)) return null;
  const shape = halve(isTooLow, LOWEST_SHAPE, HIGHEST_SHAPE);
  return { shape, rate: bestRate(terms, shape) };
}

/** Slope of the likelihood along the shape, the rate being best for each shape. */
function slopeAt(terms: readonly ObservedExpected[], shape: number): number {
  const rate = bestRate(terms, shape);
  return terms.reduce((sum, { observed, expected }) => {
    let rising = 0;
    for (let i = 0; i < observed; i += 1) rising += 1 / (shape + i);
    return sum + rising - Math.log1p(expected / rate);
  }, 0);
}

/** The rate at which shape / rate is the mean of the posterior means: unique, as the right side rises with the rate. */
function bestRate(terms: readonly ObservedExpected[], shape: number): number {
  const tooLow = (rate: number): boolean =>
    terms.reduce((sum, { observed, expected }) => sum + ((shape + observed) * rate) / (rate + expected), 0) <
    shape * terms.length;
  return halve(tooLow, shape * 1e-8, shape * 1e12);
}

/** Where `isLow` turns from true to false between two positive numbers, to the last digit. */
function halve(isLow: (x: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = Math.sqrt(low * high);
    if (isLow(middle)) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}
