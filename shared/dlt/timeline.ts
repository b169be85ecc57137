import type { EndAnswer, OnsetAnswer } from '../model/dates.ts';
import type { GradeSegment } from '../model/episode.ts';
import type { Interval } from '../time/partialInterval.ts';
import { answerInterval } from './ruleContext.ts';

/** When each segment was reached, and when the last one was left: one interval more than there are segments. */
export type Timeline = readonly Interval[];

/**
 * Segments stand in order of time, so each boundary lies between its neighbours; that narrows "unknown" and partly
 * known times without guessing. Times that contradict the order are left as they were written.
 */
export function timelineOf(segments: readonly GradeSegment[], zone: string): Timeline {
  const written = segments.map((segment) => answerInterval(segment.from, zone));
  written.push(answerInterval(segments.at(-1)!.to, zone));
  const narrowed: { fromMs: number; toMs: number }[] = [];
  let fromMs = Number.NEGATIVE_INFINITY;
  for (const boundary of written) {
    fromMs = Math.max(fromMs, boundary.fromMs);
    narrowed.push({ fromMs, toMs: boundary.toMs });
  }
  let toMs = Number.POSITIVE_INFINITY;
  for (let index = narrowed.length - 1; index >= 0; index -= 1) {
    const boundary = narrowed[index]!;
    toMs = Math.min(toMs, boundary.toMs);
    boundary.toMs = toMs;
    if (boundary.fromMs >= toMs) return written;
  }
  return narrowed;
}

/** A stretch in which the grade never fell below a rule's threshold. */
export interface GradeRun {
  /** Index of its first segment. */
  readonly start: number;
  readonly peak: number;
  readonly reached: Interval;
  readonly reachedText: OnsetAnswer;
}

/** Runs at or above `atLeast` that touch the band up to `atMost`: rising above the band does not end a run. */
export function runsOf(
  segments: readonly GradeSegment[],
  timeline: Timeline,
  band: { readonly atLeast: number; readonly atMost: number },
): GradeRun[] {
  const runs: GradeRun[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const start = index;
    let peak = 0;
    let touchesBand = false;
    for (; index < segments.length; index += 1) {
      const grade = segments[index]!.grade ?? 0;
      if (grade < band.atLeast) break;
      peak = Math.max(peak, grade);
      touchesBand ||= grade <= band.atMost;
    }
    if (touchesBand) runs.push({ start, peak, reached: timeline[start]!, reachedText: segments[start]!.from });
  }
  return runs;
}

/** When the grade came down, as far as the record says. */
export interface Resolution {
  readonly at: Interval | 'never';
  readonly text: EndAnswer;
  /** The record says it goes on: time itself moves `at`. */
  readonly isOngoing: boolean;
}
