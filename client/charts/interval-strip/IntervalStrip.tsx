import classes from './IntervalStrip.module.css';

interface Placed {
  /** Shares in [0, 1]. */
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
}

const WIDTH = 180;
const HEIGHT = 20;

/** A share with its interval, 0 to 100 %, before the band of another one. */
export function IntervalStrip({
  here,
  elsewhere,
  label,
}: {
  readonly here: Placed;
  readonly elsewhere: Placed | null;
  readonly label: string;
}) {
  const x = (share: number) => 4 + share * (WIDTH - 8);
  const middle = HEIGHT / 2;
  return (
    <svg
      className={classes.strip}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <line className={classes.rule} x1={x(0)} x2={x(1)} y1={middle} y2={middle} />
      {elsewhere !== null && (
        <>
          <rect
            className={classes.elsewhere}
            x={x(elsewhere.lower)}
            width={x(elsewhere.upper) - x(elsewhere.lower)}
            y={2}
            height={HEIGHT - 4}
          />
          <line className={classes.elsewhereAt} x1={x(elsewhere.at)} x2={x(elsewhere.at)} y1={2} y2={HEIGHT - 2} />
        </>
      )}
      <line className={classes.interval} x1={x(here.lower)} x2={x(here.upper)} y1={middle} y2={middle} />
      <circle className={classes.here} cx={x(here.at)} cy={middle} r={4} />
    </svg>
  );
}
