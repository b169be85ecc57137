import type { Unresolved } from '../model/ruleLanguage.ts';
import { dayNumberOf } from '../time/dayNumber.ts';
import { instantOf } from '../time/instant.ts';
import { localDateOfMs } from '../time/localDateOf.ts';
import { startOfDayMs } from '../time/partialInterval.ts';
import { type RunView, resolutionOf } from './resolutionOf.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** Did a run come down in time? */
export interface ResolvedWithin {
  readonly answer: 'in-time' | 'late' | 'unknown';
  /** First moment from which "still going on" means late; `null` when the record will not be decided by time. */
  readonly lateFromMs: number | null;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/**
 * Counts elapsed hours from reaching the threshold grade, exactly `withinHours` later being in time; or, where the rule says
 * so, calendar days of the site, the last one to its end. Both ends may be partly known: "in time" and "late" are said
 * only if every possibility agrees.
 */
export function resolvedWithin(view: RunView, within: Unresolved, zone: string): ResolvedWithin {
  const { toGradeAtMost, withinHours } = within;
  const { reached, reachedText } = view.run;
  const resolution = resolutionOf(view, toGradeAtMost);
  const deadlineMs = lastMomentInTime(reached.toMs - 1, within, zone);
  const facts = {
    toGradeAtMost,
    withinHours,
    reachedFrom: reachedText,
    resolvedAt: resolution.text,
    deadline: Number.isFinite(deadlineMs) ? instantOf(deadlineMs) : null,
  };
  if (resolution.at === 'never') return { answer: 'late', lateFromMs: null, facts };
  const { fromMs, toMs } = resolution.at;
  const contradictsOrder = toMs <= reached.fromMs;
  if (contradictsOrder) return { answer: 'unknown', lateFromMs: null, facts };
  if (toMs - 1 <= lastMomentInTime(reached.fromMs, within, zone)) return { answer: 'in-time', lateFromMs: null, facts };
  if (fromMs > deadlineMs) return { answer: 'late', lateFromMs: null, facts };
  return {
    answer: 'unknown',
    lateFromMs: resolution.isOngoing && Number.isFinite(deadlineMs) ? deadlineMs : null,
    facts,
  };
}

function lastMomentInTime(reachedMs: number, { withinHours, calendarDays }: Unresolved, zone: string): number {
  if (calendarDays !== true || !Number.isFinite(reachedMs)) return reachedMs + withinHours * HOUR_MS;
  const lastDay = dayNumberOf(localDateOfMs(reachedMs, zone)) + withinHours / DAY_HOURS;
  return startOfDayMs(lastDay + 1, zone) - 1;
}
