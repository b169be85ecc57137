import classes from './LatencyChart.module.css';
import { type LogTimeAxis, logTimeAxis } from './logTime.ts';

/** One step: how long it took from the entry, in ms; null = it never came. */
export interface LatencyRow {
  readonly key: string;
  readonly name: string;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly worstMs: number | null;
}

interface LatencyChartProps {
  readonly rows: readonly LatencyRow[];
  readonly tickText: (ms: number) => string;
}

const WIDTH = 720;
const LEFT = 120;
const RIGHT = 24;
const ROW = 34;
const FOOT = 28;

/** Median as a dot, 90 % as a bar, the worst as the end of the line, on a logarithmic scale of time. The table beside it says the same. */
export function LatencyChart({ rows, tickText }: LatencyChartProps) {
  const axis = logTimeAxis(Math.max(1000, ...rows.map(({ worstMs }) => worstMs ?? 0)));
  const height = rows.length * ROW + FOOT;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={classes.svg} aria-hidden>
      {axis.ticksMs.map((tick) => (
        <g key={tick}>
          <line className={classes.tick} x1={xOf(axis, tick)} x2={xOf(axis, tick)} y1={4} y2={height - FOOT + 4} />
          <text className={classes.label} x={xOf(axis, tick)} y={height - 8} textAnchor="middle">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => (
        <Row key={row.key} row={row} axis={axis} y={i * ROW + ROW / 2} />
      ))}
    </svg>
  );
}

function Row({ row, axis, y }: { readonly row: LatencyRow; readonly axis: LogTimeAxis; readonly y: number }) {
  const { name, medianMs, p90Ms, worstMs } = row;
  return (
    <g>
      <text className={classes.name} x={0} y={y + 4}>
        {name}
      </text>
      {medianMs !== null && p90Ms !== null && worstMs !== null && (
        <>
          <line className={classes.worst} x1={LEFT} x2={xOf(axis, worstMs)} y1={y} y2={y} />
          <line className={classes.worst} x1={xOf(axis, worstMs)} x2={xOf(axis, worstMs)} y1={y - 6} y2={y + 6} />
          <rect className={classes.bar} x={LEFT} y={y - 5} width={xOf(axis, p90Ms) - LEFT} height={10} />
          <circle className={classes.dot} cx={xOf(axis, medianMs)} cy={y} r={5.5} />
        </>
      )}
    </g>
  );
}

function xOf(axis: LogTimeAxis, ms: number): number {
  return LEFT + axis.shareOf(ms) * (WIDTH - LEFT - RIGHT);
}
