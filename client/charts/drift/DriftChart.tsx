import { useRef } from 'react';
import { CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { AXIS_TICK } from '../axisTick.ts';
import { useWidth } from '../timeline/useWidth.ts';
import classes from './DriftChart.module.css';

interface DriftPoint {
  readonly subjectNumber: string;
  readonly hadEvent: boolean;
  readonly height: number;
}

interface DriftChartProps {
  /** In order of infusion. */
  readonly steps: readonly DriftPoint[];
  readonly threshold: number;
  readonly onPatient: (subjectNumber: string) => void;
  readonly words: { readonly label: string; readonly x: string; readonly y: string; readonly threshold: string };
}

const HEIGHT = 240;
/** More patients than this: the line alone, without a mark for each. */
const MARKED = 200;

/** The height of a CUSUM patient by patient, and where it alarms. A square is a patient with the event, a ring one without. */
export function DriftChart({ steps, threshold, onPatient, words }: DriftChartProps) {
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const points = [{ at: 0, height: 0, subjectNumber: '', hadEvent: false }].concat(
    steps.map((step, index) => ({ ...step, at: index + 1 })),
  );
  const top = Math.max(threshold * 1.2, ...steps.map(({ height }) => height));
  return (
    <figure ref={box} className={classes.figure}>
      {width > 0 && (
        <ComposedChart
          width={width}
          height={HEIGHT}
          data={points}
          margin={{ top: 16, right: 24, bottom: 22, left: 0 }}
          accessibilityLayer={false}
          role="img"
          aria-label={words.label}
        >
          <CartesianGrid vertical={false} stroke="var(--vigil-rule)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[0, Math.max(steps.length, 5)]}
            allowDecimals={false}
            tick={AXIS_TICK}
            label={{ value: words.x, position: 'insideBottom', offset: -14, fill: 'var(--vigil-quiet)', fontSize: 11 }}
          />
          <YAxis
            width={52}
            domain={[0, Math.ceil(top)]}
            allowDecimals={false}
            tick={AXIS_TICK}
            label={{
              value: words.y,
              angle: -90,
              position: 'insideLeft',
              offset: 14,
              fill: 'var(--vigil-quiet)',
              fontSize: 11,
            }}
          />
          <ReferenceLine
            y={threshold}
            stroke="var(--vigil-ink)"
            strokeWidth={2}
            strokeDasharray="6 4"
            label={{ value: words.threshold, position: 'insideTopLeft', fill: 'var(--vigil-ink)', fontSize: 12 }}
          />
          <Line
            dataKey="height"
            type="linear"
            stroke="var(--vigil-now)"
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={false}
            dot={({ key, cx, cy, payload }) => (
              <g key={key}>
                {steps.length <= MARKED && payload.subjectNumber !== '' && (
                  <Mark x={cx ?? 0} y={cy ?? 0} point={payload} onPatient={onPatient} />
                )}
              </g>
            )}
          />
        </ComposedChart>
      )}
    </figure>
  );
}

function Mark(props: {
  readonly x: number;
  readonly y: number;
  readonly point: DriftPoint;
  readonly onPatient: (subjectNumber: string) => void;
}) {
  const { x, y, point, onPatient } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut of the mouse; the table behind the figure has the links
    <g className={classes.mark} onClick={() => onPatient(point.subjectNumber)}>
      <title>{point.subjectNumber}</title>
      {point.hadEvent ? (
        <rect className={classes.event} x={x - 4.5} y={y - 4.5} width={9} height={9} />
      ) : (
        <circle className={classes.quiet} cx={x} cy={y} r={3.5} />
      )}
    </g>
  );
}
