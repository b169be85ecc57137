import { type KeyboardEvent, useRef } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { AXIS_TICK } from '../axisTick.ts';
import { useWidth } from '../timeline/useWidth.ts';
import classes from './LogScatter.module.css';
import { timesTicks } from './timesTicks.ts';
import { type LogPlot, useLogPlot } from './useLogPlot.ts';

export interface ScatterPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** One of the two is a limit, not a value: drawn open. */
  readonly isLimit: boolean;
  readonly title: string;
  /** Written beside its mark; the others say it when they are pointed at or chosen. */
  readonly isNamed: boolean;
}

export interface ScatterPath {
  readonly id: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly label: string }[];
}

interface LogScatterProps {
  readonly label: string;
  readonly points: readonly ScatterPoint[];
  /** The way over time of whoever is chosen. */
  readonly paths: readonly ScatterPath[];
  readonly chosen: ReadonlySet<string>;
  readonly xTitle: string;
  readonly yTitle: string;
  /** The line that parts the plot, in units of the axis. */
  readonly xLine: number;
  readonly yLine: number;
  readonly lineLabel: (value: number) => string;
  readonly onChoose: (id: string, isAdding: boolean) => void;
}

/** A name nearer to the right edge stands at the left of its mark. */
const NAME_ROOM = 56;
const HEIGHT = 380;
const FOOTER = 40;
const LEFT = 56;

/** Two values of everybody against each other, both logarithmic, with the line of each. Source: [FIGURES §2.11]. */
export function LogScatter(props: LogScatterProps) {
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  return (
    <figure ref={box} className={classes.box}>
      {width > 0 && <Drawing {...props} width={Math.min(width, MOST_WIDTH)} />}
    </figure>
  );
}

/** Wider than this, distances to the right look larger than those upwards. */
const MOST_WIDTH = 820;

function Drawing(props: LogScatterProps & { readonly width: number }) {
  const { label, points, paths, xTitle, yTitle, xLine, yLine, width } = props;
  const everything = [...points, ...paths.flatMap((path) => path.points)];
  const x = timesTicks([...everything.map((point) => point.x), xLine]);
  const y = timesTicks([...everything.map((point) => point.y), yLine]);
  return (
    <ComposedChart
      width={width}
      height={HEIGHT}
      margin={{ top: 12, right: 24, bottom: 0, left: 12 }}
      data={[{ x: x.low, y: y.low }]}
      accessibilityLayer={false}
      role="group"
      aria-label={label}
    >
      <CartesianGrid stroke="var(--vigil-rule)" />
      <XAxis
        dataKey="x"
        type="number"
        scale="log"
        domain={[x.low, x.high]}
        allowDataOverflow
        ticks={[...x.ticks]}
        interval={0}
        tickFormatter={(value: number) => formatNumber(value)}
        height={FOOTER}
        label={{ value: xTitle, position: 'insideBottom', fill: 'var(--vigil-quiet)', fontSize: 11 }}
        tick={AXIS_TICK}
      />
      <YAxis
        type="number"
        scale="log"
        width={LEFT}
        domain={[y.low, y.high]}
        allowDataOverflow
        ticks={[...y.ticks]}
        interval={0}
        tickFormatter={(value: number) => formatNumber(value)}
        label={{
          value: yTitle,
          angle: -90,
          position: 'insideLeft',
          fill: 'var(--vigil-quiet)',
          fontSize: 11,
          style: { textAnchor: 'middle' },
        }}
        tick={AXIS_TICK}
      />
      <Layer {...props} xEnds={x} yEnds={y} />
    </ComposedChart>
  );
}

type Ends = ReturnType<typeof timesTicks>;

function Layer(props: LogScatterProps & { readonly xEnds: Ends; readonly yEnds: Ends }) {
  const plot = useLogPlot(props.xEnds, props.yEnds);
  return plot === null ? null : <Placed {...props} plot={plot} />;
}

function Placed(props: LogScatterProps & { readonly plot: LogPlot }) {
  const { points, paths, chosen, xLine, yLine, lineLabel, plot } = props;
  const [x, y] = [plot.x(xLine), plot.y(yLine)];
  const above = points.toSorted((a, b) => Number(chosen.has(a.id)) - Number(chosen.has(b.id)));
  return (
    <g>
      <line className={classes.line} x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      <line className={classes.line} x1={plot.left} x2={plot.right} y1={y} y2={y} />
      <text className={classes.lineLabel} x={x + 4} y={plot.top + 11}>
        {lineLabel(xLine)}
      </text>
      <text className={classes.lineLabel} x={plot.right - 4} y={y - 4} textAnchor="end">
        {lineLabel(yLine)}
      </text>
      {paths.map((path) => (
        <Way key={path.id} path={path} plot={plot} />
      ))}
      {above.map((point) => (
        <Mark key={point.id} {...props} point={point} />
      ))}
    </g>
  );
}

function Way({ path, plot }: { readonly path: ScatterPath; readonly plot: LogPlot }) {
  const placed = path.points.map((point) => ({ ...point, left: plot.x(point.x), top: plot.y(point.y) }));
  const farthest = path.points.reduce(
    (far, point) => (far === undefined || point.x > far.x ? point : far),
    path.points[0],
  );
  const said = new Set([path.points[0], farthest, path.points.at(-1)].map((point) => point?.label));
  return (
    <g className={classes.way}>
      <path
        d={placed.map(({ left, top }, at) => `${at === 0 ? 'M' : 'L'}${left.toFixed(1)} ${top.toFixed(1)}`).join('')}
      />
      {placed.map(({ left, top, label }) => (
        <g key={label}>
          <circle cx={left} cy={top} r={2.2} />
          {said.has(label) && (
            <text x={left + 4} y={top - 4}>
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function Mark({
  point,
  chosen,
  plot,
  onChoose,
}: LogScatterProps & { readonly point: ScatterPoint; readonly plot: LogPlot }) {
  const { id, isLimit, isNamed, title } = point;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(id, event.shiftKey);
  };
  const [x, y] = [plot.x(point.x), plot.y(point.y)];
  const isAtEdge = x > plot.right - NAME_ROOM;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button
    <g
      role="button"
      tabIndex={0}
      aria-pressed={chosen.has(id)}
      aria-label={title}
      className={classes.mark}
      data-chosen={chosen.has(id)}
      data-faded={chosen.size > 0 && !chosen.has(id)}
      data-limit={isLimit}
      onClick={(event) => onChoose(id, event.shiftKey)}
      onKeyDown={onKeyDown}
    >
      <title>{title}</title>
      <circle cx={x} cy={y} r={chosen.has(id) ? 6 : 5} />
      {(isNamed || chosen.has(id)) && (
        <text x={isAtEdge ? x - 8 : x + 8} y={y + 4} textAnchor={isAtEdge ? 'end' : 'start'}>
          {id}
        </text>
      )}
    </g>
  );
}
