import type { Instant } from '../../shared/model/dates.ts';

/**
 * A clock time never stands without its zone (C-11), and dates read the same in every language.
 * @example formatInstant('2026-03-05T06:20:00.000Z', 'Asia/Shanghai') === '2026-03-05 14:20 UTC+08:00'
 */
export function formatInstant(instant: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', 'UTC');
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')} ${offset}`;
}

/** The zone of this screen, for moments that belong to no site. */
export function screenZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
