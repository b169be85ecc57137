import type { GradeAnswer, GradingSettings } from '../../model/grading.ts';
import { gradeStep, worstMet } from '../gradeStep.ts';
import { type DayValue, dailySeries, lowestPerDay } from './dailySeries.ts';
import { EARLY_LAST_DAY } from './gradeEarlyIcaht.ts';
import { LATE_LAST_DAY } from './gradeLateIcaht.ts';
import { type LowRun, longestDays, lowRuns } from './lowRuns.ts';

export type ThrombocytopeniaAnswer = GradeAnswer & {
  /** Runs under 50 and under 20 × 10^9/L. */
  readonly runs: readonly (LowRun & { readonly belowE9PerL: 50 | 20 })[];
};

/** 10^9/L, strictly below. Source: [T-ICAHT]. */
const LATE_MILD_BELOW = 100;
const SEVERE_BELOW = 50;
const PROFOUND_BELOW = 20;
/** Days. Source: [T-ICAHT]. */
const EARLY_GRADE_2_DAYS = 7;
const GRADE_4_DAYS = 14;
/** Days of higher counts that do not part two runs. Source: [T-ICAHT] coding notes. */
const JOIN_DAYS = 6;
/** Days with a low count that late thrombocytopenia takes. Source: [T-ICAHT]. */
const LATE_TESTS = 2;

/**
 * Early T-ICAHT, the platelet counterpart of ICAHT, day 0 to 30: exploratory.
 * @param platelets 10^9/L by study day, any order
 * @param endDay last day of follow-up or of reading
 * Source: [T-ICAHT]; [GRADING §6].
 */
export function gradeEarlyThrombocytopenia(
  platelets: readonly DayValue[],
  endDay: number,
  settings: GradingSettings['icaht'],
): ThrombocytopeniaAnswer {
  const { severe, profound, runs, isEmpty } = runsOf(platelets, 0, Math.min(endDay, EARLY_LAST_DAY), settings);
  if (isEmpty) return { grade: null, reason: 'value-missing', trace: [], runs };
  const trace = [
    days('days-below', severe, 1, 1, SEVERE_BELOW),
    days('days-below', severe, EARLY_GRADE_2_DAYS, 2, SEVERE_BELOW),
    days('days-below', profound, 1, 3, PROFOUND_BELOW),
    days('days-below', profound, GRADE_4_DAYS, 4, PROFOUND_BELOW),
  ];
  return { grade: worstMet(trace), trace, needs: [], runs };
}

/** Late T-ICAHT, day 31 to 100: each depth needs two days with such a count. Exploratory. Source: [T-ICAHT]; [GRADING §6]. */
export function gradeLateThrombocytopenia(
  platelets: readonly DayValue[],
  windowEndDay: number,
  settings: GradingSettings['icaht'],
): ThrombocytopeniaAnswer {
  const fromDay = EARLY_LAST_DAY + 1;
  const toDay = Math.min(windowEndDay, LATE_LAST_DAY);
  const { profound, runs, isEmpty } = runsOf(platelets, fromDay, toDay, settings);
  if (isEmpty) return { grade: null, reason: 'value-missing', trace: [], runs };
  const measured = [...lowestPerDay(platelets, fromDay, toDay).values()];
  const tests = (bound: number, grade: 1 | 2 | 3) => {
    const count = measured.filter((value) => value < bound).length;
    return gradeStep('tests-below', count >= LATE_TESTS ? 'met' : 'not-met', grade, { count, bound });
  };
  const trace = [
    tests(LATE_MILD_BELOW, 1),
    tests(SEVERE_BELOW, 2),
    tests(PROFOUND_BELOW, 3),
    days('days-below', profound, GRADE_4_DAYS, 4, PROFOUND_BELOW),
  ];
  return { grade: worstMet(trace), trace, needs: measured.length < LATE_TESTS ? ['second-value'] : [], runs };
}

function runsOf(rows: readonly DayValue[], fromDay: number, toDay: number, { fillDays }: GradingSettings['icaht']) {
  const series = dailySeries(rows, fromDay, toDay, fillDays);
  const runsBelow = <Below extends 50 | 20>(belowE9PerL: Below) =>
    lowRuns(series, (value) => value < belowE9PerL, JOIN_DAYS).map((run) => ({ ...run, belowE9PerL }));
  const severe = runsBelow(SEVERE_BELOW);
  const profound = runsBelow(PROFOUND_BELOW);
  return { severe, profound, runs: [...severe, ...profound], isEmpty: series.values.every((value) => value === null) };
}

function days(code: string, runs: readonly LowRun[], atLeast: number, grade: 1 | 2 | 3 | 4, bound: number) {
  const longest = longestDays(runs);
  return gradeStep(code, longest >= atLeast ? 'met' : 'not-met', grade, { longest, days: atLeast, bound });
}
