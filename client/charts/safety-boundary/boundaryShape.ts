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
