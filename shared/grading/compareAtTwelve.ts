import { twelveDigits } from './twelveDigits.ts';

/** Wider than one step of 12 significant digits: numbers further apart, relatively, differ after rounding too. */
export const NEAR = 1.001e-11;

/**
 * −1, 0 or 1 as `a` is below, equal to or above `b` at 12 significant digits. Only neighbours are rounded: for all
 * others the answer is the same without. Source: [GRADING §2].
 */
export function compareAtTwelve(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  if (Math.abs(a - b) > NEAR * Math.max(Math.abs(a), Math.abs(b))) return a < b ? -1 : 1;
  const [left, right] = [twelveDigits(a), twelveDigits(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
