import type { FigureFilter } from '../figureFilter.ts';
import { type MeasuredFigureData, SHIFT, type ShiftTerm } from './measuredFigureData.ts';
import { countedPatients } from './measuredSelection.ts';

/** Rows and columns of a shift table: grades, measured but not gradable, not measured. */
export const SHIFT_STEPS = [0, 1, 2, 3, 4, SHIFT.notGraded, SHIFT.missing] as const;

export interface ShiftTable {
  readonly term: ShiftTerm;
  /** Patients by step of baseline, then of worst grade, both in the order of `SHIFT_STEPS`; together everybody counted. */
  readonly cells: readonly (readonly (readonly number[])[])[];
  /** Worst grade above that of the baseline, both known. */
  readonly worsened: readonly number[];
  /** Worst grade 3 or 4, whatever the baseline. */
  readonly severe: readonly number[];
  /** Results after the baseline that could not be graded. */
  readonly ungraded: number;
}

/** From baseline grade to worst grade, for each parameter. Everybody stands in one cell of each. Source: [FIGURES §2.11]. */
export function shiftTables(data: MeasuredFigureData, filter: FigureFilter): readonly ShiftTable[] {
  const counted = countedPatients(data, filter);
  const isIn = new Set(counted);
  const found = new Map<string, number>();
  const key = (patient: number, term: number) => `${patient} ${term}`;
  const { shifts } = data;
  for (let at = 0; at < shifts.patient.length; at += 1) {
    if (isIn.has(shifts.patient[at]!)) found.set(key(shifts.patient[at]!, shifts.term[at]!), at);
  }
  return data.terms.flatMap((term, index) => {
    const own = counted.map((patient) => ({ patient, at: found.get(key(patient, index)) }));
    if (own.every(({ at }) => at === undefined)) return [];
    const steps = own.map(({ patient, at }) => ({
      patient,
      baseline: at === undefined ? SHIFT.missing : shifts.baseline[at]!,
      worst: at === undefined ? SHIFT.missing : shifts.worst[at]!,
      ungraded: at === undefined ? 0 : shifts.ungraded[at]!,
    }));
    const those = (isOne: (step: (typeof steps)[number]) => boolean) =>
      steps.filter(isOne).map(({ patient }) => patient);
    return [
      {
        term,
        cells: SHIFT_STEPS.map((row) =>
          SHIFT_STEPS.map((column) => those(({ baseline, worst }) => baseline === row && worst === column)),
        ),
        worsened: those(({ baseline, worst }) => baseline >= 0 && worst > baseline),
        severe: those(({ worst }) => worst >= 3),
        ungraded: steps.reduce((sum, { ungraded }) => sum + ungraded, 0),
      },
    ];
  });
}
