import type { AxisSpan } from '../../../shared/time/timeAxis.ts';

/**
 * Puts overlapping spans into sub-lanes so that nothing is drawn over anything else: each span takes the first lane that
 * is free at its start. Order in: by start, then longer first; the order of equals is kept.
 */
export function stackLanes(spans: readonly AxisSpan[]): { readonly lanes: readonly number[]; readonly count: number } {
  const order = spans.map((_, i) => i).sort((a, b) => compareSpans(spans[a]!, spans[b]!) || a - b);
  const lanes = new Array<number>(spans.length).fill(0);
  const freeFrom: number[] = [];
  for (const i of order) {
    const span = spans[i]!;
    const found = freeFrom.findIndex((free) => free <= span.from);
    const lane = found === -1 ? freeFrom.length : found;
    freeFrom[lane] = span.to;
    lanes[i] = lane;
  }
  return { lanes, count: freeFrom.length };
}

const compareSpans = (a: AxisSpan, b: AxisSpan): number => a.from - b.from || b.to - a.to;
