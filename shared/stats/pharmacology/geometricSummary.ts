import { requireNotNegative } from '../inputChecks.ts';

export interface GeometricSummary {
  /** Values above 0: those that have a logarithm. */
  readonly quantifiable: number;
  readonly total: number;
  readonly mean: number | null;
  /** 100·√(exp(variance of the logarithms) − 1); `null` with fewer than two values. */
  readonly coefficientOfVariationPercent: number | null;
}

/** Concentrations and areas of several patients. Values of 0 are counted, not averaged. Source: [STATISTICS §7]. */
export function summariseGeometrically(values: readonly number[]): GeometricSummary {
  for (const value of values) requireNotNegative('A value', value);
  const logs = values.filter((value) => value > 0).map((value) => Math.log(value));
  const count = logs.length;
  if (count === 0) return { quantifiable: 0, total: values.length, mean: null, coefficientOfVariationPercent: null };
  const centre = logs.reduce((sum, log) => sum + log, 0) / count;
  const variance = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / (count - 1);
  return {
    quantifiable: count,
    total: values.length,
    mean: Math.exp(centre),
    coefficientOfVariationPercent: count < 2 ? null : 100 * Math.sqrt(Math.expm1(variance)),
  };
}
