import type { Instant, OnsetAnswer } from '../model/dates.ts';
import type { ClockStanding, DueTime, ExpeditedClock, SentReport } from '../model/expedited.ts';
import { msOf } from '../time/instant.ts';
import type { Interval } from '../time/partialInterval.ts';
import { dueTime } from './dueTime.ts';

export interface ClockToRead extends Pick<ExpeditedClock, 'region' | 'kind' | 'days' | 'isProvisional' | 'because'> {
  readonly startedAt: OnsetAnswer | Instant;
  readonly start: Interval;
  /** The report that answers it, if one has left by now. */
  readonly report: SentReport | undefined;
  readonly lifted: { readonly at: OnsetAnswer; readonly span: Interval } | null;
}

/** How a clock stands at a moment. A report on the last day is in time. */
export function readClock(clock: ClockToRead, atMs: number, zone: string): ExpeditedClock {
  const { start, report, lifted, ...said } = clock;
  const due = Number.isFinite(start.fromMs) ? dueTime(start, clock.days, zone) : null;
  const sentAt = report?.sentAt ?? null;
  const standing = due === null ? 'undecided' : standingOf(due, sentAt, lifted?.span ?? null, atMs);
  const leftMs = due === null || sentAt !== null || standing === 'lifted' ? null : due.earliestMs - atMs;
  return { ...said, due, standing, sentAt, liftedAt: lifted?.at ?? null, leftMs };
}

function standingOf(due: DueTime, sentAt: Instant | null, lifted: Interval | null, atMs: number): ClockStanding {
  if (sentAt === null && lifted !== null && lifted.toMs <= due.earliestMs) return 'lifted';
  const ms = sentAt === null ? atMs : msOf(sentAt);
  if (ms >= due.latestMs) return 'missed';
  if (ms >= due.earliestMs) return 'undecided';
  return sentAt === null ? 'running' : 'sent';
}
