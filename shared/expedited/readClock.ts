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

/** How a clock stands at a moment. A report on the last day is in time; one after a clock was lifted in time is not its own. */
export function readClock(clock: ClockToRead, atMs: number, zone: string): ExpeditedClock {
  const { start, report, lifted, ...said } = clock;
  const due = Number.isFinite(start.fromMs) ? dueTime(start, clock.days, zone) : null;
  const liftedAt = lifted?.at ?? null;
  if (due !== null && lifted !== null && isLifted(due, lifted.span, report)) {
    return { ...said, due, standing: 'lifted', sentAt: null, liftedAt, leftMs: null };
  }
  const sentAt = report?.sentAt ?? null;
  const standing = due === null ? 'undecided' : standingOf(due, sentAt, atMs);
  const leftMs = due === null || sentAt !== null ? null : due.earliestMs - atMs;
  return { ...said, due, standing, sentAt, liftedAt, leftMs };
}

function isLifted(due: DueTime, lifted: Interval, report: SentReport | undefined): boolean {
  return lifted.toMs <= due.earliestMs && (report === undefined || msOf(report.sentAt) >= lifted.toMs);
}

export function standingOf(due: DueTime, sentAt: Instant | null, atMs: number): ClockStanding {
  const ms = sentAt === null ? atMs : msOf(sentAt);
  if (ms >= due.latestMs) return 'missed';
  if (ms >= due.earliestMs) return 'undecided';
  return sentAt === null ? 'running' : 'sent';
}
