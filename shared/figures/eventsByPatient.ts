import type { FigureData } from './figureData.ts';

/** Calls `take` for each event of a patient. */
export type EachEventOf = (patient: number, take: (event: number) => void) => void;

const known = new WeakMap<FigureData['events'], EachEventOf>();

/** Finds the events of one patient without walking those of others; made once for the same events. */
export function eventsByPatient({ patients, events }: Pick<FigureData, 'patients' | 'events'>): EachEventOf {
  const found = known.get(events) ?? indexed(events.patient, patients.length);
  known.set(events, found);
  return found;
}

function indexed(patientOf: ArrayLike<number>, patients: number): EachEventOf {
  const start = new Uint32Array(patients + 1);
  for (let at = 0; at < patientOf.length; at += 1) start[patientOf[at]! + 1]! += 1;
  for (let patient = 0; patient < patients; patient += 1) start[patient + 1]! += start[patient]!;
  const next = start.slice();
  const order = new Uint32Array(patientOf.length);
  for (let at = 0; at < patientOf.length; at += 1) {
    const patient = patientOf[at]!;
    order[next[patient]!] = at;
    next[patient]! += 1;
  }
  return (patient, take) => {
    for (let i = start[patient]!; i < start[patient + 1]!; i += 1) take(order[i]!);
  };
}
