import type { Column, EventColumns, FigureData, FigurePatient } from './figureData.ts';

/** JSON has no "not a number": what is not known arrives as null and becomes `NaN` again. */
export function reviveFigureData(sent: FigureData): FigureData {
  const names = Object.keys(sent.events) as (keyof EventColumns)[];
  const events = Object.fromEntries(names.map((name) => [name, reviveColumn(sent.events[name])]));
  return { ...sent, patients: sent.patients.map(revivePatient), events: events as unknown as EventColumns };
}

const known = (value: number | null): number => value ?? Number.NaN;

/** A loop: `Float64Array.from` asks an iterator for each of a million numbers. */
export function reviveColumn(column: Column): Float64Array {
  const sent = column as ArrayLike<number | null>;
  const revived = new Float64Array(sent.length);
  for (let at = 0; at < revived.length; at += 1) revived[at] = sent[at] ?? Number.NaN;
  return revived;
}

export function revivePatient(patient: FigurePatient): FigurePatient {
  return {
    ...patient,
    followedTo: known(patient.followedTo),
    turns: Object.fromEntries(Object.entries(patient.turns).map(([turn, day]) => [turn, known(day)])),
    treatments: patient.treatments.map(({ treatment, from, to }) => ({ treatment, from: known(from), to: known(to) })),
  };
}
