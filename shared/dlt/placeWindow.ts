import type { CalendarDate } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { dateOfDayNumber, dayNumberOf } from '../time/dayNumber.ts';
import { localDateOfMs } from '../time/localDateOf.ts';
import { partialInterval, startOfDayMs } from '../time/partialInterval.ts';

/** The DLT window for one possible day 0. */
export interface PlacedWindow {
  readonly day0On: CalendarDate;
  readonly startOn: CalendarDate;
  /** Last day that still counts (inclusive). */
  readonly endOn: CalendarDate;
  readonly day0Ms: number;
  readonly startMs: number;
  /** First instant of the last day. */
  readonly lastDayMs: number;
  /** First instant after the window. */
  readonly closeMs: number;
}

/** Where the window may lie; both are the same when day 0 is known to the day. */
export interface WindowPlacement {
  readonly early: PlacedWindow;
  readonly late: PlacedWindow;
}

interface Remembered {
  readonly zone: string;
  readonly protocol: Protocol;
  readonly placement: WindowPlacement;
}

const memory = new WeakMap<SubjectHistory['infusions'], Remembered>();

/**
 * `undefined` = no infusion recorded. Days are local calendar days of the site, both ends inclusive (W1). Asked several
 * times by every save, so the answer is remembered for the very list of infusions it was made from.
 */
export function placeWindow({ infusions, zone }: SubjectHistory, protocol: Protocol): WindowPlacement | undefined {
  if (infusions.length === 0) return undefined;
  const known = memory.get(infusions);
  if (known !== undefined && known.zone === zone && known.protocol === protocol) return known.placement;
  const placement = place(infusions, zone, protocol);
  memory.set(infusions, { zone, protocol, placement });
  return placement;
}

function place(infusions: SubjectHistory['infusions'], zone: string, { day0, dltWindow }: Protocol): WindowPlacement {
  return placeAround(
    infusions.map(({ value }) => value.at),
    day0 === 'first-infusion' ? 'first' : 'last',
    zone,
    dltWindow,
  );
}

interface Days {
  readonly fromDay: number;
  readonly toDay: number;
}

/** A window around the first or last of at least one moment, each known at least to the year. */
export function placeAround(moments: readonly string[], which: 'first' | 'last', zone: string, window: Days) {
  const days = moments.map((at) => possibleDays(at, zone));
  const pick = which === 'first' ? Math.min : Math.max;
  const earlyDay = pick(...days.map((day) => day.first));
  const lateDay = pick(...days.map((day) => day.last));
  const early = placeAt(earlyDay, zone, window);
  return { early, late: lateDay === earlyDay ? early : placeAt(lateDay, zone, window) };
}

/** First instant of a day counted from day 0, for either possible day 0. */
export function startOfStudyDay({ early, late }: WindowPlacement, day: number, zone: string) {
  const startMs = ({ day0On }: PlacedWindow) => startOfDayMs(dayNumberOf(day0On) + day, zone);
  return { early: startMs(early), late: startMs(late) };
}

export function isCertain(placement: WindowPlacement): boolean {
  return placement.early === placement.late;
}

function possibleDays(text: string, zone: string): { readonly first: number; readonly last: number } {
  if (text.length >= 10) {
    const day = dayNumberOf(text as CalendarDate);
    return { first: day, last: day };
  }
  const { fromMs, toMs } = partialInterval(text, zone);
  return { first: dayNumberOf(localDateOfMs(fromMs, zone)), last: dayNumberOf(localDateOfMs(toMs - 1, zone)) };
}

function placeAt(day0: number, zone: string, { fromDay, toDay }: Days): PlacedWindow {
  const start = day0 + fromDay;
  const end = day0 + toDay;
  return {
    day0On: dateOfDayNumber(day0),
    startOn: dateOfDayNumber(start),
    endOn: dateOfDayNumber(end),
    day0Ms: startOfDayMs(day0, zone),
    startMs: startOfDayMs(start, zone),
    lastDayMs: startOfDayMs(end, zone),
    closeMs: startOfDayMs(end + 1, zone),
  };
}
