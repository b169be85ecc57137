import type { Interval } from './partialInterval.ts';

/** Is `a` before or after `b`, whatever the unknown parts of both are? Equal or overlapping: `unknown`. */
export function compareIntervals(a: Interval, b: Interval): 'before' | 'after' | 'unknown' {
  if (a.toMs <= b.fromMs) return 'before';
  if (b.toMs <= a.fromMs) return 'after';
  return 'unknown';
}
