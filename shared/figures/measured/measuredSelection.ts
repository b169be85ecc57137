import type { FigureFilter } from '../figureFilter.ts';
import { NO_FILTER, selectFor } from '../figureFilter.ts';
import {
  LEFT_OUT_REASONS,
  type LeftOutReason,
  MEASURED,
  type MeasuredFigureData,
  type MeasuredName,
} from './measuredFigureData.ts';

/** Only the part of a filter that says who is counted: a filter of events has no say over what was measured. */
export const patientsOnly = ({ population, doseLevels }: FigureFilter): FigureFilter => ({
  ...NO_FILTER,
  population,
  doseLevels,
});

/** Indices of the dosed patients a filter leaves, in order of dosing. */
export function countedPatients({ cohort }: MeasuredFigureData, filter: FigureFilter): readonly number[] {
  const { patients } = selectFor(cohort, patientsOnly(filter));
  return cohort.patients.flatMap((_, at) => (patients[at] === 1 ? [at] : []));
}

/** Indices of the results of one kind by patient, each patient's in order of day. */
export function pointsByPatient(
  { points }: MeasuredFigureData,
  name: MeasuredName,
): ReadonlyMap<number, readonly number[]> {
  const of = MEASURED.indexOf(name);
  const found = new Map<number, number[]>();
  for (let at = 0; at < points.of.length; at += 1) {
    if (points.of[at] !== of) continue;
    const own = found.get(points.patient[at]!);
    if (own === undefined) found.set(points.patient[at]!, [at]);
    else own.push(at);
  }
  return found;
}

export type LeftOutCounts = Readonly<Record<LeftOutReason, number>>;

/** Results of these kinds that no figure can place or read, of the patients that are counted. */
export function leftOutOf(
  { leftOut }: MeasuredFigureData,
  names: readonly MeasuredName[],
  counted: readonly number[],
): LeftOutCounts {
  const isIn = new Set(counted);
  const counts = { 'no-day': 0, 'no-number': 0, unit: 0 };
  for (let at = 0; at < leftOut.of.length; at += 1) {
    if (!isIn.has(leftOut.patient[at]!) || !names.includes(MEASURED[leftOut.of[at]!]!)) continue;
    counts[LEFT_OUT_REASONS[leftOut.reason[at]!]!] += 1;
  }
  return counts;
}
