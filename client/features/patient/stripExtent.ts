import type { AxisSpan } from '../../../shared/time/timeAxis.ts';
import type { Strip } from '../../charts/timeline/timelineStrips.ts';

/** Screening long before lymphodepletion must not squeeze the figure; older records are counted as out of range. */
const BASELINE_FROM = -14;

/** Where the marks of all strips lie. */
export function stripExtent(strips: readonly Strip[]): AxisSpan & { readonly bounds: readonly AxisSpan[] } {
  const bounds = strips.flatMap(boundsOf);
  const inBaseline = bounds.filter(({ from }) => from >= BASELINE_FROM);
  return {
    bounds,
    from: Math.min(-1, ...inBaseline.map(({ from }) => from)),
    to: Math.max(0, ...bounds.map(({ to }) => to)),
  };
}

function boundsOf(strip: Strip): AxisSpan[] {
  switch (strip.kind) {
    case 'toxicity':
      return strip.lanes.flatMap(({ marks }) => marks.map(({ bar: { from, to } }) => ({ from, to })));
    case 'spans':
      return strip.lanes.flatMap(({ marks }) => marks.map(({ from, to }) => ({ from, to })));
    case 'curves': {
      const points = strip.series.flatMap((series) => series.points.map(({ x }) => ({ from: x, to: x })));
      return [...points, ...strip.status.flatMap(({ marks }) => marks.map(({ from, to }) => ({ from, to })))];
    }
    // What was recorded lies in its own strip, and what is planned stretches no axis.
    case 'plan':
      return [];
    case 'moments':
      return strip.marks.map(({ x }) => ({ from: x, to: x }));
  }
}
