import { requireCount, requireLooks, requireSameLength } from '../inputChecks.ts';

/**
 * A stopping rule over evaluable patients. `stopAtOrAbove[k]` is the smallest number of events at `looks[k]` patients
 * that stops; `null` = no number can stop there. Continuous monitoring has the looks 1 … N.
 */
export interface Boundary {
  readonly looks: readonly number[];
  readonly stopAtOrAbove: readonly (number | null)[];
}

export function requireBoundary({ looks, stopAtOrAbove }: Boundary): void {
  requireLooks(looks);
  requireSameLength(looks, stopAtOrAbove);
  for (const bound of stopAtOrAbove) if (bound !== null) requireCount('A boundary', bound);
}

/** The looks of continuous monitoring. */
export function everyPatientUpTo(maximum: number): readonly number[] {
  requireCount('The number of patients', maximum);
  return Array.from({ length: maximum }, (_, index) => index + 1);
}
