import { memo, type ReactNode } from 'react';

interface SteadyProps {
  /** Everything that changes what is drawn. What is only called from it must be stable. */
  readonly on: readonly unknown[];
  readonly draw: () => ReactNode;
}

/** Draws anew only when one of `on` is another: parts of the component library cost too much to be drawn for nothing. */
export const Steady = memo(
  function Steady({ draw }: SteadyProps) {
    return draw();
  },
  (before, after) => before.on.length === after.on.length && before.on.every((value, at) => value === after.on[at]),
);
