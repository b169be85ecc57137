import type { Instant, PartialDateTime } from '../../../shared/model/dates.ts';

/** The simulated week is counted in seconds from here. */
export const START_MS = Date.parse('2026-03-09T00:00:00.000Z');
export const DAY_SECONDS = 24 * 3600;
export const ZONE = 'Asia/Shanghai';
const ZONE_MS = 8 * 3_600_000;

export function instantAt(second: number): Instant {
  return new Date(START_MS + second * 1000).toISOString() as Instant;
}

/** Not whole where the moment is not. */
export function secondOf(moment: string | number): number {
  return ((typeof moment === 'number' ? moment : Date.parse(moment)) - START_MS) / 1000;
}

/** Local time of the site, to the minute. */
export function localTime(second: number): PartialDateTime {
  return new Date(START_MS + second * 1000 + ZONE_MS).toISOString().slice(0, 16) as PartialDateTime;
}
