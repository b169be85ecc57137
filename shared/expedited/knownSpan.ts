import type { OnsetAnswer } from '../model/dates.ts';
import { type Interval, partialInterval } from '../time/partialInterval.ts';

/** Every instant a moment of knowledge may stand for; unknown is any time at all. */
export function knownSpan(knownAt: OnsetAnswer, zone: string): Interval {
  return knownAt === 'unknown'
    ? { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY }
    : partialInterval(knownAt, zone);
}
