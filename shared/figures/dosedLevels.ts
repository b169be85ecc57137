import type { FigureData } from './figureData.ts';

/** Dose levels with at least one dosed patient, in dose order. Patients without a level are no cohort. */
export function dosedLevels({ patients, doseLevels }: Pick<FigureData, 'patients' | 'doseLevels'>): readonly string[] {
  const present = new Set(patients.flatMap(({ doseLevel, day0On }) => (day0On === null ? [] : [doseLevel])));
  return doseLevels.filter((level): level is string => level !== null && present.has(level));
}
