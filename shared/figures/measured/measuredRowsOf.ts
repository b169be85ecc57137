import { baselineOf } from '../../episodes/derived/baselineOf.ts';
import { labColumnsOf } from '../../episodes/derived/labEpisodes.ts';
import type { LabRow } from '../../episodes/derived/labFrame.ts';
import { groupLabs } from '../../episodes/derived/labFrame.ts';
import { limitsOf } from '../../episodes/derived/limitsOf.ts';
import { gradeLabColumns } from '../../grading/labs/gradeLabColumns.ts';
import { LAB_TERMS } from '../../grading/labs/labTerms.data.ts';
import { labTermsOf } from '../../grading/labs/labTermsOf.ts';
import { icahtOf } from '../../grading/scores/icahtOf.ts';
import { scoreContext } from '../../grading/scores/scoreContext.ts';
import { convertSample } from '../../grading/units/convertSample.ts';
import { convertUnit } from '../../grading/units/convertUnit.ts';
import type { SubjectAssessment } from '../../model/assessment.ts';
import type { TermCode } from '../../model/grade.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult, Recorded, Sample } from '../../model/observation.ts';
import type { Protocol } from '../../model/protocol.ts';
import { msOf } from '../../time/instant.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { pointOf, type TimeAxis } from '../../time/timeAxis.ts';
import {
  type LeftOutReason,
  MEASURED,
  MEASURED_UNITS,
  type MeasuredName,
  type PatientIcaht,
  SHIFT,
  type ShiftTerm,
} from './measuredFigureData.ts';

/** One result before it is put into columns; the fields are those of `PointColumns`. */
export interface MeasuredPoint {
  readonly of: MeasuredName;
  readonly day: number;
  readonly value: number;
  readonly bound: -1 | 0 | 1;
  readonly upper: number;
  readonly grade: number;
  readonly before: boolean;
}

export interface TermShift extends ShiftTerm {
  readonly baseline: number;
  readonly worst: number;
  readonly ungraded: number;
}

/** One patient's part of the measured figures. */
export interface MeasuredRows {
  readonly points: readonly MeasuredPoint[];
  readonly leftOut: readonly { readonly of: MeasuredName; readonly reason: LeftOutReason }[];
  readonly shifts: readonly TermShift[];
  readonly icaht: PatientIcaht;
}

interface Seen {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
  readonly assessment: Pick<SubjectAssessment, 'at' | 'window'>;
}

const NOTHING: MeasuredRows = {
  points: [],
  leftOut: [],
  shifts: [],
  icaht: { early: null, isEarlyOpen: false, late: null },
};

/**
 * What was measured in one patient up to the moment of the assessment. Somebody who was not infused has no study days
 * and is in no denominator. Grades are those of the trial's version of the CTCAE, by the same functions as episodes.
 * Source: [FIGURES §2.8, §2.11].
 */
export function measuredRowsOf({ history, protocol, assessment }: Seen): MeasuredRows {
  const day0On = assessment.window?.day0On ?? null;
  if (day0On === null) return NOTHING;
  const { rowsOf, frame } = groupLabs(history, protocol);
  const atMs = msOf(assessment.at);
  const placing = { axis: { anchorOn: day0On, zone: history.zone }, atMs, endsMs: frame.endsMs };
  const points: MeasuredPoint[] = [];
  const leftOut: { of: MeasuredName; reason: LeftOutReason }[] = [];
  const shifts: TermShift[] = [];
  const take = (of: MeasuredName, placed: Placed) => {
    if (typeof placed === 'string') leftOut.push({ of, reason: placed });
    else if (placed !== null) points.push({ of, ...placed });
  };

  for (const [analyte, rows] of rowsOf) {
    const grades = gradeLabColumns(labColumnsOf(rows, analyte, frame), history.ctcaeVersion, protocol.grading);
    const of = MEASURED.find((name) => name === analyte);
    if (of !== undefined) {
      const { low, high } = grades;
      const own = DIRECTION[of] === 'low' ? low : high;
      for (const [at, row] of rows.entries()) take(of, placeLab(row, of, { ...placing, history, grade: own[at]! }));
    }
    for (const term of labTermsOf(analyte, history.ctcaeVersion)) {
      const { code, direction } = LAB_TERMS[term];
      const shift = shiftOf(rows, grades[direction], { ...placing, history });
      if (shift !== null) shifts.push({ termCode: code as TermCode, analyte, ...shift });
    }
  }
  for (const { value } of history.samples) take(value.measurement, placeSample(value, placing));
  return { points: points.toSorted((a, b) => a.day - b.day), leftOut, shifts, icaht: icahtOfPatient() };

  function icahtOfPatient(): PatientIcaht {
    const { early, late } = icahtOf(scoreContext(history, protocol, assessment.at));
    return {
      early: early?.grade ?? null,
      isEarlyOpen: early !== null && early.grade !== null && early.needs.length > 0,
      late: late?.grade ?? null,
    };
  }
}

/** The direction of the grade that is drawn behind the values. */
const DIRECTION: Readonly<Partial<Record<MeasuredName, 'low' | 'high'>>> = {
  ANC: 'low',
  PLAT: 'low',
  HGB: 'low',
  ALT: 'high',
  AST: 'high',
  BILI: 'high',
};

interface Placing {
  readonly axis: TimeAxis;
  readonly atMs: number;
  readonly endsMs: number | null;
}

/** `null` = after the moment of reading: nothing is drawn to its right. */
type Placed = Omit<MeasuredPoint, 'of'> | LeftOutReason | null;

function placeLab(
  { value: lab }: LabRow,
  of: MeasuredName,
  { history, grade, ...placing }: Placing & { readonly history: SubjectHistory; readonly grade: number },
): Placed {
  const convert = (one: number) => convertUnit(lab.analyte, one, lab.unit, MEASURED_UNITS[of]);
  const placed = place(lab, convert, placing);
  if (placed === null || typeof placed === 'string') return placed;
  const { uln } = limitsOf(lab, history.referenceRanges, history.subject.sex);
  return { ...placed, upper: uln === null ? Number.NaN : (convert(uln) ?? Number.NaN), grade };
}

function placeSample(sample: Sample, placing: Placing): Placed {
  return place(sample, (one) => convertSample(sample.measurement, one, sample.unit), placing);
}

function place(
  { at, value, comparator }: Pick<LabResult | Sample, 'at' | 'value' | 'comparator'>,
  convert: (value: number) => number | null,
  { axis, atMs, endsMs }: Placing,
): Placed {
  const { fromMs, toMs } = partialInterval(at, axis.zone);
  if (fromMs > atMs) return null;
  const day = pointOf(at, axis);
  if (day === null) return 'no-day';
  if (value === null) return 'no-number';
  const converted = convert(value);
  if (converted === null) return 'unit';
  if (converted < 0) return 'no-number';
  const bound = comparator === '=' ? 0 : comparator === '<' || comparator === '<=' ? -1 : 1;
  const before = endsMs !== null && toMs <= endsMs;
  return { day, value: converted, bound, upper: Number.NaN, grade: -1, before };
}

/** From the baseline sample to the worst result that is not certainly before it ends. `null` = no result at all by now. */
function shiftOf(
  rows: readonly Recorded<LabResult>[],
  grades: Int8Array,
  { history, axis: { zone }, atMs, endsMs }: Placing & { readonly history: SubjectHistory },
): Pick<TermShift, 'baseline' | 'worst' | 'ungraded'> | null {
  const source = baselineOf(rows, endsMs, history)?.source;
  let baseline: number = SHIFT.missing;
  let worst: number = SHIFT.missing;
  let ungraded = 0;
  for (const [at, row] of rows.entries()) {
    const { fromMs, toMs } = partialInterval(row.value.at, zone);
    if (row === source) baseline = grades[at]!;
    if (fromMs > atMs || (endsMs !== null && toMs <= endsMs)) continue;
    if (grades[at]! < 0) ungraded += 1;
    worst = Math.max(worst, grades[at]!);
  }
  return baseline === SHIFT.missing && worst === SHIFT.missing ? null : { baseline, worst, ungraded };
}
