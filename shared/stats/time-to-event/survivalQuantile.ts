import { requireLevel } from '../inputChecks.ts';
import type { SurvivalRow } from './kaplanMeier.ts';

/** `null` = not reached. */
export interface SurvivalQuantile {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The curve rests on the value to the end of the data: the estimate is half-way to the last time. */
  readonly isUncertain: boolean;
}

/** A curve this close to the wanted value lies on it. Source: [STATISTICS §5]. */
const ON_VALUE = 1e-8;

/**
 * Time by which a share `p` has had the event (0.5 = median), with limits from the band. Where the curve rests on the
 * value, half-way to its next step. Source: [BROOKMEYER-1982], [STATISTICS §5].
 */
export function survivalQuantile(rows: readonly SurvivalRow[], p: number): SurvivalQuantile {
  requireLevel('The share', p);
  const times = rows.map(({ time }) => time);
  const crossing = (curve: readonly (number | null)[]): Crossing => crossingOf(times, curve, 1 - p);
  const { time, restsToTheEnd } = crossing(rows.map(({ survival }) => survival));
  return {
    estimate: time,
    lower: crossing(rows.map(({ band }) => band.lower)).time,
    upper: crossing(rows.map(({ band }) => band.upper)).time,
    isUncertain: restsToTheEnd,
  };
}

interface Crossing {
  readonly time: number | null;
  readonly restsToTheEnd: boolean;
}

function crossingOf(times: readonly number[], curve: readonly (number | null)[], value: number): Crossing {
  const isBelow = (height: number | null): boolean => height !== null && height < value - ON_VALUE;
  const at = curve.findIndex((height) => height !== null && height <= value + ON_VALUE);
  if (at === -1) return { time: null, restsToTheEnd: false };
  if (isBelow(curve[at]!)) return { time: times[at]!, restsToTheEnd: false };
  const next = curve.findIndex((height, index) => index > at && isBelow(height));
  return { time: (times[at]! + times.at(next)!) / 2, restsToTheEnd: next === -1 };
}
