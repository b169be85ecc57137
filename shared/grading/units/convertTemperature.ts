import { twelveDigits } from '../twelveDigits.ts';
import { foldUnit } from './foldUnit.ts';

export type TemperatureUnit = 'C' | 'F';

/** A temperature in the other unit, at 12 significant digits: C = (F − 32) × 5/9. Source: [GRADING §1]. */
export function convertTemperature(value: number, from: TemperatureUnit, to: TemperatureUnit): number {
  if (from === to) return value;
  return twelveDigits(to === 'C' ? ((value - 32) * 5) / 9 : (value * 9) / 5 + 32);
}

/** The unit a text means; `null` where it is none of temperature, never guessed. */
export function temperatureUnitOf(text: string): TemperatureUnit | null {
  switch (foldUnit(text)) {
    case '°c':
    case 'c':
      return 'C';
    case '°f':
    case 'f':
      return 'F';
    default:
      return null;
  }
}
