/** One corner of the figure in its own units: patients to the right, events upwards. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * The staircase of a boundary, one step a patient from half before to half after: everything on or above it stops. Where
 * no number of events can stop, there is no step.
 */
export function staircase(stopAtOrAbove: readonly (number | null)[]): readonly (readonly Corner[])[] {
  const pieces: Corner[][] = [];
  let open: Corner[] | undefined;
  stopAtOrAbove.forEach((bound, index) => {
    if (bound === null) {
      open = undefined;
      return;
    }
    if (open === undefined) {
      open = [];
      pieces.push(open);
    }
    open.push({ x: index + 0.5, y: bound - 0.5 }, { x: index + 1.5, y: bound - 0.5 });
  });
  return pieces;
}

/** How high the figure must be: above the last step and above what has happened. */
export function highestEvent(stopAtOrAbove: readonly (number | null)[], events: number): number {
  return Math.max(3, events + 1, ...stopAtOrAbove.map((bound) => (bound ?? 0) + 1));
}

const ROUND = [1, 2, 5];

/** Whole numbers from 0 up to `last`, every one of them or round steps, at most `most` steps. */
export function axisStops(last: number, most: number): readonly number[] {
  let step = 1;
  for (let tens = 1; last / step > most; tens *= 10)
    step = (ROUND.find((one) => last / (one * tens) <= most) ?? 10) * tens;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}
