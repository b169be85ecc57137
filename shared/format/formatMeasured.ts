import type { LabResult } from '../model/observation.ts';
import { formatNumber } from './formatNumber.ts';

export type MeasuredText = Pick<LabResult, 'comparator' | 'value' | 'reported' | 'unit'>;

const SIGN = { '=': '', '<': '< ', '>': '> ', '<=': '≤ ', '>=': '≥ ' } as const satisfies Record<
  LabResult['comparator'],
  string
>;

/** A result as it was reported: `0.48 10^9/L`, `< 100 copies/µg`, or the laboratory's words. */
export function formatMeasured({ comparator, value, reported, unit }: MeasuredText): string {
  if (value === null) return reported;
  return `${SIGN[comparator]}${formatNumber(value)}${unit === '' ? '' : ` ${unit}`}`;
}
