import type { GradeAnswer } from '../../model/grading.ts';
import { type GradeLevel, gradeStep, worstMet } from '../gradeStep.ts';
import { lowestPerDay } from './dailySeries.ts';
import { type AncDay, EARLY_LAST_DAY } from './gradeEarlyIcaht.ts';

export interface LateIcahtInput {
  /** Several values a day are allowed, in any order; only days of the window are read. */
  readonly anc: readonly AncDay[];
  /** Earliest of progression, next therapy, last follow-up, and the day of reading; never later than day 100 counts. */
  readonly windowEndDay: number;
}

export type LateIcahtAnswer = GradeAnswer & {
  /** The one or two lowest days the grade was read from, lowest first. */
  readonly lowestDays: readonly AncDay[];
};

/** Study day, inclusive. Source: [ICAHT-2023]. */
export const LATE_LAST_DAY = 100;
/** Cells per microlitre; the bound itself is low. Source: [ICAHT-2023]. */
const AT_MOST: readonly (readonly [perUl: number, grade: GradeLevel])[] = [
  [1500, 1],
  [1000, 2],
  [500, 3],
  [100, 4],
];
const LOW_PER_UL = 1500;

/**
 * Late ICAHT, day 31 to 100: the lowest day, unless the second lowest day is not low: then the dip was transient and the
 * grade 0. A single value is graded as it is, and `needs` asks for a second. Source: [ICAHT-2023]; [GRADING §6].
 */
export function gradeLateIcaht({ anc, windowEndDay }: LateIcahtInput): LateIcahtAnswer {
  const rows = anc.map(({ day, perUl }) => ({ day, value: perUl }));
  const perDay = lowestPerDay(rows, EARLY_LAST_DAY + 1, Math.min(windowEndDay, LATE_LAST_DAY));
  const lowestDays = [...perDay]
    .map(([day, perUl]) => ({ day, perUl }))
    .toSorted((a, b) => a.perUl - b.perUl || a.day - b.day)
    .slice(0, 2);
  const [lowest, second] = lowestDays;
  if (!lowest) return { grade: null, reason: 'value-missing', trace: [], lowestDays };
  if (second && second.perUl > LOW_PER_UL) {
    const facts = { perUl: lowest.perUl, day: lowest.day, secondPerUl: second.perUl, boundPerUl: LOW_PER_UL };
    return { grade: 0, trace: [gradeStep('transient', 'met', 0, facts)], needs: [], lowestDays };
  }
  const trace = AT_MOST.map(([boundPerUl, grade]) => {
    const facts = { boundPerUl, perUl: lowest.perUl, day: lowest.day };
    return gradeStep('lowest-at-or-under', lowest.perUl <= boundPerUl ? 'met' : 'not-met', grade, facts);
  });
  return { grade: worstMet(trace), trace, needs: second ? [] : ['second-value'], lowestDays };
}
