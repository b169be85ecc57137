import type { PartialDateTime } from '../../shared/model/dates.ts';
import { compareIntervals } from '../../shared/time/compareIntervals.ts';
import { partialInterval } from '../../shared/time/partialInterval.ts';

/** `true` only if no reading of two partly known moments lets `a` come at or after `b`. */
export function isBefore(a: PartialDateTime | null, b: PartialDateTime | null, zone: string): boolean {
  if (a === null || b === null) return false;
  return compareIntervals(partialInterval(a, zone), partialInterval(b, zone)) === 'before';
}
