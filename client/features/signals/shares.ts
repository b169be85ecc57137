import type { Interval } from '../../../shared/stats/interval.ts';

/** A share in percent, one digit behind the point where it has one. */
export function percentOf(share: number): string {
  return String(Number((share * 100).toFixed(1)));
}

/** A probability in percent; what is all but certain is not printed as certain. */
export function probabilityOf(probability: number): string {
  if (probability > 0.999 && probability < 1) return '> 99.9 %';
  if (probability < 0.001 && probability > 0) return '< 0.1 %';
  return `${percentOf(probability)} %`;
}

export const limitsOf = ({ lower, upper }: Interval) => ({ lower: percentOf(lower), upper: percentOf(upper) });

/** Three digits that mean something. */
export const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));
