import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import gammainc from '@stdlib/math-base-special-gammainc';
import gammaincinv from '@stdlib/math-base-special-gammaincinv';
import gammaln from '@stdlib/math-base-special-gammaln';

/*
 * The only door to the numerical library, so that it can be replaced. Measured against R: relative error at most 8e-13
 * (beta), 6e-14 (gamma), 2e-13 and 1e-14 (their quantiles) [STATISTICS §0]. Upper tails are computed as such, never by
 * subtraction.
 */

/** P(X <= x) for X ~ Beta(alpha, beta); alpha, beta > 0, x in [0, 1]. */
export const betaLowerTail = (x: number, alpha: number, beta: number): number => betainc(x, alpha, beta);

/** P(X > x) for X ~ Beta(alpha, beta). */
export const betaUpperTail = (x: number, alpha: number, beta: number): number => betainc(x, alpha, beta, true, true);

/** x with P(X <= x) = p for X ~ Beta(alpha, beta); p in [0, 1]. */
export const betaQuantile = (p: number, alpha: number, beta: number): number => betaincinv(p, alpha, beta);

/** P(X <= x) for X ~ Gamma(shape, rate 1); x >= 0. */
export const gammaLowerTail = (x: number, shape: number): number => gammainc(x, shape);

/** P(X > x) for X ~ Gamma(shape, rate 1). */
export const gammaUpperTail = (x: number, shape: number): number => gammainc(x, shape, true, true);

/** x with P(X <= x) = p for X ~ Gamma(shape, rate 1); p in [0, 1). */
export const gammaQuantile = (p: number, shape: number): number => gammaincinv(p, shape);

/** ln of the gamma function, x > 0. */
export const logGamma = (x: number): number => gammaln(x);

/** z with P(Z <= z) = p for a standard normal Z; p in (0, 1). */
export const normalQuantile = (p: number): number => -Math.SQRT2 * erfcinv(2 * p);
