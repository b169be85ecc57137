import type { Instant } from '../model/dates.ts';

/** What was worked out at a moment, and when time alone makes it wrong; `until` = `null` never. */
export interface InTime {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** From its moment on, up to but not including the other. */
export function holdsAt({ from, until }: InTime, at: Instant): boolean {
  return at >= from && (until === null || at < until);
}
