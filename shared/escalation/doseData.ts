import { requireEventsOf } from '../stats/inputChecks.ts';

/** What is known of one dose: evaluable patients, and those of them with a DLT. Doses rise; the first is number 1. */
export interface DoseData {
  readonly treated: number;
  readonly dlts: number;
}

export function requireDoses(doses: readonly DoseData[]): void {
  if (doses.length === 0) throw new RangeError('There is no dose.');
  for (const { dlts, treated } of doses) requireEventsOf(dlts, treated);
}

/** The dose with this number, from 1. */
export function doseNumber<Dose extends DoseData>(doses: readonly Dose[], number: number): Dose {
  const dose = doses[number - 1];
  if (dose === undefined) throw new RangeError(`There is no dose ${number}.`);
  return dose;
}
