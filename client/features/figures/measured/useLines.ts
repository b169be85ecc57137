import { useMemo } from 'react';
import type { MeasuredFigureData } from '../../../../shared/figures/measured/measuredFigureData.ts';
import type { LabLine } from '../../../charts/lab-lines/labLine.ts';

interface Course {
  /** Index into the patients. */
  readonly patient: number;
  /** Indices into the points, in order of day. */
  readonly points: readonly number[];
}

/** One line a patient who has a value. */
export function useLines({ cohort, points }: MeasuredFigureData, courses: readonly Course[]): readonly LabLine[] {
  return useMemo(
    () =>
      courses
        .filter((course) => course.points.length > 0)
        .map(({ patient, points: own }) => {
          const { subjectNumber, doseLevel } = cohort.patients[patient]!;
          return {
            id: subjectNumber,
            label: [subjectNumber, doseLevel].filter((part) => part !== null).join(' · '),
            days: Float64Array.from(own, (at) => points.day[at]!),
            values: Float64Array.from(own, (at) => points.value[at]!),
            bounds: Int8Array.from(own, (at) => points.bound[at]!),
          };
        }),
    [cohort, points, courses],
  );
}
