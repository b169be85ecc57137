import { twelveDigits } from '../twelveDigits.ts';

export type TemperatureUnit = 'C' | 'F';

/** A temperature in the other unit, at 12 significant digits: C = (F − 32) × 5/9. Source: [GRADING §1]. */
export function convertTemperature(value: number, from: TemperatureUnit, to: TemperatureUnit): number {
  if (from === to) return value;
  return twelveDigits(to === 'C' ? ((value - 32) * 5) / 9 : (value * 9) / 5 + 32);
}
