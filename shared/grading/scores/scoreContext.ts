import { dltWindow } from '../../dlt/dltWindow.ts';
import type { CalendarDate, Instant } from '../../model/dates.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Protocol } from '../../model/protocol.ts';
import { daysBetween } from '../../time/daysBetween.ts';
import { msOf } from '../../time/instant.ts';
import { localDateOf, localDateOfMs } from '../../time/localDateOf.ts';
import { type Interval, partialInterval } from '../../time/partialInterval.ts';

/** What every score looks at: the patient, the moment of reading, and where therapy began. */
export interface ScoreContext {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
  readonly atMs: number;
  /** `null` = not infused, or the day is not known. */
  readonly day0On: CalendarDate | null;
  /** Study day of reading. */
  readonly today: number | null;
  /** When lymphodepletion began; `null` = none recorded with a date. */
  readonly lymphodepletion: Interval | null;
  readonly infusion: Interval | null;
}

export function scoreContext(history: SubjectHistory, protocol: Protocol, at: Instant): ScoreContext {
  const day0On = dltWindow(history, protocol)?.day0On ?? null;
  const datedStarts = history.treatments
    .filter(({ value }) => value.treatment === 'lymphodepletion' && value.start !== 'unknown')
    .map(({ value }) => value.start);
  return {
    history,
    protocol,
    atMs: msOf(at),
    day0On,
    today: day0On === null ? null : daysBetween(day0On, localDateOf(at, history.zone)),
    lymphodepletion: earliest(datedStarts, history.zone),
    infusion: earliest(
      history.infusions.map(({ value }) => value.at),
      history.zone,
    ),
  };
}

function earliest(texts: readonly string[], zone: string): Interval | null {
  const intervals = texts.map((text) => partialInterval(text, zone));
  if (intervals.length === 0) return null;
  return {
    fromMs: Math.min(...intervals.map(({ fromMs }) => fromMs)),
    toMs: Math.min(...intervals.map(({ toMs }) => toMs)),
  };
}

/** Study day of an interval, where all of it lies on one day; `null` otherwise. */
export function dayOfInterval({ fromMs, toMs }: Interval, { day0On, history: { zone } }: ScoreContext): number | null {
  if (day0On === null) return null;
  const first = localDateOfMs(fromMs, zone);
  return first === localDateOfMs(toMs - 1, zone) ? daysBetween(day0On, first) : null;
}
