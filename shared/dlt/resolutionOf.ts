import { reportsOf } from '../episodes/reportsOf.ts';
import type { Episode, GradeSegment } from '../model/episode.ts';
import type { Interval } from '../time/partialInterval.ts';
import type { GradeRun, Resolution, Timeline } from './timeline.ts';

const DEATH = 5;

/** What a clause about coming down looks at. */
export interface RunView {
  readonly episode: Episode;
  readonly segments: readonly GradeSegment[];
  readonly timeline: Timeline;
  readonly run: GradeRun;
  /** The record is read as it stands at this moment. */
  readonly atMs: number;
  readonly diedMs: number;
}

/**
 * When a run came down to `toGradeAtMost` or ended. Death does not resolve a toxicity. "Ongoing" is carried forward up
 * to the moment of reading, but not beyond the patient's death: what would have become of it nobody knows.
 */
export function resolutionOf(view: RunView, toGradeAtMost: number): Resolution {
  const { segments, timeline, run } = view;
  for (let index = run.start + 1; index < segments.length; index += 1) {
    const { grade, from } = segments[index]!;
    if (grade === DEATH) return { at: 'never', text: from, isOngoing: false };
    if ((grade ?? 0) <= toGradeAtMost) return { at: timeline[index]!, text: from, isOngoing: false };
  }
  return resolutionByEnd(view);
}

function resolutionByEnd({ episode, segments, timeline, run, atMs, diedMs }: RunView): Resolution {
  const { end } = episode;
  const lastRows = reportsOf(episode).filter((row) => row.value.end === end);
  const isFatal = segments[run.start]!.grade === DEATH || lastRows.some((row) => row.value.outcome === 'fatal');
  if (isFatal) return { at: 'never', text: end, isOngoing: false };
  const lastFromMs = timeline[segments.length - 1]!.fromMs;
  if (end === 'ongoing') {
    const stillThereMs = Math.min(atMs, diedMs);
    return { at: after(Math.max(lastFromMs, stillThereMs + 1)), text: end, isOngoing: true };
  }
  // An end date beside the outcome "not recovered" contradicts itself; a person has to say which is meant.
  const isContradictory = lastRows.some((row) => ['not-recovered', 'recovering'].includes(row.value.outcome));
  if (end === 'unknown' || isContradictory) return { at: after(lastFromMs), text: end, isOngoing: false };
  return { at: timeline[segments.length]!, text: end, isOngoing: false };
}

function after(fromMs: number): Interval {
  return { fromMs, toMs: Number.POSITIVE_INFINITY };
}
