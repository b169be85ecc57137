import classes from './ScoreTrend.module.css';

/** One score of the past; `when` is read out, `atMs` places it. */
export interface ScorePoint {
  readonly key: number;
  readonly atMs: number;
  readonly when: string;
  readonly score: number;
  readonly grade: string;
}

interface ScoreTrendProps {
  readonly title: string;
  readonly label: string;
  /** Oldest first. */
  readonly points: readonly ScorePoint[];
  /** The scale goes from 0 to this, in points of the test. */
  readonly max: number;
}

const WIDTH = 640;
const HEIGHT = 84;
const LEFT = 16;
const TOP = 20;
const BOTTOM = 22;

/** Earlier scores of one test over time, small, with a table behind them for whoever does not see the figure. */
export function ScoreTrend({ title, label, points, max }: ScoreTrendProps) {
  if (points.length === 0) return null;
  const placed = place(points, max);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.title}>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.svg} aria-hidden>
        <line className={classes.rule} x1={0} x2={WIDTH} y1={yOf(0, max)} y2={yOf(0, max)} />
        <line className={classes.rule} x1={0} x2={WIDTH} y1={yOf(max, max)} y2={yOf(max, max)} />
        <polyline className={classes.line} points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {placed.map(({ point, x, y, isLabelled }) => (
          <g key={point.key}>
            <circle className={classes.dot} cx={x} cy={y} r={3.5} />
            {isLabelled && (
              <text className={classes.score} x={x} y={y - 7}>
                {point.score}
              </text>
            )}
          </g>
        ))}
        <text className={classes.when} x={LEFT - 12} y={HEIGHT - 4}>
          {points[0]!.when}
        </text>
        {points.length > 1 && (
          <text className={classes.when} x={WIDTH - 4} y={HEIGHT - 4} textAnchor="end">
            {points.at(-1)!.when}
          </text>
        )}
      </svg>
      <ol className={classes.list} aria-label={label}>
        {points.map((point) => (
          <li key={point.key}>{`${point.when}: ${point.score} / ${max}, ${point.grade}`}</li>
        ))}
      </ol>
    </figure>
  );
}

const yOf = (score: number, max: number): number => TOP + (1 - score / max) * (HEIGHT - TOP - BOTTOM);
/** Labels closer than this would lie on each other. */
const LABEL_WIDTH = 14;

function place(points: readonly ScorePoint[], max: number) {
  const from = points[0]!.atMs;
  const span = Math.max(points.at(-1)!.atMs - from, 1);
  let labelledFrom = Number.POSITIVE_INFINITY;
  // Backwards: where labels would lie on each other, the later score is the one that is told.
  const backwards = points.toReversed().map((point) => {
    const x = LEFT + ((point.atMs - from) / span) * (WIDTH - 2 * LEFT);
    const isLabelled = labelledFrom - x >= LABEL_WIDTH;
    if (isLabelled) labelledFrom = x;
    return { point, x, y: yOf(point.score, max), isLabelled };
  });
  return backwards.toReversed();
}
