import type { Point } from './sample.ts';

/** Area under one segment: logarithmic where it falls between two values above 0, else a trapezium [STATISTICS §7]. */
export function segmentArea(from: Point, to: Point): number {
  const days = to.time - from.time;
  const isFalling = to.value < from.value && to.value > 0;
  return isFalling
    ? ((from.value - to.value) * days) / Math.log1p((from.value - to.value) / to.value)
    : ((from.value + to.value) / 2) * days;
}

/** Area from the first point to the last. */
export function areaUnder(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + segmentArea(points[index]!, point), 0);
}

/** Concentration inside a segment, by the same rule as its area. */
export function interpolate(from: Point, to: Point, time: number): number {
  const share = (time - from.time) / (to.time - from.time);
  const isFalling = to.value < from.value && to.value > 0;
  return isFalling ? from.value * (to.value / from.value) ** share : from.value + (to.value - from.value) * share;
}

export type CoverageStatus = 'observed' | 'interpolated' | 'observed-BLQ-at-last' | 'not-covered';

export interface AreaToEnd {
  readonly area: number | null;
  readonly status: CoverageStatus;
}

const NOT_COVERED: AreaToEnd = { area: null, status: 'not-covered' };

/**
 * Area from infusion to a fixed day. Never extrapolated: where sampling ends earlier with a quantifiable value, or does
 * not start at time 0, there is none. Source: [STATISTICS §7].
 */
export function areaToEnd(points: readonly Point[], end: number): AreaToEnd {
  const last = points.at(-1);
  if (last === undefined || points[0]!.time > 0) return NOT_COVERED;
  const upTo = points.filter(({ time }) => time <= end);
  const before = upTo.at(-1)!;
  if (before.time === end) return { area: areaUnder(upTo), status: 'observed' };
  const after = points[upTo.length];
  if (after) {
    const atEnd = { time: end, value: interpolate(before, after, end), isBelowLimit: false };
    return { area: areaUnder([...upTo, atEnd]), status: 'interpolated' };
  }
  const wasEverSeen = points.some(({ isBelowLimit }) => !isBelowLimit);
  return last.isBelowLimit && wasEverSeen ? { area: areaUnder(points), status: 'observed-BLQ-at-last' } : NOT_COVERED;
}
