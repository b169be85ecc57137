import type { KineticsSettings } from '../../model/kineticsSettings.ts';
import { type MedianAndRange, medianAndRange } from '../../stats/medianAndRange.ts';
import { type GeometricSummary, summariseGeometrically } from '../../stats/pharmacology/geometricSummary.ts';
import { computeNonCompartmental, type NonCompartmental } from '../../stats/pharmacology/nonCompartmental.ts';
import { computePharmacodynamics, type Pharmacodynamics } from '../../stats/pharmacology/pharmacodynamics.ts';
import type { FigureFilter } from '../figureFilter.ts';
import type { MeasuredFigureData } from './measuredFigureData.ts';
import { countedPatients, type LeftOutCounts, leftOutOf, pointsByPatient } from './measuredSelection.ts';

export interface PatientCourse<Result> {
  /** Index into the patients. */
  readonly patient: number;
  /** Indices into the points, in order of day. */
  readonly points: readonly number[];
  /** `null` = no sample from the infusion on. */
  readonly result: Result | null;
}

export interface Course<Result> {
  readonly patients: readonly PatientCourse<Result>[];
  /** Patients with a result. */
  readonly sampled: number;
  readonly leftOut: LeftOutCounts;
}

export interface Kinetics extends Course<ProductCourse> {
  readonly peak: GeometricSummary;
  readonly areaToEnd: GeometricSummary;
  readonly peakTime: MedianAndRange | null;
  readonly lastQuantifiableTime: MedianAndRange | null;
  /** Of the sampled, those whose last sample was quantifiable. */
  readonly stillSeen: number;
  /** Those without a warning only. */
  readonly halfLife: MedianAndRange | null;
}

/** Days are whole study days, areas in copies × days. */
export interface ProductCourse extends NonCompartmental {
  readonly samples: number;
  readonly belowLimit: number;
  /** A result "above" a limit entered as that limit: the peak is at least what is shown. */
  readonly isPeakAtLeast: boolean;
  /** The last sample was quantifiable: the product lasts at least that long. */
  readonly isStillSeen: boolean;
}

/** The course of the product in everybody. Of several samples on one study day the highest counts. Source: [STATISTICS §7]. */
export function kinetics(data: MeasuredFigureData, filter: FigureFilter, settings: KineticsSettings): Kinetics {
  const course = courseOf(data, filter, 'car-copies', (own) => productCourse(data, own, settings));
  const results = course.patients.flatMap(({ result }) => (result === null ? [] : [result]));
  const known = (pick: (one: ProductCourse) => number | null) => results.flatMap((one) => pick(one) ?? []);
  return {
    ...course,
    peak: summariseGeometrically(known(({ peak }) => peak)),
    areaToEnd: summariseGeometrically(known(({ areaToEnd }) => areaToEnd)),
    peakTime: medianAndRange(known(({ peakTime }) => peakTime)),
    lastQuantifiableTime: medianAndRange(known(({ lastQuantifiableTime }) => lastQuantifiableTime)),
    stillSeen: results.filter(({ isStillSeen }) => isStillSeen).length,
    halfLife: medianAndRange(
      known(({ terminal }) => (terminal !== null && terminal.warnings.length === 0 ? terminal.halfLifeDays : null)),
    ),
  };
}

export interface Depletion extends Course<TargetCourse> {
  /** Patients whose count fell below the threshold. */
  readonly depleted: number;
  readonly nadir: GeometricSummary;
  readonly nadirDay: MedianAndRange | null;
  readonly firstDayBelow: MedianAndRange | null;
  /** Of those that came back; who is still below counts for no duration. */
  readonly daysBelow: MedianAndRange | null;
  readonly stillBelow: number;
}

export interface TargetCourse extends Pharmacodynamics {
  /** The nadir is a limit: the true value lies below it. */
  readonly isNadirAtMost: boolean;
}

/** CD7+ cells in everybody. Of several counts on one study day the lowest counts. Source: [STATISTICS §7]. */
export function depletion(data: MeasuredFigureData, filter: FigureFilter, settings: KineticsSettings): Depletion {
  const course = courseOf(data, filter, 'cd7-cells', (own) => targetCourse(data, own, settings));
  const results = course.patients.flatMap(({ result }) => (result === null ? [] : [result]));
  const known = (pick: (one: TargetCourse) => number | null) => results.flatMap((one) => pick(one) ?? []);
  return {
    ...course,
    depleted: known(({ firstDayBelow }) => firstDayBelow).length,
    // A nadir that is only a limit is counted and not averaged.
    nadir: summariseGeometrically(known(({ nadir, isNadirAtMost }) => (isNadirAtMost ? 0 : nadir))),
    nadirDay: medianAndRange(known(({ nadirDay }) => nadirDay)),
    firstDayBelow: medianAndRange(known(({ firstDayBelow }) => firstDayBelow)),
    daysBelow: medianAndRange(known(({ daysBelow, isStillBelow }) => (isStillBelow ? null : daysBelow))),
    stillBelow: results.filter(({ isStillBelow }) => isStillBelow).length,
  };
}

function courseOf<Result>(
  data: MeasuredFigureData,
  filter: FigureFilter,
  of: 'car-copies' | 'cd7-cells',
  resultOf: (own: readonly number[]) => Result,
): Course<Result> {
  const counted = countedPatients(data, filter);
  const byPatient = pointsByPatient(data, of);
  const patients = counted.map((patient) => {
    const points = byPatient.get(patient) ?? [];
    const isSampled = points.some((at) => data.points.day[at]! >= 0);
    return { patient, points, result: isSampled ? resultOf(points) : null };
  });
  return {
    patients,
    sampled: patients.filter(({ result }) => result !== null).length,
    leftOut: leftOutOf(data, [of], counted),
  };
}

function productCourse(
  { points }: MeasuredFigureData,
  own: readonly number[],
  { areaEndDay, absentBeforeInfusion }: KineticsSettings,
): ProductCourse {
  const amount = (at: number) => (points.bound[at] === -1 ? 0 : points.value[at]!);
  const days = onePerDay(points.day, own, (at, other) => amount(at) > amount(other)).filter(({ day }) => day >= 0);
  const samples = days.map(({ day, at }) => ({
    time: day,
    concentration: amount(at),
    isBelowLimit: points.bound[at] === -1,
  }));
  const course = computeNonCompartmental(samples, { endDay: areaEndDay, absentBeforeInfusion });
  return {
    ...course,
    samples: samples.length,
    belowLimit: samples.filter(({ isBelowLimit }) => isBelowLimit).length,
    isStillSeen: samples.at(-1)?.isBelowLimit === false,
    isPeakAtLeast: days.some(({ day, at }) => day === course.peakTime && points.bound[at] === 1),
  };
}

function targetCourse(
  { points }: MeasuredFigureData,
  own: readonly number[],
  { depletedBelow }: KineticsSettings,
): TargetCourse {
  const days = onePerDay(points.day, own, (at, other) => points.value[at]! < points.value[other]!);
  const baselineUntilDay = days.findLast(({ at }) => points.before[at] === 1)?.day ?? Number.NEGATIVE_INFINITY;
  const course = computePharmacodynamics(
    days.map(({ day, at }) => ({ day, value: belowIsUnder(points.value[at]!, points.bound[at]!) })),
    { baselineUntilDay, threshold: depletedBelow },
  );
  return {
    ...course,
    isNadirAtMost: days.some(({ day, at }) => day === course.nadirDay && points.bound[at] === -1),
  };
}

/** "Below 5" is below a threshold of 5: the limit enters, less the smallest step a number has. */
function belowIsUnder(value: number, bound: number): number {
  return bound === -1 ? value * (1 - Number.EPSILON) : value;
}

interface DayPoint {
  readonly day: number;
  /** Index into the points. */
  readonly at: number;
}

function onePerDay(
  days: ArrayLike<number>,
  own: readonly number[],
  isRather: (at: number, other: number) => boolean,
): readonly DayPoint[] {
  const chosen = new Map<number, number>();
  for (const at of own) {
    const day = Math.floor(days[at]!);
    const other = chosen.get(day);
    if (other === undefined || isRather(at, other)) chosen.set(day, at);
  }
  return [...chosen].map(([day, at]) => ({ day, at })).toSorted((a, b) => a.day - b.day);
}
