import { type KeyboardEvent, useRef } from 'react';
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { AXIS_TICK } from '../axisTick.ts';
import { useWidth } from '../timeline/useWidth.ts';
import classes from './Volcano.module.css';
import type { VolcanoPoint } from './volcanoPoints.ts';

interface VolcanoProps {
  readonly points: readonly VolcanoPoint[];
  readonly label: string;
  readonly x: string;
  readonly y: string;
  /** What a mark says when it is pointed at or read out. */
  readonly describe: (point: VolcanoPoint) => string;
  readonly isFaded: (point: VolcanoPoint) => boolean;
  readonly onPress: (point: VolcanoPoint, isAdding: boolean) => void;
}

const HEIGHT = 380;
const NAMED = 6;

/**
 * Difference to the right or left, and upwards how narrow its interval is: what lies far out and high up is large and
 * sure. No line parts "significant" from not.
 */
export function Volcano({ points, label, x, y, describe, isFaded, onPress }: VolcanoProps) {
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const widths = points.map((point) => point.y);
  const low = Math.max(0, Math.floor((Math.min(100, ...widths) - 5) / 10) * 10);
  const high = Math.ceil((Math.max(low + 10, ...widths) + 5) / 10) * 10;
  const named = new Set(points.toSorted((a, b) => Math.abs(b.x) - Math.abs(a.x) || a.y - b.y).slice(0, NAMED));
  return (
    <figure ref={box} className={classes.figure}>
      {width > 0 && (
        <ScatterChart
          width={width}
          height={HEIGHT}
          margin={{ top: 12, right: 24, bottom: 26, left: 8 }}
          accessibilityLayer={false}
          role="group"
          aria-label={label}
        >
          <CartesianGrid stroke="var(--vigil-rule)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={[-100, 100]}
            ticks={[-100, -75, -50, -25, 0, 25, 50, 75, 100]}
            tick={AXIS_TICK}
            label={{ value: x, position: 'insideBottom', offset: -16, fill: 'var(--vigil-quiet)', fontSize: 12 }}
          />
          <YAxis
            dataKey="y"
            type="number"
            reversed
            domain={[low, high]}
            ticks={Array.from({ length: (high - low) / 10 + 1 }, (_, at) => low + at * 10)}
            interval={0}
            width={58}
            tick={AXIS_TICK}
            label={{
              value: y,
              angle: -90,
              position: 'insideLeft',
              offset: 6,
              fill: 'var(--vigil-quiet)',
              fontSize: 12,
              style: { textAnchor: 'middle' },
            }}
          />
          <ReferenceLine x={0} stroke="var(--vigil-ink)" />
          <Scatter
            data={[...points]}
            isAnimationActive={false}
            shape={({
              cx = 0,
              cy = 0,
              payload,
            }: {
              cx?: number | undefined;
              cy?: number | undefined;
              payload?: VolcanoPoint | undefined;
            }) => (
              <g>
                {payload !== undefined && (
                  <Mark
                    cx={cx}
                    cy={cy}
                    point={payload}
                    text={describe(payload)}
                    isNamed={[...named].some((one) => one.x === payload.x && one.y === payload.y)}
                    isFaded={isFaded(payload)}
                    onPress={onPress}
                  />
                )}
              </g>
            )}
          />
        </ScatterChart>
      )}
    </figure>
  );
}

interface MarkProps {
  readonly cx: number;
  readonly cy: number;
  readonly point: VolcanoPoint;
  readonly text: string;
  readonly isNamed: boolean;
  readonly isFaded: boolean;
  readonly onPress: VolcanoProps['onPress'];
}

function Mark({ cx, cy, point, text, isNamed, isFaded, onPress }: MarkProps) {
  const count = point.names.length;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress(point, event.shiftKey);
  };
  const isRight = point.x > 60;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={text}
      className={classes.mark}
      data-faded={isFaded}
      onClick={(event) => onPress(point, event.shiftKey)}
      onKeyDown={press}
    >
      <title>{text}</title>
      <circle className={classes.dot} cx={cx} cy={cy} r={5 + 2.5 * Math.sqrt(count - 1)} />
      {count > 1 && (
        <text className={classes.count} x={cx} y={cy + 3.5} textAnchor="middle">
          {count}
        </text>
      )}
      {isNamed && (
        <text className={classes.name} x={cx + (isRight ? -10 : 10)} y={cy - 8} textAnchor={isRight ? 'end' : 'start'}>
          {count > 2 ? `${point.names[0]} …` : point.names.join(', ')}
        </text>
      )}
    </g>
  );
}
