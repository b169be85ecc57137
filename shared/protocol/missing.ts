import type { InputFinding } from '../model/failure.ts';
import { finding } from '../policy/finding.ts';

/** A field of a form that is still empty stands as no number at all. */
export const isMissing = (value: number): boolean => !Number.isFinite(value);

/** Numbers that are still to be typed, or not above what they must be. */
export function missing(
  path: string,
  numbers: Readonly<Record<string, number>>,
  above = Number.NEGATIVE_INFINITY,
): InputFinding[] {
  return Object.entries(numbers).flatMap(([name, value]) => {
    if (isMissing(value)) return [finding('PRO-01', 'F', `${path}.${name}`, {})];
    return value > above ? [] : [finding('PRO-03', 'F', `${path}.${name}`, { above })];
  });
}
