import { measuredDataOf } from '../../shared/figures/measured/measuredDataOf.ts';
import { type MeasuredName, SHIFT } from '../../shared/figures/measured/measuredFigureData.ts';
import type { MeasuredPoint, MeasuredRows, TermShift } from '../../shared/figures/measured/measuredRowsOf.ts';
import type { TermCode } from '../../shared/model/grade.ts';
import { FIVE_PROTOCOL, fiveRows } from './fivePatients.ts';

type PointSpec = readonly [day: number, value: number, change?: Partial<MeasuredPoint>];

export function somePoints(of: MeasuredName, specs: readonly PointSpec[]): readonly MeasuredPoint[] {
  return specs.map(([day, value, change]) => ({
    of,
    day: day + 0.5,
    value,
    bound: 0,
    upper: Number.NaN,
    grade: -1,
    before: day < 0,
    ...change,
  }));
}

const graded = (grade: number) => ({ grade });
const of = (upper: number) => ({ upper });
const below = { bound: -1 } as const;

const NONE: MeasuredRows = {
  points: [],
  leftOut: [],
  shifts: [],
  icaht: { early: null, isEarlyOpen: false, late: null },
};

export const ANC_LOW = { termCode: 10029366 as TermCode, analyte: 'ANC' };
export const ALT_HIGH = { termCode: 10001551 as TermCode, analyte: 'ALT' };

const shift = (term: typeof ANC_LOW, baseline: number, worst: number, ungraded = 0): TermShift => ({
  ...term,
  baseline,
  worst,
  ungraded,
});

/**
 * What was measured in the five patients of `fivePatients`, to be counted by hand:
 * 001-001: ANC grade 4 on day 5 to 8, grade 3 on day 9 to 11, normal on day 12, grade 3 again on day 27 and 30, no later
 *   result. Liver: ALT 4×, bilirubin 2.5× (day 7 and 9). CAR copies from "below 100" to a peak of 60,000 on day 10, back
 *   below on day 42. CD7+ cells 600 before, below 1 on day 7 to 14, 20 on day 28.
 * 001-002: ANC normal throughout; ALT 2×, no bilirubin; every sample of copies below the limit.
 * 001-003: ANC grade 3 on day 6 and grade 4 on day 15, the last result (died on day 20); AST 8×, bilirubin 1×; copies to
 *   day 14 only, still at 500; CD7+ cells without a baseline, 3 on day 7 and 14.
 * 001-004: ANC with a result nobody could grade and nothing else; ALT without an upper limit; no sample; one count with a
 *   date that is not known to the day.
 * 001-005: not infused.
 */
const MEASURED_OF: Readonly<Record<string, MeasuredRows>> = {
  '001-001': {
    points: [
      ...somePoints('ANC', [
        [-3, 2.1, graded(0)],
        [5, 0.3, graded(4)],
        [9, 0.7, graded(3)],
        [11, 0.4, { grade: 4, day: 11.9 }],
        [11, 0.8, graded(3)],
        [12, 2.5, graded(0)],
        [27, 0.9, graded(3)],
        [30, 0.8, graded(3)],
      ]),
      ...somePoints('ALT', [
        [-3, 20, of(40)],
        [7, 160, of(40)],
        [9, 80, of(40)],
      ]),
      ...somePoints('AST', [[7, 60, of(40)]]),
      ...somePoints('BILI', [
        [-3, 10, of(20)],
        [7, 20, of(20)],
        [9, 50, of(20)],
      ]),
      ...somePoints('car-copies', [
        [0, 100, below],
        [7, 20_000],
        [10, 60_000],
        [14, 15_000],
        [21, 3_750],
        [28, 937.5],
        [42, 100, below],
      ]),
      ...somePoints('cd7-cells', [
        [-6, 600],
        [3, 60],
        [7, 1, below],
        [14, 1, below],
        [28, 20],
      ]),
    ],
    leftOut: [],
    shifts: [shift(ANC_LOW, 0, 4), shift(ALT_HIGH, 0, 2)],
    icaht: { early: 2, isEarlyOpen: false, late: null },
  },
  '001-002': {
    points: [
      ...somePoints('ANC', [
        [-3, 3, graded(0)],
        [14, 2.4, graded(0)],
        [28, 2.6, graded(0)],
      ]),
      ...somePoints('ALT', [[7, 80, of(40)]]),
      ...somePoints('car-copies', [
        [0, 100, below],
        [14, 100, below],
        [28, 100, below],
      ]),
    ],
    leftOut: [],
    shifts: [shift(ANC_LOW, 0, 0), shift(ALT_HIGH, SHIFT.missing, 1)],
    icaht: { early: 0, isEarlyOpen: true, late: null },
  },
  '001-003': {
    points: [
      ...somePoints('ANC', [
        [6, 0.9, graded(3)],
        [15, 0.2, graded(4)],
      ]),
      ...somePoints('AST', [[6, 320, of(40)]]),
      ...somePoints('BILI', [[6, 20, of(20)]]),
      ...somePoints('car-copies', [
        [7, 2_000],
        [14, 500],
      ]),
      ...somePoints('cd7-cells', [
        [7, 3],
        [14, 3],
      ]),
    ],
    leftOut: [],
    shifts: [shift(ANC_LOW, 1, 4)],
    icaht: { early: 3, isEarlyOpen: false, late: null },
  },
  '001-004': {
    points: [...somePoints('ANC', [[8, 5]]), ...somePoints('ALT', [[8, 90]])],
    leftOut: [{ of: 'ANC', reason: 'no-day' }],
    shifts: [shift(ANC_LOW, SHIFT.missing, SHIFT.notGraded, 1)],
    icaht: { early: null, isEarlyOpen: false, late: null },
  },
};

export function fiveMeasured(change: Readonly<Record<string, Partial<MeasuredRows>>> = {}) {
  const members = fiveRows().map((seen) => {
    const number = seen.patient.subjectNumber;
    return { seen, measured: { ...(MEASURED_OF[number] ?? NONE), ...change[number] } };
  });
  return measuredDataOf(members, FIVE_PROTOCOL);
}
