import type { Instant } from '../model/dates.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  formats.set(zone, made);
  return made;
}

/**
 * A clock time never stands without its zone (C-11), and dates read the same in every language.
 * @example formatInstant('2026-03-05T06:20:00.000Z', 'Asia/Shanghai') === '2026-03-05 14:20 UTC+08:00'
 */
export function formatInstant(instant: Instant, zone: string): string {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(Date.parse(instant))) part[type] = value;
  const offset = part.timeZoneName?.replace('GMT', 'UTC') ?? zone;
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute} ${offset}`;
}
