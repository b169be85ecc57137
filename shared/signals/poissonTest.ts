import { requireCount, requirePositive } from '../stats/inputChecks.ts';
import { gammaLowerTail, gammaUpperTail, logGamma } from '../stats/specialFunctions.ts';
import { type ExactTest, NO_LIKELIER } from './binomialTest.ts';

export interface PoissonTest extends ExactTest {
  /** Observed over expected. */
  readonly ratio: number;
}

/** Observed count against the count expected from a background rate and the exposure. Source: [STATISTICS §6]. */
export function computePoissonTest(observed: number, expected: number): PoissonTest {
  requireCount('The observed count', observed);
  requirePositive('The expected count', expected);
  return {
    greater: atLeast(observed, expected),
    less: atMost(observed, expected),
    twoSided: twoSided(observed, expected),
    ratio: observed / expected,
  };
}

/** Sums the outcomes no likelier than the one seen: the tail it lies in, and the far tail from where it gets as unlikely. */
function twoSided(observed: number, expected: number): number {
  const limit = pointProbability(observed, expected) * NO_LIKELIER;
  const unlikely = (count: number): boolean => pointProbability(count, expected) <= limit;
  let [low, high] = [observed, observed];
  if (observed > expected) {
    low = Math.floor(expected);
    while (low >= 0 && !unlikely(low)) low -= 1;
  } else {
    high = Math.ceil(expected);
    while (!unlikely(high)) high += 1;
  }
  return low >= high ? 1 : Math.min(1, atMost(low, expected) + atLeast(high, expected));
}

function pointProbability(count: number, expected: number): number {
  return Math.exp(count * Math.log(expected) - expected - logGamma(count + 1));
}

function atLeast(count: number, expected: number): number {
  return count <= 0 ? 1 : gammaLowerTail(expected, count);
}

function atMost(count: number, expected: number): number {
  return count < 0 ? 0 : gammaUpperTail(expected, count + 1);
}
