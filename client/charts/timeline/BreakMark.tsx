import classes from './timeline.module.css';

/** Two slashes over a gap through all strips: to its right the axis runs faster. */
export function BreakMark({ x, top, bottom }: { readonly x: number; readonly top: number; readonly bottom: number }) {
  const slash = (at: number) => `M${at - 3} ${bottom + 5}l6 -10`;
  return (
    <g className={classes.break} aria-hidden>
      <line x1={x} x2={x} y1={top} y2={bottom} />
      <path d={slash(x - 2.5) + slash(x + 2.5)} />
    </g>
  );
}
