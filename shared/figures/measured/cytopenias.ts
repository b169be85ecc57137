import type { FigureFilter } from '../figureFilter.ts';
import type { MeasuredFigureData, PatientIcaht } from './measuredFigureData.ts';
import { countedPatients, type LeftOutCounts, leftOutOf, pointsByPatient } from './measuredSelection.ts';

export type CountName = 'ANC' | 'PLAT' | 'HGB';

/** Study days at a grade or worse; `toDay` is the first day that no longer is, or the day after the last result. */
export interface LowRun {
  readonly fromDay: number;
  readonly toDay: number;
  /** Still low at the last result: it lasts at least that long. */
  readonly isOpen: boolean;
}

export interface LowTime {
  readonly days: number;
  readonly runs: readonly LowRun[];
}

/**
 * Where a patient stands on day 28 with respect to grade 3. `unresolved`: the days at grade 3 or worse go through day
 * 28. `last-seen-low`: the last result is of grade 3 or worse, and lies before day 28. `not-reached`: it is of a lower grade and
 * lies before day 28, which has not come yet, or did not come for the patient.
 */
export type StandingAt28 = 'never-low' | 'recovered' | 'unresolved' | 'last-seen-low' | 'not-reached' | 'not-graded';

export interface PatientCounts {
  /** Index into the patients. */
  readonly patient: number;
  /** Indices into the points, in order of day; empty = no value. */
  readonly points: readonly number[];
  /** Lowest value from the infusion on, the first of equals. */
  readonly nadir: { readonly value: number; readonly day: number; readonly bound: number } | null;
  readonly severe: LowTime;
  readonly lifeThreatening: LowTime;
  readonly at28: StandingAt28;
  /** Study day of the last result that could be graded. */
  readonly lastDay: number | null;
  readonly ungraded: number;
  readonly icaht: PatientIcaht;
}

export interface Cytopenias {
  readonly of: CountName;
  readonly patients: readonly PatientCounts[];
  /** Patients with at least one value from the infusion on. */
  readonly measured: number;
  /** Patients at grade 3 or worse, and 4, from the infusion on. */
  readonly severe: number;
  readonly lifeThreatening: number;
  readonly unresolved: number;
  /** Patients with a graded result from day 28 on: the denominator of those unresolved then. */
  readonly reached28: number;
  /** Results without a grade: they count for no duration. */
  readonly ungraded: number;
  readonly leftOut: LeftOutCounts;
}

/** The day the summary of early cytopenia looks at. Source: [FIGURES §2.8]. */
export const STANDING_DAY = 28;

/**
 * One count over time in everybody, and how long it was low. A grade holds from the day of its result to the day of the
 * next result that can be graded; of several on one day the worst counts; days before the infusion are not counted.
 * Source: [FIGURES §2.8].
 */
export function cytopenias(data: MeasuredFigureData, filter: FigureFilter, of: CountName): Cytopenias {
  const counted = countedPatients(data, filter);
  const byPatient = pointsByPatient(data, of);
  const patients = counted.map((patient) => countsOf(data, patient, byPatient.get(patient) ?? []));
  const number = (isIn: (one: PatientCounts) => boolean) => patients.filter(isIn).length;
  return {
    of,
    patients,
    measured: number(({ nadir }) => nadir !== null),
    severe: number(({ severe }) => severe.days > 0),
    lifeThreatening: number(({ lifeThreatening }) => lifeThreatening.days > 0),
    unresolved: number(({ at28 }) => at28 === 'unresolved'),
    reached28: number(({ at28 }) => REACHED.includes(at28)),
    ungraded: patients.reduce((sum, { ungraded }) => sum + ungraded, 0),
    leftOut: leftOutOf(data, [of], counted),
  };
}

function countsOf({ points, icaht }: MeasuredFigureData, patient: number, own: readonly number[]): PatientCounts {
  const after = own.filter((at) => points.day[at]! >= 0);
  const lowest = after.reduce<number | null>(
    (low, at) => (low === null || points.value[at]! < points.value[low]! ? at : low),
    null,
  );
  const days = worstPerDay(own.map((at) => ({ day: Math.floor(points.day[at]!), grade: points.grade[at]! })));
  const severe = timeAt(days, 3);
  return {
    patient,
    points: own,
    nadir:
      lowest === null
        ? null
        : { value: points.value[lowest]!, day: Math.floor(points.day[lowest]!), bound: points.bound[lowest]! },
    severe,
    lifeThreatening: timeAt(days, 4),
    at28: standingAt28(days, severe),
    lastDay: days.at(-1)?.day ?? null,
    ungraded: own.filter((at) => points.grade[at]! < 0).length,
    icaht: icaht[patient]!,
  };
}

interface GradedDay {
  readonly day: number;
  readonly grade: number;
}

/** Days with a grade, rising, each at its worst. */
function worstPerDay(graded: readonly GradedDay[]): readonly GradedDay[] {
  const worst = new Map<number, number>();
  for (const { day, grade } of graded) if (grade >= 0) worst.set(day, Math.max(worst.get(day) ?? 0, grade));
  return [...worst].map(([day, grade]) => ({ day, grade })).toSorted((a, b) => a.day - b.day);
}

function timeAt(days: readonly GradedDay[], gradeAtLeast: number): LowTime {
  const runs: LowRun[] = [];
  let from: number | null = null;
  const close = (toDay: number, isOpen: boolean) => {
    if (from !== null && toDay > 0) runs.push({ fromDay: Math.max(0, from), toDay, isOpen });
    from = null;
  };
  for (const { day, grade } of days) {
    if (grade >= gradeAtLeast) from ??= day;
    else close(day, false);
  }
  close((days.at(-1)?.day ?? 0) + 1, true);
  return { days: runs.reduce((sum, { fromDay, toDay }) => sum + toDay - fromDay, 0), runs };
}

/** Where a patient with a result from day 28 on can stand. */
const REACHED: readonly StandingAt28[] = ['never-low', 'recovered', 'unresolved'];

function standingAt28(days: readonly GradedDay[], { runs }: LowTime): StandingAt28 {
  if (!days.some(({ day }) => day >= 0)) return 'not-graded';
  if (runs.some(({ fromDay, toDay }) => fromDay <= STANDING_DAY && STANDING_DAY < toDay)) return 'unresolved';
  const last = runs.at(-1);
  if (last?.isOpen === true && last.toDay <= STANDING_DAY) return 'last-seen-low';
  if (days.at(-1)!.day < STANDING_DAY) return 'not-reached';
  return last === undefined ? 'never-low' : 'recovered';
}
