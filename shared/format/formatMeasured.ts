import type { LabResult } from '../model/observation.ts';
import { formatNumber, raised } from './formatNumber.ts';

export type MeasuredText = Pick<LabResult, 'comparator' | 'value' | 'reported' | 'unit'>;

const SIGN = { '=': '', '<': '< ', '>': '> ', '<=': '≤ ', '>=': '≥ ' } as const satisfies Record<
  LabResult['comparator'],
  string
>;

/** A result as it was reported: `0.48 10⁹/L`, `< 100 copies/µg`, or the laboratory's words. */
export function formatMeasured({ comparator, value, reported, unit }: MeasuredText): string {
  if (value === null) return reported;
  return `${SIGN[comparator]}${formatNumber(value)}${unit === '' ? '' : ` ${formatUnit(unit)}`}`;
}

/** `10^9/L` and `umol/L` as people write them: `10⁹/L`, `µmol/L`. The record keeps the unit as it was reported. */
export function formatUnit(unit: string): string {
  return unit
    .replace(/10[\^*](\d+)/, (_, power: string) => `10${raised(power)}`)
    .replace(/(^|\/)u(?=(mol|g|L|kat)\b)/g, '$1µ');
}
