import { useRef } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts';
import { AXIS_TICK } from '../axisTick.ts';
import { useWidth } from '../timeline/useWidth.ts';
import classes from './StepLines.module.css';
import { type StepMarkOf, StepMarks } from './StepMarks.tsx';
import { type StepPoint, type StepRow, stepPoints, stepTicks } from './stepPoints.ts';

interface StepLinesProps {
  readonly title: string;
  readonly rows: readonly StepRow[];
  /** Share before the first step: 0, or 1 for a curve that falls. */
  readonly startsAt?: 0 | 1;
  /** The curve is drawn to this day; the table has all of it. */
  readonly toDay: number;
  readonly withBand: boolean;
  readonly axisTitle: string;
  readonly atRiskTitle: string;
  readonly markOf: StepMarkOf;
}

const HEIGHT = 190;
/** Under the axis: who was at risk. */
const RISK = 32;
const LEFT = 52;
const RIGHT = 14;

/**
 * One cumulative incidence as a step line, with its band, a mark on every step and ticks where patients were last seen,
 * each of which selects its patients, and who was at risk below.
 */
export function StepLines(props: StepLinesProps) {
  const { title, rows, startsAt = 0, toDay, withBand, axisTitle, atRiskTitle, markOf } = props;
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const points = stepPoints(rows, toDay, startsAt);
  const ticks = stepTicks(toDay);
  const atRisk = (day: number) => rows.find(({ time }) => time >= day)?.atRisk ?? 0;
  const xOf = (day: number) => LEFT + (day / toDay) * (width - LEFT - RIGHT);
  return (
    <figure ref={box} className={classes.figure}>
      <figcaption className={classes.title}>{title}</figcaption>
      {width > 0 && (
        <ComposedChart
          width={width}
          height={HEIGHT + RISK}
          data={[...points]}
          margin={{ top: 8, right: RIGHT, bottom: 18 + RISK, left: 0 }}
          accessibilityLayer={false}
          role="group"
          aria-label={title}
        >
          <CartesianGrid vertical={false} stroke="var(--vigil-rule)" />
          <XAxis
            dataKey="time"
            type="number"
            domain={[0, toDay]}
            allowDataOverflow
            ticks={[...ticks]}
            interval={0}
            tick={AXIS_TICK}
            label={{
              value: axisTitle,
              position: 'insideBottom',
              offset: -12,
              fill: 'var(--vigil-quiet)',
              fontSize: 11,
            }}
          />
          <YAxis
            width={LEFT}
            type="number"
            domain={[0, 100]}
            ticks={[0, 25, 50, 75, 100]}
            tickFormatter={(value: number) => `${value} %`}
            tick={AXIS_TICK}
          />
          {withBand && (
            <Area
              dataKey="band"
              type="stepAfter"
              stroke="none"
              fill="var(--vigil-band)"
              fillOpacity={0.9}
              isAnimationActive={false}
              activeDot={false}
            />
          )}
          <Line
            dataKey="share"
            type="stepAfter"
            stroke="var(--vigil-now)"
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={false}
            dot={({ key, cx, cy, payload }) => (
              <StepMarks key={key} point={payload as StepPoint} toDay={toDay} x={cx ?? 0} y={cy ?? 0} markOf={markOf} />
            )}
          />
          <g className={classes.risk} data-at-risk>
            <text x={0} y={HEIGHT + 10}>
              {atRiskTitle}
            </text>
            {ticks.map((day) => (
              <text key={day} x={xOf(day)} y={HEIGHT + 25} textAnchor="middle">
                {atRisk(day)}
              </text>
            ))}
          </g>
        </ComposedChart>
      )}
    </figure>
  );
}
