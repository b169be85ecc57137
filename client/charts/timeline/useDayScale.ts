import { usePlotArea, useXAxisScale } from 'recharts';
import { type AxisScale, drawnAt } from './axisScale.ts';

export interface DayScale {
  /** Pixel of an axis day. */
  readonly x: (day: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** recharts' own x scale, asked in days; `null` on the first pass, before the chart has a domain. */
export function useDayScale(scale: AxisScale): DayScale | null {
  const toPixel = useXAxisScale();
  const area = usePlotArea();
  if (toPixel === undefined || area === undefined || toPixel(drawnAt(scale.from, scale)) === undefined) return null;
  return {
    x: (day) => Number(toPixel(drawnAt(day, scale))),
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
  };
}
