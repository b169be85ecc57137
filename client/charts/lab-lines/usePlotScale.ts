import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { type AxisScale, drawnAt } from '../timeline/axisScale.ts';
import type { ValueAxis } from './valueAxis.ts';

export interface PlotScale {
  readonly x: (day: number) => number;
  /** What lies beyond the axis is drawn at its edge; `NaN` stays. */
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * recharts' own scales, asked once at both ends: a hundred thousand points are then two multiplications each. `null` on
 * the first pass, before the chart has a domain.
 */
export function usePlotScale(days: AxisScale, axis: ValueAxis): PlotScale | null {
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  const area = usePlotArea();
  const [from, to] = [drawnAt(days.from, days), drawnAt(days.to, days)];
  const [left, right] = [toX?.(from), toX?.(to)];
  const [bottom, top] = [toY?.(axis.low), toY?.(axis.high)];
  if (area === undefined || left === undefined || right === undefined || bottom === undefined || top === undefined) {
    return null;
  }
  const perDay = (Number(right) - Number(left)) / (to - from);
  const raise = axis.scale === 'log' ? Math.log : (value: number) => value;
  const foot = raise(axis.low);
  const perUnit = (Number(top) - Number(bottom)) / (raise(axis.high) - foot);
  return {
    x: (day) => Number(left) + (drawnAt(day, days) - from) * perDay,
    y: (value) => Number(bottom) + (raise(Math.min(Math.max(value, axis.low), axis.high)) - foot) * perUnit,
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  };
}
