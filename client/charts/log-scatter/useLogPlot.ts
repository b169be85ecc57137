import { usePlotArea } from 'recharts';
import type { LogEnds } from './timesTicks.ts';

export interface LogPlot {
  /** What lies beyond the axis is drawn at its edge. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a value lies in recharts' plot, both axes logarithmic; `null` before the chart has a size. */
export function useLogPlot(x: LogEnds, y: LogEnds): LogPlot | null {
  const area = usePlotArea();
  if (area === undefined) return null;
  const { left, right, top, bottom } = {
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  };
  return {
    x: (value) => left + shareOf(value, x) * (right - left),
    y: (value) => bottom - shareOf(value, y) * (bottom - top),
    left,
    right,
    top,
    bottom,
  };
}

function shareOf(value: number, { low, high }: LogEnds): number {
  return Math.log(Math.min(Math.max(value, low), high) / low) / Math.log(high / low);
}
