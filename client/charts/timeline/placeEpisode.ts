import type { EndAnswer, OnsetAnswer } from '../../../shared/model/dates.ts';
import type { GradeSegment } from '../../../shared/model/episode.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import { type AxisSpan, spanOfAnswer, type TimeAxis } from '../../../shared/time/timeAxis.ts';

/** What of an episode decides where its bar lies. */
export interface PlaceableEpisode {
  readonly key: string;
  readonly onset: OnsetAnswer;
  readonly end: EndAnswer;
  readonly segments: readonly GradeSegment[];
  readonly worstGrade: Grade | null;
}

export interface PlacedSegment extends AxisSpan {
  readonly grade: Grade | null;
  /** The change into this grade is recorded without a time; it is drawn between its neighbours and marked. */
  readonly changeUnknown: boolean;
}

/** A bar of the toxicity strip, in axis days. Source: [FIGURES §1, Intervals]. */
export interface PlacedBar extends AxisSpan {
  readonly kind: 'bar';
  readonly key: string;
  readonly segments: readonly PlacedSegment[];
  /** Index of the segment that carries the numeral: the first with the worst grade; 0 when none is graded. */
  readonly worstSegment: number;
  /** The true start lies between `from` and here; `null` = the day is known. */
  readonly fadeUntil: number | null;
  /** `death`: it was going on when the patient died; the lane ends there. */
  readonly ending: 'known' | 'ongoing' | 'unknown' | 'death';
  /** Known end, not to the day: the true end lies between here and `to`. Unknown end: nothing is known after here. */
  readonly fadeFrom: number | null;
  readonly endBeforeStart: boolean;
}

/** What cannot be drawn without inventing a date; it is listed, with its count, under the strip. */
export interface Unplaceable {
  readonly kind: 'unplaceable';
  readonly key: string;
  readonly reason: 'onset-unknown' | 'after-cut';
}

/** Longest uncertainty of a date known to the day, a clock change included. */
const ONE_DAY = 1.05;
const isVague = (span: AxisSpan): boolean => span.to - span.from > ONE_DAY;

/**
 * Places one episode; nothing is guessed and nothing lies to the right of the cut, or of the patient's death.
 * @param diedAt axis day of death; `null` = alive, or nobody knows when
 */
export function placeEpisode(
  episode: PlaceableEpisode,
  axis: TimeAxis,
  cut: number,
  diedAt: number | null = null,
): PlacedBar | Unplaceable {
  const onset = spanOfAnswer(episode.onset, axis);
  if (onset === null) return { kind: 'unplaceable', key: episode.key, reason: 'onset-unknown' };
  if (onset.from >= cut) return { kind: 'unplaceable', key: episode.key, reason: 'after-cut' };

  const end = spanOfAnswer(episode.end, axis);
  const endBeforeStart = end !== null && end.to <= onset.from;
  const endedByDeath = episode.end === 'ongoing' && diedAt !== null && diedAt < cut;
  const openUntil = endedByDeath ? Math.max(diedAt, onset.from) : cut;
  const { from, to } = endBeforeStart ? wholeDay(onset.from) : extent(onset, end, openUntil);
  const drawnTo = Math.min(to, cut);
  const bounds = segmentBounds(episode, axis, { from, to: drawnTo });
  const segments = episode.segments.map((segment, i) => ({
    grade: segment.grade,
    from: bounds[i]!,
    to: bounds[i + 1]!,
    changeUnknown: segment.from === 'unknown',
  }));
  return {
    kind: 'bar',
    key: episode.key,
    from,
    to: drawnTo,
    segments,
    worstSegment: Math.max(
      0,
      segments.findIndex((segment) => segment.grade === episode.worstGrade),
    ),
    fadeUntil: isVague(onset) ? Math.min(onset.to, drawnTo) : null,
    ending: endedByDeath ? 'death' : endingOf(episode.end),
    fadeFrom: endBeforeStart ? null : fadeOfEnd(episode, end, axis, { from, to: drawnTo }),
    endBeforeStart,
  };
}

function endingOf(end: EndAnswer): 'known' | 'ongoing' | 'unknown' {
  if (end === 'ongoing') return 'ongoing';
  return end === 'unknown' ? 'unknown' : 'known';
}

const wholeDay = (at: number): AxisSpan => ({ from: Math.floor(at), to: Math.floor(at) + 1 });

function extent(onset: AxisSpan, end: AxisSpan | null, openUntil: number): AxisSpan {
  if (end === null) return { from: onset.from, to: openUntil };
  // An event of hours still gets the width of its day: a dot would read as "no duration".
  if (end.to - onset.from >= 1) return { from: onset.from, to: end.to };
  const day = wholeDay(onset.from);
  return { from: day.from, to: Math.max(day.to, end.to) };
}

/** Where one grade gives way to the next. Unknown changes are spread between their neighbours and marked by the caller. */
function segmentBounds(episode: PlaceableEpisode, axis: TimeAxis, bar: AxisSpan): number[] {
  const bounds: (number | null)[] = episode.segments.map((segment, i) => {
    if (i === 0) return bar.from;
    const span = spanOfAnswer(segment.from, axis);
    return span === null ? null : Math.min(Math.max(span.from, bar.from), bar.to);
  });
  bounds.push(bar.to);
  const filled: number[] = [];
  for (const [i, bound] of bounds.entries()) {
    const before = filled[i - 1] ?? bar.from;
    if (bound !== null) {
      filled.push(Math.max(bound, before));
      continue;
    }
    const next = bounds.findIndex((later, at) => at > i && later !== null);
    filled.push(before + (Math.max(bounds[next]!, before) - before) / (next - i + 1));
  }
  return filled;
}

function fadeOfEnd(episode: PlaceableEpisode, end: AxisSpan | null, axis: TimeAxis, bar: AxisSpan): number | null {
  if (episode.end === 'ongoing') return null;
  if (end !== null) return isVague(end) ? Math.max(bar.from, Math.min(end.from, bar.to)) : null;
  // Ended at an unknown time: certain only on the day of the last grade that was recorded.
  const known = episode.segments.flatMap((segment) => spanOfAnswer(segment.from, axis) ?? []);
  const last = known.at(-1);
  return last === undefined ? bar.from : Math.min(bar.to, Math.floor(last.from) + 1);
}
