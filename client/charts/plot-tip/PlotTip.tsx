import classes from './PlotTip.module.css';

interface PlotTipProps {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** Of the plot, between which the words must fit. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** What is pointed at, in words beside it; read out when it changes. */
export function PlotTip({ words, x, y, left, right, top }: PlotTipProps) {
  const isRight = x > (left + right) / 2;
  return (
    <text
      aria-live="polite"
      className={classes.tip}
      x={x + (isRight ? -8 : 8)}
      y={Math.max(top + 12, y - 8)}
      textAnchor={isRight ? 'end' : 'start'}
    >
      {words}
    </text>
  );
}
