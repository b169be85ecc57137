import type { CalendarDate } from '../model/dates.ts';
import type { AdverseEvent } from '../model/observation.ts';
import { dayNumberOf } from '../time/dayNumber.ts';

/** `YYYY-MM-DD` or longer; shorter texts, `2026---05`, "unknown" and "ongoing" do not name a day. */
const DAY_LENGTH = 10;

/**
 * First and last local calendar day of a row (`Infinity` = ongoing). `undefined` when the row cannot be laid on the
 * calendar without a guess: a day is missing, the end is unknown, the dates contradict each other, or only some steps are graded.
 */
export function rowSpan(event: AdverseEvent): { readonly fromDay: number; readonly toDay: number } | undefined {
  const steps = event.gradeHistory;
  const isGraded = steps[0]!.grade !== null;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const { from, grade } of steps) {
    if (from.length < DAY_LENGTH || (grade !== null) !== isGraded) return undefined;
    const day = dayNumberOf(from as string as CalendarDate);
    if (day < lastDay) return undefined;
    lastDay = day;
  }
  const fromDay = dayNumberOf(steps[0]!.from as string as CalendarDate);
  if (event.end === 'ongoing') return { fromDay, toDay: Number.POSITIVE_INFINITY };
  if (event.end.length < DAY_LENGTH) return undefined;
  const toDay = dayNumberOf(event.end as string as CalendarDate);
  return toDay < lastDay ? undefined : { fromDay, toDay };
}
