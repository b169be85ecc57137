/**
 * A number at 12 significant digits. Both sides of a comparison go through it: products such as 1.2 × 3 differ from the
 * exact value in binary and would flip a case that lies on its bound. Source: [GRADING §2].
 */
export function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}
