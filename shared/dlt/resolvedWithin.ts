import type { Unresolved } from '../model/protocol.ts';
import { instantOf } from '../time/instant.ts';
import { type RunView, resolutionOf } from './resolutionOf.ts';

const HOUR_MS = 3_600_000;

/** Did a run come down in time? */
export interface ResolvedWithin {
  readonly answer: 'in-time' | 'late' | 'unknown';
  /** First moment from which "still going on" means late; `null` when the record will not be decided by time. */
  readonly lateFromMs: number | null;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/**
 * Counts elapsed hours (not calendar days) from reaching the threshold grade; exactly `withinHours` later is in time.
 * Both ends may be partly known: "in time" and "late" are said only if every possibility agrees.
 */
export function resolvedWithin(view: RunView, { toGradeAtMost, withinHours }: Unresolved): ResolvedWithin {
  const { reached, reachedText } = view.run;
  const resolution = resolutionOf(view, toGradeAtMost);
  const deadlineMs = reached.toMs - 1 + withinHours * HOUR_MS;
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
  if (toMs - 1 <= reached.fromMs + withinHours * HOUR_MS) return { answer: 'in-time', lateFromMs: null, facts };
  if (fromMs > deadlineMs) return { answer: 'late', lateFromMs: null, facts };
  return {
    answer: 'unknown',
    lateFromMs: resolution.isOngoing && Number.isFinite(deadlineMs) ? deadlineMs : null,
    facts,
  };
}
