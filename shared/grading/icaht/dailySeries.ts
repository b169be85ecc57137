import { twelveDigits } from '../twelveDigits.ts';

/** A value of one study day, infusion = day 0. Several values a day are allowed, in any order. */
export interface DayValue {
  readonly day: number;
  readonly value: number;
}

export interface DailySeries {
  readonly fromDay: number;
  /** Lowest value of each day from `fromDay` on; `null` = no value, and none filled in. */
  readonly values: readonly (number | null)[];
  /** Days that were filled in, ascending. */
  readonly filledDays: readonly number[];
}

/**
 * Lowest value per day. Up to `fillDays` missing days in a row are filled by a straight line, or by the nearest value at
 * either end; a longer gap stays missing. Source: [ICAHT-CODE] steps 2 and 3; [GRADING §6].
 */
export function dailySeries(rows: readonly DayValue[], fromDay: number, toDay: number, fillDays: number): DailySeries {
  const lowest = lowestPerDay(rows, fromDay, toDay);
  const values: (number | null)[] = [];
  for (let day = fromDay; day <= toDay; day += 1) values.push(lowest.get(day) ?? null);

  const measured = [...lowest.keys()].toSorted((a, b) => a - b).map((day) => day - fromDay);
  const filledDays: number[] = [];
  for (const [left, right] of gapsBetween([-1, ...measured, values.length])) {
    if (measured.length === 0 || right - left - 1 > fillDays) continue;
    const from = values[left] ?? values[right]!;
    const to = values[right] ?? values[left]!;
    for (let at = left + 1; at < right; at += 1) {
      values[at] = twelveDigits(from + ((to - from) * (at - left)) / (right - left));
      filledDays.push(fromDay + at);
    }
  }
  return { fromDay, values, filledDays };
}

/** Lowest value of each day within both ends. */
export function lowestPerDay(rows: readonly DayValue[], fromDay: number, toDay: number): ReadonlyMap<number, number> {
  const lowest = new Map<number, number>();
  for (const { day, value } of rows) {
    if (day < fromDay || day > toDay) continue;
    lowest.set(day, Math.min(value, lowest.get(day) ?? value));
  }
  return lowest;
}

function gapsBetween(marks: readonly number[]): readonly (readonly [left: number, right: number])[] {
  return marks.slice(1).map((right, index) => [marks[index]!, right]);
}
