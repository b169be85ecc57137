import type { Interval } from '../../time/partialInterval.ts';
import type { Truth } from '../kleene.ts';

/** One result, as far as a series is concerned. */
export interface SeriesPoint {
  readonly at: Interval;
  /** Beyond the limit and within the days? */
  readonly met: Truth;
}

interface Asked {
  readonly apartHours: number;
  readonly consecutive: boolean;
}

const HOUR_MS = 3_600_000;

/**
 * How many results in a row are beyond the limit, each at least so many hours after the one before it; surely, and at most
 * where values and moments are only partly known.
 */
export function longestSeries(points: readonly SeriesPoint[], { apartHours, consecutive }: Asked) {
  const apartMs = apartHours * HOUR_MS;
  const breaks = (mayBreak: (met: Truth) => boolean) =>
    consecutive ? points.filter(({ met }) => mayBreak(met)).map(({ at }) => at) : [];
  return {
    surely: longest({
      points: points.filter(({ met }) => met === 'met'),
      isApart: (a, b) => b.fromMs - (a.toMs - 1) >= apartMs,
      breaks: breaks((met) => met !== 'met'),
      isBetween: (one, a, b) => one.toMs > a.fromMs && one.fromMs < b.toMs,
    }),
    atMost: longest({
      points: points.filter(({ met }) => met !== 'not-met'),
      isApart: (a, b) => b.toMs - 1 - a.fromMs >= apartMs,
      breaks: breaks((met) => met === 'not-met'),
      isBetween: (one, a, b) => one.fromMs >= a.toMs && one.toMs <= b.fromMs,
    }),
  };
}

interface Series {
  readonly points: readonly SeriesPoint[];
  readonly isApart: (a: Interval, b: Interval) => boolean;
  readonly breaks: readonly Interval[];
  readonly isBetween: (one: Interval, a: Interval, b: Interval) => boolean;
}

function longest({ points, isApart, breaks, isBetween }: Series): number {
  const inOrder = points.map(({ at }) => at).sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
  let best = 0;
  let count = 0;
  let last: Interval | undefined;
  for (const at of inOrder) {
    const before = last;
    const isBroken = before === undefined || breaks.some((one) => isBetween(one, before, at));
    if (!isBroken && !isApart(before, at)) continue;
    count = isBroken ? 1 : count + 1;
    last = at;
    best = Math.max(best, count);
  }
  return best;
}
