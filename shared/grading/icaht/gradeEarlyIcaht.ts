import type { GradeAnswer, GradeStepTrace, GradingSettings } from '../../model/grading.ts';
import { type GradeLevel, gradeStep, worstMet } from '../gradeStep.ts';
import { dailySeries } from './dailySeries.ts';
import { type LowRun, longestDays, lowRuns } from './lowRuns.ts';

/** Absolute neutrophil count of one study day, infusion = day 0, cells per microlitre. */
export interface AncDay {
  readonly day: number;
  readonly perUl: number;
}

export interface EarlyIcahtInput {
  /** Several values a day are allowed, in any order; only days 0 to 30 are read. */
  readonly anc: readonly AncDay[];
  /** Last day of follow-up if it ended before day 30 (death, withdrawal); `null` = it did not. */
  readonly lastObservedDay: number | null;
  /** Day of reading while the patient is still followed: later days are not there yet. `null` = the window is over. */
  readonly asOfDay: number | null;
}

export type AncBound = 500 | 100;
export interface IcahtRun extends LowRun {
  /** Cells per microlitre; the run holds days at or under it. */
  readonly boundPerUl: AncBound;
}

export type EarlyIcahtAnswer = GradeAnswer & {
  /** Every run under both bounds, for the chart. */
  readonly runs: readonly IcahtRun[];
  readonly maxDaysLe500: number;
  readonly maxDaysLe100: number;
  /** Low from day 0-3 on until the last day of the series. */
  readonly neverRecovered: boolean;
};

/** Study days, both inclusive. Source: [ICAHT-2023]. */
export const EARLY_LAST_DAY = 30;
/** A run that began by this day and is still open at the end has never recovered. Source: [ICAHT-CODE] step 6. */
const OPEN_FROM_DAY_AT_MOST = 3;
/** Days in a row at or under the bound, and the grade from that many on. Source: [ICAHT-2023]. */
const BY_DURATION: readonly (readonly [boundPerUl: AncBound, days: number, grade: GradeLevel])[] = [
  [500, 1, 1],
  [500, 7, 2],
  [500, 14, 3],
  [100, 7, 3],
  [100, 14, 4],
];

/**
 * Early ICAHT, day 0 to 30: the longest run at or under each bound, the worse of the two; grade 4 also for neutrophils
 * that never rose. Measured values are not rounded. While the window is open, or days are missing, `needs` says so.
 * Source: [ICAHT-2023]; steps: [ICAHT-CODE]; [GRADING §6].
 */
export function gradeEarlyIcaht(input: EarlyIcahtInput, settings: GradingSettings['icaht']): EarlyIcahtAnswer {
  const endDay = Math.min(EARLY_LAST_DAY, input.lastObservedDay ?? EARLY_LAST_DAY, input.asOfDay ?? EARLY_LAST_DAY);
  const rows = input.anc.map(({ day, perUl }) => ({ day, value: perUl }));
  const series = dailySeries(rows, 0, endDay, settings.fillDays);
  const isMissing = series.values.includes(null);
  const runsAt = (boundPerUl: AncBound): readonly IcahtRun[] =>
    lowRuns(series, (value) => value <= boundPerUl, settings.joinDays).map((run) => ({ ...run, boundPerUl }));
  const severe = runsAt(500);
  const profound = runsAt(100);
  const isOver = endDay === EARLY_LAST_DAY || endDay === input.lastObservedDay;
  const isOpen = severe.some((run) => run.fromDay <= OPEN_FROM_DAY_AT_MOST && run.toDay === endDay);
  const runs = {
    runs: [...severe, ...profound],
    maxDaysLe500: longestDays(severe),
    maxDaysLe100: longestDays(profound),
    neverRecovered: isOver && isOpen,
  };
  if (series.values.every((value) => value === null)) {
    return { grade: null, reason: 'value-missing', trace: [], ...runs };
  }
  const trace = [
    ...durationSteps(runs.maxDaysLe500, runs.maxDaysLe100),
    neverRecoveredStep(runs.neverRecovered, endDay),
  ];
  const grade = worstMet(trace);
  const needs = [...(isMissing ? ['anc-days-missing'] : []), ...(isOver ? [] : ['window-open'])];
  return { grade, trace, needs: grade === 4 ? [] : needs, ...runs };
}

function durationSteps(maxDaysLe500: number, maxDaysLe100: number): readonly GradeStepTrace[] {
  return BY_DURATION.map(([boundPerUl, days, grade]) => {
    const longest = boundPerUl === 500 ? maxDaysLe500 : maxDaysLe100;
    const facts = { boundPerUl, days, longest };
    return gradeStep('days-at-or-under', longest >= days ? 'met' : 'not-met', grade, facts);
  });
}

function neverRecoveredStep(neverRecovered: boolean, endDay: number): GradeStepTrace {
  return gradeStep('never-recovered', neverRecovered ? 'met' : 'not-met', 4, { endDay });
}
