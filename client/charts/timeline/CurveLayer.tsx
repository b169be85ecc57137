import { useYAxisScale } from 'recharts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { BandLayer } from './BandLayer.tsx';
import { MarkLink } from './MarkLink.tsx';
import type { LayerProps } from './StripLayer.tsx';
import { TITLE_HEIGHT } from './stripLayout.ts';
import classes from './timeline.module.css';
import type { CurveSeries, CurveStrip, PointMark } from './timelineStrips.ts';

type ToY = (value: number) => number;

/** Curves of one strip on recharts' y scale of that strip; points below or above a limit are open marks at the limit. */
export function CurveLayer({ strip, ...props }: LayerProps & { readonly strip: CurveStrip }) {
  const scale = useYAxisScale(strip.key);
  if (props.laid.plot === null || scale === undefined || scale(strip.domain[0]) === undefined) return null;
  const toY: ToY = (value) => Number(scale(Math.min(Math.max(value, strip.domain[0]), strip.domain[1])));
  return (
    <>
      <BandLayer strip={strip} days={props.days} toY={toY} />
      <Scale strip={strip} toY={toY} {...props} />
      {strip.series.map((series, at) => (
        <Series key={series.key} series={series} dashed={at === 1} isFirst={at === 0} toY={toY} {...props} />
      ))}
    </>
  );
}

function Scale({ strip, toY, days, y }: LayerProps & { readonly strip: CurveStrip; readonly toY: ToY }) {
  return (
    <g>
      {apart(strip.ticks, toY).map((tick) => (
        <g key={tick}>
          <line className={classes.grid} x1={days.left} x2={days.right} y1={toY(tick)} y2={toY(tick)} />
          <text className={classes.yTick} x={days.left - 8} y={toY(tick) + 3.5} textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {strip.threshold !== null && (
        <g className={classes.threshold}>
          <line x1={days.left} x2={days.right} y1={toY(strip.threshold.y)} y2={toY(strip.threshold.y)} />
          <text x={days.left + 4} y={toY(strip.threshold.y) - 4}>
            {strip.threshold.label}
          </text>
        </g>
      )}
      {strip.series.map((series, i) => (
        <g key={series.key} transform={`translate(8 ${y + TITLE_HEIGHT + 12 + i * 28})`}>
          <path className={series.shape === 'circle' ? classes.dot : classes.square} d={shapeOf(series)} />
          <text className={classes.seriesTitle} x={9} y={4}>
            {series.title}
          </text>
          <text className={classes.yTick} x={9} y={16}>
            {series.unit}
          </text>
        </g>
      ))}
      {strip.standard !== null && (
        <text className={classes.yTick} x={17} y={y + TITLE_HEIGHT + 12 + strip.series.length * 28}>
          {strip.standard}
        </text>
      )}
    </g>
  );
}

/** Closer than this, in pixels, two numbers of the scale would touch. */
const TICK_ROOM = 11;

/** The ticks in their order of importance, without those that would touch an earlier one. */
function apart(ticks: readonly number[], toY: ToY): readonly number[] {
  const kept: number[] = [];
  for (const tick of ticks) if (kept.every((one) => Math.abs(toY(one) - toY(tick)) >= TICK_ROOM)) kept.push(tick);
  return kept;
}

const CIRCLE = 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z';
const SQUARE = 'M-2.7 -2.7h5.4v5.4h-5.4Z';
const shapeOf = (series: CurveSeries): string => (series.shape === 'circle' ? CIRCLE : SQUARE);

interface SeriesProps extends LayerProps {
  readonly series: CurveSeries;
  readonly dashed: boolean;
  readonly isFirst: boolean;
  readonly toY: ToY;
}

function Series({ series, dashed, isFirst, toY, days, selected, onOpen }: SeriesProps) {
  const inView = series.points.filter(({ x }) => days.x(x) >= days.left && days.x(x) <= days.right);
  const path = inView.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${days.x(x).toFixed(1)} ${toY(y).toFixed(1)}`);
  return (
    <g>
      <path className={dashed ? classes.curveDashed : classes.curve} d={path.join('')} />
      {inView.map((point, i) => (
        <MarkLink
          key={point.recordKey}
          mark={point}
          at={point.x}
          first={isFirst && i === 0}
          selected={selected}
          onOpen={onOpen}
        >
          <Point point={point} shape={shapeOf(series)} x={days.x(point.x)} y={toY(point.y)} />
        </MarkLink>
      ))}
    </g>
  );
}

function Point({
  point,
  shape,
  x,
  y,
}: {
  readonly point: PointMark;
  readonly shape: string;
  readonly x: number;
  readonly y: number;
}) {
  const arrow = point.mark === 'below-limit' ? 'M-2.5 6 0 9 2.5 6' : 'M-2.5 -6 0 -9 2.5 -6';
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={6} className={classes.hit} />
      <path className={point.mark === 'value' ? classes.point : classes.pointOpen} d={shape} />
      {point.mark !== 'value' && <path className={classes.limitArrow} d={arrow} />}
    </g>
  );
}
