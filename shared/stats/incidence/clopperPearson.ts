import { requireEventsOf, requireLevel } from '../inputChecks.ts';
import type { Interval } from '../interval.ts';
import { betaQuantile, logGamma } from '../specialFunctions.ts';

/**
 * Exact interval for a proportion, `events` of `total`; defined for no event and for all. `null` for a total of 0.
 * @param level confidence in (0, 1)
 * Source: [CLOPPER-1934], [STATISTICS §1].
 */
export function computeClopperPearson(events: number, total: number, level: number): Interval | null {
  requireLevel('The level', level);
  return limits(events, total, (1 - level) / 2);
}

/**
 * The two one-sided exact bounds, each at the full level by itself. With no event the upper one is
 * 1 − (1 − level)^(1/total), the exact form of the rule of three. Source: [STATISTICS §1].
 */
export function computeOneSidedClopperPearson(events: number, total: number, level: number): Interval | null {
  requireLevel('The level', level);
  return limits(events, total, 1 - level);
}

function limits(events: number, total: number, tail: number): Interval | null {
  requireEventsOf(events, total);
  if (total === 0) return null;
  const lowerOf = total <= NEWTON_UP_TO ? lowerByNewton : lowerByQuantile;
  return { lower: lowerOf(events, total, tail), upper: 1 - lowerOf(total - events, total, tail) };
}

/** Up to this many the logarithms keep nine digits of the smallest limit. */
const NEWTON_UP_TO = 2500;

function lowerByQuantile(events: number, total: number, tail: number): number {
  return events === 0 ? 0 : betaQuantile(tail, events, total - events + 1);
}

/**
 * p with P(X >= events) = tail for X ~ Binomial(total, p). By Newton's method on the logarithm, which is concave in p: after
 * the first steps every guess lies below the limit and comes nearer. The same number as the quantile of the beta
 * distribution, in a fraction of its time: a table asks for hundreds.
 */
function lowerByNewton(events: number, total: number, tail: number): number {
  if (events === 0) return 0;
  const ways = logGamma(total + 1) - logGamma(events + 1) - logGamma(total - events + 1);
  const wanted = Math.log(tail);
  let p = events / (total + 1);
  for (let isBelow = false; ; ) {
    const multiple = tailMultiple(events, total, p / (1 - p));
    const found = ways + events * Math.log(p) + (total - events) * Math.log1p(-p) + Math.log(multiple);
    const step = ((wanted - found) * multiple * p) / events;
    // From below a step back, or one that moves nothing, is rounding.
    if (!(Math.abs(step) > p * Number.EPSILON) || (isBelow && step < 0)) return p;
    isBelow = step > 0;
    p = Math.min(Math.max(p + step, p / 16), 1);
  }
}

/** P(X >= events) as a multiple of P(X = events). */
function tailMultiple(events: number, total: number, odds: number): number {
  let sum = 1;
  let term = 1;
  for (let at = events; at < total && term > sum * Number.EPSILON; at += 1) {
    term *= ((total - at) / (at + 1)) * odds;
    sum += term;
  }
  return sum;
}
