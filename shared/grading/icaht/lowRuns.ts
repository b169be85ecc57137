import type { DailySeries } from './dailySeries.ts';

/** Days in a row that a count was low; both ends count. */
export interface LowRun {
  readonly fromDay: number;
  readonly toDay: number;
  readonly days: number;
  /** Days of the run that were filled in, ascending. */
  readonly filledDays: readonly number[];
  /** Higher or unknown days between two low ones, too few to part them, ascending. */
  readonly bridgedDays: readonly number[];
}

/**
 * The runs of low days of a series. Runs parted by up to `joinDays` days that are not low are one, and those days count.
 * A day without a value is not low. Source: [ICAHT-CODE] step 4; [GRADING §6].
 */
export function lowRuns(series: DailySeries, isLow: (value: number) => boolean, joinDays: number): readonly LowRun[] {
  const low = series.values.flatMap((value, at) => (value !== null && isLow(value) ? [series.fromDay + at] : []));
  const runs: number[][] = [];
  for (const day of low) {
    const open = runs.at(-1);
    if (open && day - open.at(-1)! - 1 <= joinDays) open.push(day);
    else runs.push([day]);
  }
  return runs.map((days) => lowRun(days, series));
}

/** Length of the longest run in days; 0 = none. */
export function longestDays(runs: readonly LowRun[]): number {
  return Math.max(0, ...runs.map(({ days }) => days));
}

function lowRun(lowDays: readonly number[], { filledDays }: DailySeries): LowRun {
  const fromDay = lowDays[0]!;
  const toDay = lowDays.at(-1)!;
  const all = Array.from({ length: toDay - fromDay + 1 }, (_, index) => fromDay + index);
  return {
    fromDay,
    toDay,
    days: all.length,
    filledDays: filledDays.filter((day) => lowDays.includes(day)),
    bridgedDays: all.filter((day) => !lowDays.includes(day)),
  };
}
