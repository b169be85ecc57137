import { describe, expect, test } from 'vitest';
import {
  betaLowerTail,
  betaQuantile,
  betaUpperTail,
  gammaLowerTail,
  gammaQuantile,
  gammaUpperTail,
  logGamma,
  normalQuantile,
} from '../../../shared/stats/specialFunctions.ts';

/** Values that can be written down: closed forms, and tables printed in textbooks. */
describe('special functions', () => {
  test.each([
    ['Beta(1, 2) at 0.1, where another library is wrong', betaLowerTail(0.1, 1, 2), 0.19],
    ['Beta(1, 1) is uniform', betaLowerTail(0.37, 1, 1), 0.37],
    ['a small upper tail keeps its digits', betaUpperTail(0.999, 1, 5), 1e-15],
    ['Beta(½, ½) is the arcsine law', betaLowerTail(0.25, 0.5, 0.5), 1 / 3],
    ['quantile of Beta(1, 20)', betaQuantile(0.95, 1, 20), 1 - 0.05 ** (1 / 20)],
    ['Gamma(1) is exponential', gammaLowerTail(0.7, 1), -Math.expm1(-0.7)],
    ['a small gamma tail keeps its digits', gammaUpperTail(50, 1), Math.exp(-50)],
    ['quantile of Gamma(1)', gammaQuantile(0.975, 1), -Math.log(0.025)],
    ['ln of 9!', logGamma(10), Math.log(362880)],
    ['ln of the gamma function at ½', logGamma(0.5), Math.log(Math.PI) / 2],
    ['the normal 97.5 % point', normalQuantile(0.975), 1.959963984540054],
    ['the normal 0.05 % point', normalQuantile(0.0005), -3.290526731491896],
  ])('%s', (_claim, actual, known) => {
    expect(Math.abs(actual / known - 1)).toBeLessThan(1e-12);
  });
});
