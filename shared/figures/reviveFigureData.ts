import type { Column, EventColumns, FigureData, FigurePatient } from './figureData.ts';

/** JSON has no "not a number": what is not known arrives as null and becomes `NaN` again. */
export function reviveFigureData(sent: FigureData): FigureData {
  const names = Object.keys(sent.events) as (keyof EventColumns)[];
  const events = Object.fromEntries(names.map((name) => [name, revive(sent.events[name])]));
  return { ...sent, patients: sent.patients.map(revivePatient), events: events as unknown as EventColumns };
}

const known = (value: number | null): number => value ?? Number.NaN;
const revive = (column: Column): Float64Array => Float64Array.from(column as ArrayLike<number | null>, known);

function revivePatient(patient: FigurePatient): FigurePatient {
  return {
    ...patient,
    followedTo: known(patient.followedTo),
    treatments: patient.treatments.map(({ treatment, from, to }) => ({ treatment, from: known(from), to: known(to) })),
  };
}
