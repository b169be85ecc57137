import { betaLowerTail, betaUpperTail, logGamma } from './specialFunctions.ts';

/** ln of n over k. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** P(X = x) for X ~ Binomial(n, p); x from 0 to n. */
export function binomialPoint(x: number, n: number, p: number): number {
  if (p === 0 || p === 1) return x === n * p ? 1 : 0;
  return Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
}

/** P(X >= x) for X ~ Binomial(n, p). Source: [STATISTICS], notation. */
export function binomialUpperTail(x: number, n: number, p: number): number {
  if (x <= 0) return 1;
  return x > n ? 0 : betaLowerTail(p, x, n - x + 1);
}

/** P(X <= x) for X ~ Binomial(n, p); x from 0 on. */
export function binomialLowerTail(x: number, n: number, p: number): number {
  return x >= n ? 1 : betaUpperTail(p, x + 1, n - x);
}
