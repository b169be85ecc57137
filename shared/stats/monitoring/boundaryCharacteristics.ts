import { binomialPoint } from '../binomial.ts';
import { requireProbability } from '../inputChecks.ts';
import { type Boundary, requireBoundary } from './boundary.ts';

export interface BoundaryCharacteristics {
  /** P(the rule is ever met), the last look included. */
  readonly rejectProbability: number;
  /** P(the rule is met before the last look). */
  readonly earlyStopProbability: number;
  readonly expectedPatients: number;
  /** Expected events at the look where it stops. */
  readonly expectedEvents: number;
  readonly stopProbabilityByLook: readonly number[];
}

/**
 * What a stopping rule does when each patient has the event with probability `p`: exact forward recursion over the
 * number of events. Patients are independent. Source: [JENNISON-2000 §12], [STATISTICS §3].
 */
export function computeBoundaryCharacteristics(boundary: Boundary, p: number): BoundaryCharacteristics {
  requireBoundary(boundary);
  requireProbability('The event probability', p);
  const { looks, stopAtOrAbove } = boundary;
  const stopProbabilityByLook: number[] = [];
  let [expectedPatients, expectedEvents] = [0, 0];
  /** P(not stopped before this look, s events), by s. */
  let going = Float64Array.of(1);
  looks.forEach((n, look) => {
    const reached = addPatients(going, n - (looks[look - 1] ?? 0), p);
    const bound = stopAtOrAbove[look] ?? Number.POSITIVE_INFINITY;
    const stopped = reached.slice(bound);
    const stopProbability = sumOf(stopped);
    stopProbabilityByLook.push(stopProbability);
    expectedPatients += n * stopProbability;
    expectedEvents += sumOf(stopped.map((chance, above) => (bound + above) * chance));
    going = reached.slice(0, bound);
  });
  const rejectProbability = sumOf(stopProbabilityByLook);
  return {
    rejectProbability,
    earlyStopProbability: sumOf(stopProbabilityByLook.slice(0, -1)),
    expectedPatients: expectedPatients + looks.at(-1)! * sumOf(going),
    expectedEvents: expectedEvents + sumOf(going.map((chance, events) => events * chance)),
    stopProbabilityByLook,
  };
}

function addPatients(chances: Float64Array, patients: number, p: number): Float64Array {
  const added = Array.from({ length: patients + 1 }, (_, x) => binomialPoint(x, patients, p));
  const after = new Float64Array(chances.length + patients);
  for (let events = 0; events < chances.length; events += 1) {
    const chance = chances[events]!;
    if (chance > 0) for (let x = 0; x <= patients; x += 1) after[events + x]! += chance * added[x]!;
  }
  return after;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at]!;
  return sum;
}
