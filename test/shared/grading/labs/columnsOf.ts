import { type LabColumns, type LabGroup, packMarks } from '../../../../shared/grading/labs/labColumns.ts';
import type { AnyLab } from './anyLab.ts';

const numbers = (labs: readonly AnyLab[], of: (lab: AnyLab) => number | null | undefined) =>
  Float64Array.from(labs, (lab) => of(lab) ?? Number.NaN);

/** The same results as columns. */
export function columnsOf(labs: readonly AnyLab[]): LabColumns {
  const groups = labs.map(({ analyte, input: { unit, lln, uln } }): LabGroup => ({ analyte, unit, lln, uln }));
  return {
    groups,
    group: Uint16Array.from(labs, (_, i) => i),
    value: numbers(labs, ({ input }) => input.value),
    baseline: numbers(labs, ({ input }) => input.baseline?.value),
    albuminGramsPerLitre: numbers(labs, ({ input }) => input.albumin?.value),
    marks: Int32Array.from(labs, ({ input }) => packMarks(input)),
  };
}
