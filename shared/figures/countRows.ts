import type { FigureData } from './figureData.ts';
import type { Selected } from './figureFilter.ts';
import { BOTH, fieldsOf, NO_EVENT, STATES, stateOf, worstOf } from './rowState.ts';

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
  /** `(row * levels + level) * COUNT.fields + field`; fields as in `COUNT`. */
  readonly counts: Uint32Array;
  readonly events: Uint32Array;
}

/**
 * Counts every row in one walk over the events, patient by patient. A patient counts once a row at the worst; what is
 * not graded counts, and never outranks what is [FIGURES §1, Counts].
 */
export function countRows(data: FigureData, selected: Selected, plan: RowPlan): RowCounts {
  const { levelOf, levels } = plan;
  const rows = data.terms.length + plan.groups + 1;
  const patients = new Uint32Array(rows * levels * STATES);
  const events = walkPatients(data, selected, plan, (patient, own, count, states) => {
    const level = levelOf[patient]!;
    for (let i = 0; i < count; i += 1) {
      const row = own[i]!;
      patients[(row * levels + level) * STATES + states[row]!]! += 1;
    }
  });
  return { counts: fieldsOf(patients, rows * levels), events };
}

/** The patients of every row, worst first, then in order of dosing. */
export function affectedByRow(data: FigureData, selected: Selected, plan: RowPlan): readonly (readonly number[])[] {
  const found = Array.from({ length: data.terms.length + plan.groups + 1 }, (): number[][] => []);
  walkPatients(data, selected, plan, (patient, own, count, states) => {
    for (let i = 0; i < count; i += 1) {
      const byWorst = found[own[i]!]!;
      const worst = worstOf(states[own[i]!]!);
      byWorst[worst] ??= [];
      byWorst[worst].push(patient);
    }
  });
  return found.map((byWorst) => byWorst.toReversed().flatMap((patients) => patients ?? []));
}

/** Called once a patient with the rows they have an event in, and the state of each row. */
type TakePatient = (patient: number, rows: Int32Array, count: number, states: Uint8Array) => void;

/** @returns how many events each row has */
function walkPatients(
  { terms, events }: FigureData,
  selected: Selected,
  plan: RowPlan,
  take: TakePatient,
): Uint32Array {
  const { groupOf, groups } = plan;
  const all = terms.length + groups;
  const eventsOf = new Uint32Array(all + 1);
  const states = new Uint8Array(all + 1);
  const touched = new Int32Array(all + 1);
  const close = (patient: number, ofTerms: number) => {
    let touchedCount = ofTerms;
    let ofAll = NO_EVENT;
    for (let i = 0; i < ofTerms; i += 1) {
      const state = states[touched[i]!]!;
      ofAll = BOTH[ofAll * STATES + state]!;
      const group = terms.length + groupOf[touched[i]!]!;
      const before = states[group]!;
      touched[touchedCount] = group;
      touchedCount += before === NO_EVENT ? 1 : 0;
      states[group] = BOTH[before * STATES + state]!;
    }
    states[all] = ofAll;
    touched[touchedCount] = all;
    take(patient, touched, touchedCount + 1, states);
    for (let i = 0; i <= touchedCount; i += 1) states[touched[i]!] = NO_EVENT;
  };

  const order = byPatient(events.patient, plan.levelOf.length);
  const { events: kept } = selected;
  const { patient: patientOf, term: termOf, grade: gradeOf, flags: flagsOf } = events;
  let i = 0;
  while (i < kept.length) {
    const patient = patientOf[order === null ? i : order[i]!]!;
    let count = 0;
    for (; i < kept.length; i += 1) {
      const at = order === null ? i : order[i]!;
      if (patientOf[at] !== patient) break;
      if (kept[at] === 0) continue;
      const term = termOf[at]!;
      const before = states[term]!;
      touched[count] = term;
      count += before === NO_EVENT ? 1 : 0;
      states[term] = BOTH[before * STATES + stateOf(gradeOf[at]!, flagsOf[at]!)]!;
      eventsOf[term]! += 1;
    }
    if (count > 0) close(patient, count);
  }
  for (let term = 0; term < terms.length; term += 1) {
    eventsOf[terms.length + groupOf[term]!]! += eventsOf[term]!;
    eventsOf[all]! += eventsOf[term]!;
  }
  return eventsOf;
}

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
