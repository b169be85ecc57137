import { requireCount, requirePositive } from '../stats/inputChecks.ts';
import { gammaQuantile } from '../stats/specialFunctions.ts';
import { fitGammaPrior, type ObservedExpected } from './fitGammaPrior.ts';
import { type GammaShape, gammaProbabilityAbove, updateGamma } from './gammaPosterior.ts';

/** Where the prior came from; the last two say why it was not fitted. */
export type PriorOrigin = 'given' | 'fitted' | 'fixed-too-few-terms' | 'fixed-no-interior-maximum';

export interface ShrunkRatio {
  /** Posterior mean of observed over expected. */
  readonly mean: number;
  readonly lower05: number;
  readonly upper95: number;
  /** P(observed over expected > 2). */
  readonly probabilityAbove2: number;
}

export interface ShrunkRatios {
  readonly prior: GammaShape;
  readonly origin: PriorOrigin;
  readonly terms: readonly ShrunkRatio[];
}

/** Mean 1: as much as expected. Source: [STATISTICS §6]. */
const FIXED_PRIOR: GammaShape = { shape: 2, rate: 2 };
const FEWEST_TERMS_TO_FIT = 10;

/**
 * Observed over expected counts of many terms, drawn towards a common Gamma prior so that a rare term does not lead the
 * list by chance. Ranks terms for review; it is no test. A single arm has too few terms for it.
 * @param prior `null` = fit it to the terms, where there are enough of them
 * Source: [DUMOUCHEL-1999], [STATISTICS §6].
 */
export function shrinkGammaPoisson(terms: readonly ObservedExpected[], prior: GammaShape | null): ShrunkRatios {
  for (const { observed, expected } of terms) {
    requireCount('The observed count', observed);
    requirePositive('The expected count', expected);
  }
  const chosen = prior ? { prior, origin: 'given' as const } : choosePrior(terms);
  return { ...chosen, terms: terms.map((term) => shrink(term, chosen.prior)) };
}

function choosePrior(terms: readonly ObservedExpected[]): { prior: GammaShape; origin: PriorOrigin } {
  if (terms.length < FEWEST_TERMS_TO_FIT) return { prior: FIXED_PRIOR, origin: 'fixed-too-few-terms' };
  const fitted = fitGammaPrior(terms);
  return fitted ? { prior: fitted, origin: 'fitted' } : { prior: FIXED_PRIOR, origin: 'fixed-no-interior-maximum' };
}

function shrink({ observed, expected }: ObservedExpected, prior: GammaShape): ShrunkRatio {
  const posterior = updateGamma(prior, observed, expected);
  return {
    mean: posterior.shape / posterior.rate,
    lower05: gammaQuantile(0.05, posterior.shape) / posterior.rate,
    upper95: gammaQuantile(0.95, posterior.shape) / posterior.rate,
    probabilityAbove2: gammaProbabilityAbove(posterior, 2),
  };
}
