import type { EndAnswer, OnsetAnswer } from '../model/dates.ts';
import type { Episode } from '../model/episode.ts';
import { partialInterval } from '../time/partialInterval.ts';

/** When episodes reached a grade first and left it last. */
export interface GradeStretch {
  readonly from: OnsetAnswer;
  readonly to: EndAnswer;
  /** Of what was measured: the last time it was seen at that grade; it ended some time between this and `to`. */
  readonly lastSeen: string | null;
}

/** The stretch of several episodes at or above a grade; `undefined` = none of them reached it. Text order is time order. */
export function gradeStretch(episodes: readonly Episode[], atLeast: number): GradeStretch | undefined {
  let from: OnsetAnswer | undefined;
  let to: EndAnswer | undefined;
  let lastSeen: string | null = null;
  for (const episode of episodes) {
    for (const segment of episode.segments) {
      if ((segment.grade ?? 0) < atLeast) continue;
      if (from === undefined || segment.from < from) from = segment.from;
      if (to === undefined || isLaterEnd(segment.to, to)) to = segment.to;
      const seen = lastSeenIn(episode, segment);
      if (seen !== null && (lastSeen === null || seen > lastSeen)) lastSeen = seen;
    }
  }
  return from === undefined || to === undefined ? undefined : { from, to, lastSeen };
}

function lastSeenIn({ sources }: Episode, { from, to }: Episode['segments'][number]): string | null {
  let last: string | null = null;
  for (const { value } of sources) {
    if (value.kind === 'adverse-event' || value.at < from) continue;
    if ((!isMoment(to) || value.at < to) && (last === null || value.at > last)) last = value.at;
  }
  return last;
}

/** "Ongoing" is later than any date, and what nobody knows hides the rest. */
function isLaterEnd(a: EndAnswer, b: EndAnswer): boolean {
  if (a === 'ongoing' || b === 'ongoing') return a === 'ongoing';
  return a > b;
}

/** Do two moments certainly lie farther apart than this? What is not known lies nowhere for certain. */
export function liesApart(a: string, b: string, zone: string, withinMs: number): boolean {
  if (!isMoment(a) || !isMoment(b)) return false;
  const [one, other] = [partialInterval(a, zone), partialInterval(b, zone)];
  const gapMs = Math.max(one.fromMs - (other.toMs - 1), other.fromMs - (one.toMs - 1));
  return gapMs > withinMs;
}

export function isMoment(answer: string): boolean {
  return answer !== 'unknown' && answer !== 'ongoing';
}
