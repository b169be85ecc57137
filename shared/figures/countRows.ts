import { EVENT_FLAG, type FigureData } from './figureData.ts';
import type { Selected } from './figureFilter.ts';

/** Of each patient once a row, at the worst. */
export const COUNT = {
  any: 0,
  severe: 1,
  serious: 2,
  dlt: 3,
  possibleDlt: 4,
  /** Places 5 to 10: worst grade 0 = not graded, to 5. */
  byGrade: 5,
  fields: 11,
} as const;

export interface RowPlan {
  /** Level of each patient; -1 = not counted. */
  readonly levelOf: Int32Array;
  readonly levels: number;
  /** Group of each term. */
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** Rows are the terms, then the groups, then one of all events. */
export interface RowCounts {
  /** `(row * levels + level) * COUNT.fields + field`. */
  readonly counts: Uint32Array;
  readonly events: Uint32Array;
}

const { serious, dltConfirmed, dltPossible } = EVENT_FLAG;

/**
 * Counts every row in one walk over the events, patient by patient. A patient counts once a row at the worst; what is
 * not graded counts, and never outranks what is [FIGURES §1, Counts].
 */
export function countRows(data: FigureData, selected: Selected, plan: RowPlan): RowCounts {
  const { levelOf, levels } = plan;
  const counts = new Uint32Array((data.terms.length + plan.groups + 1) * levels * COUNT.fields);
  const events = walkPatients(data, selected, plan, (row, patient, worst, has) => {
    const cell = (row * levels + levelOf[patient]!) * COUNT.fields;
    const grade = worst - 1;
    counts[cell + COUNT.any]! += 1;
    counts[cell + COUNT.byGrade + grade]! += 1;
    if (grade >= 3) counts[cell + COUNT.severe]! += 1;
    if (has === 0) return;
    if ((has & serious) !== 0) counts[cell + COUNT.serious]! += 1;
    if ((has & dltConfirmed) !== 0) counts[cell + COUNT.dlt]! += 1;
    if ((has & dltPossible) !== 0) counts[cell + COUNT.possibleDlt]! += 1;
  });
  return { counts, events };
}

/** The patients of every row, worst first, then in order of dosing. */
export function affectedByRow(data: FigureData, selected: Selected, plan: RowPlan): readonly (readonly number[])[] {
  const found = Array.from({ length: data.terms.length + plan.groups + 1 }, (): number[][] => []);
  walkPatients(data, selected, plan, (row, patient, worst) => {
    const own = found[row]!;
    own[worst] ??= [];
    own[worst].push(patient);
  });
  return found.map((byWorst) => byWorst.toReversed().flatMap((patients) => patients ?? []));
}

/** Calls once for each row a patient has an event in. `worst`: 1 = without a grade, 1 + grade; `has`: flags of all of them. */
type TakePatient = (row: number, patient: number, worst: number, has: number) => void;

/** @returns how many events each row has */
function walkPatients(
  { terms, events }: FigureData,
  selected: Selected,
  plan: RowPlan,
  take: TakePatient,
): Uint32Array {
  const all = terms.length + plan.groups;
  const eventsOf = new Uint32Array(all + 1);
  const worst = new Uint8Array(all + 1);
  const flags = new Uint16Array(all + 1);
  const touched = new Int32Array(all + 1);
  let touchedCount = 0;
  const add = (row: number, grade: number, has: number, count: number) => {
    if (worst[row] === 0) {
      touched[touchedCount] = row;
      touchedCount += 1;
    }
    if (grade > worst[row]!) worst[row] = grade;
    flags[row]! |= has;
    eventsOf[row]! += count;
  };
  const close = (patient: number) => {
    const ofTerms = touchedCount;
    for (let i = 0; i < ofTerms; i += 1) {
      const term = touched[i]!;
      add(terms.length + plan.groupOf[term]!, worst[term]!, flags[term]!, 0);
      add(all, worst[term]!, flags[term]!, 0);
    }
    for (let i = 0; i < touchedCount; i += 1) {
      const row = touched[i]!;
      take(row, patient, worst[row]!, flags[row]!);
      worst[row] = 0;
      flags[row] = 0;
    }
    touchedCount = 0;
  };

  const order = byPatient(events.patient, plan.levelOf.length);
  const { events: kept } = selected;
  const { patient: patientOf, term: termOf, grade: gradeOf, flags: flagsOf } = events;
  let patient = -1;
  for (let i = 0; i < kept.length; i += 1) {
    const at = order === null ? i : order[i]!;
    if (kept[at] === 0) continue;
    if (patientOf[at] !== patient) {
      close(patient);
      patient = patientOf[at]!;
    }
    add(termOf[at]!, gradeOf[at]! + 1, flagsOf[at]! & COUNTED_FLAGS, 1);
  }
  close(patient);
  for (let term = 0; term < terms.length; term += 1) {
    eventsOf[terms.length + plan.groupOf[term]!]! += eventsOf[term]!;
    eventsOf[all]! += eventsOf[term]!;
  }
  return eventsOf;
}

const COUNTED_FLAGS = serious | dltConfirmed | dltPossible;

/** The events in the order of their patients; `null` = they are in it. */
function byPatient(patients: ArrayLike<number>, count: number): Uint32Array | null {
  let isOrdered = true;
  for (let at = 1; at < patients.length && isOrdered; at += 1) isOrdered = patients[at - 1]! <= patients[at]!;
  if (isOrdered) return null;
  const next = new Uint32Array(count + 1);
  for (let at = 0; at < patients.length; at += 1) next[patients[at]! + 1]! += 1;
  for (let at = 0; at < count; at += 1) next[at + 1]! += next[at]!;
  const order = new Uint32Array(patients.length);
  for (let at = 0; at < patients.length; at += 1) {
    const patient = patients[at]!;
    order[next[patient]!] = at;
    next[patient]! += 1;
  }
  return order;
}
