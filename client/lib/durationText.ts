import type { Say } from '../i18n/useWords.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

/** A length of time in two units at most, rounded down. */
export function durationText(say: Say<'shell'>, ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  if (minutes < 1) return say('durationNone');
  if (minutes < HOUR_MINUTES) return say('duration_minutes', { minutes });
  const hours = Math.floor(minutes / HOUR_MINUTES);
  if (hours < DAY_HOURS) return say('duration_hours', { hours, minutes: minutes % HOUR_MINUTES });
  return say('duration_days', { days: Math.floor(hours / DAY_HOURS), hours: hours % DAY_HOURS });
}
