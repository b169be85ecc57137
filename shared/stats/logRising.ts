import { logGamma } from './specialFunctions.ts';

/** More factors than this are taken from the gamma function: as exact for what follows, and no slower for more. */
const MANY = 60;

/** ln of x (x + 1) … (x + count − 1), the rising factorial; 0 for none. */
export function logRising(x: number, count: number): number {
  if (count > MANY) return logGamma(x + count) - logGamma(x);
  let [sum, product] = [0, 1];
  for (let i = 0; i < count; i += 1) {
    product *= x + i;
    // Logarithms are slow, and a product of many leaves the range: one logarithm before it does.
    if (product > 1e200 || product < 1e-200) [sum, product] = [sum + Math.log(product), 1];
  }
  return sum + Math.log(product);
}
