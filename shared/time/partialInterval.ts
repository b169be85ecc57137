import { dayNumber } from './dayNumber.ts';
import { readDigits } from './readDigits.ts';
import { DAY_MS, zoneDay } from './zoneDay.ts';

/** Possible instants, from `fromMs` up to but not including `toMs`, in ms since 1970 UTC. */
export interface Interval {
  readonly fromMs: number;
  readonly toMs: number;
}

const HOUR_MS = 3_600_000;

/**
 * The instants a partly known local time may stand for.
 * A time given to the minute is complete: it is that instant (one millisecond wide), so that "exactly 72 hours later"
 * can be said at all. Where the clocks went back a time stands for both readings, and where they went forward a time
 * that never was stands for anything between the two ways of reading it.
 * Source of the text form: [SDTMIG] --DTC; `2026---05` is the 5th of any month.
 * @param text a `PartialDateTime`; anything else is a fault
 */
export function partialInterval(text: string, zone: string): Interval {
  const year = readDigits(text, 0, 4);
  if (text.length === 4) return span(dayNumber(year, 1, 1) * DAY_MS, dayNumber(year + 1, 1, 1) * DAY_MS, zone);
  if (text.length === 9) return anyMonth(year, readDigits(text, 7, 9), zone);
  const month = readDigits(text, 5, 7);
  if (text.length === 7) return span(dayNumber(year, month, 1) * DAY_MS, firstOfNextMonth(year, month), zone);
  const midnight = dayNumber(year, month, readDigits(text, 8, 10)) * DAY_MS;
  if (text.length === 10) return span(midnight, midnight + DAY_MS, zone);
  const hour = midnight + readDigits(text, 11, 13) * HOUR_MS;
  if (text.length === 13) return span(hour, hour + HOUR_MS, zone);
  const minute = hour + readDigits(text, 14, 16) * 60_000;
  return point(text.length === 16 ? minute : minute + readDigits(text, 17, 19) * 1000, zone);
}

/** First instant of a local calendar day; where midnight was skipped, the moment the clocks jumped. */
export function startOfDayMs(number: number, zone: string): number {
  return earliestMs(number * DAY_MS, zone);
}

function anyMonth(year: number, day: number, zone: string): Interval {
  const lastMonth = 12; // December has 31 days, so every day of a month exists in it and in January
  const fromMs = earliestMs(dayNumber(year, 1, day) * DAY_MS, zone);
  return { fromMs, toMs: latestMs((dayNumber(year, lastMonth, day) + 1) * DAY_MS, zone) };
}

function firstOfNextMonth(year: number, month: number): number {
  return (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) * DAY_MS;
}

/** All instants whose wall clock shows `wallFrom` or later and less than `wallTo`; the wall clock is counted as if in UTC. */
function span(wallFrom: number, wallTo: number, zone: string): Interval {
  const fromMs = earliestMs(wallFrom, zone);
  const toMs = latestMs(wallTo, zone);
  if (fromMs < toMs) return { fromMs, toMs };
  // The clocks jumped over all of it.
  return { fromMs: point(wallFrom, zone).fromMs, toMs: point(wallTo - 1, zone).toMs };
}

function point(wall: number, zone: string): Interval {
  const day = zoneDay(zone, Math.floor(wall / DAY_MS));
  const old = wall - day.beforeMs;
  const fresh = wall - day.afterMs;
  const isOld = old < day.changesAtMs;
  const isFresh = fresh >= day.changesAtMs;
  if (isOld && !isFresh) return { fromMs: old, toMs: old + 1 };
  if (isFresh && !isOld) return { fromMs: fresh, toMs: fresh + 1 };
  return { fromMs: Math.min(old, fresh), toMs: Math.max(old, fresh) + 1 };
}

/** The first instant at which the wall shows `wall` or later. */
function earliestMs(wall: number, zone: string): number {
  const day = zoneDay(zone, Math.floor(wall / DAY_MS));
  const old = wall - day.beforeMs;
  return old < day.changesAtMs ? old : Math.max(wall - day.afterMs, day.changesAtMs);
}

/** The first instant after which the wall never shows less than `wall` again. */
function latestMs(wall: number, zone: string): number {
  const day = zoneDay(zone, Math.floor(wall / DAY_MS));
  const fresh = wall - day.afterMs;
  return fresh >= day.changesAtMs ? fresh : Math.min(wall - day.beforeMs, day.changesAtMs);
}
