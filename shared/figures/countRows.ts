import { type CountableData, EVENT_FLAG } from './figureData.ts';
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
  /** `(row * levels + level) * COUNT.fields + field`; fields as in `COUNT`. */
  readonly counts: Uint32Array;
  readonly events: Uint32Array;
}

/**
 * What a patient has in a row as one number, so that it is compared and counted in one step: 1 + grade in the upper bits
 * (nothing at all = no event), below them whether any is serious, a confirmed or a possible DLT. In one file with the walk:
 * what comes from another is looked up anew for each of a million events.
 */
export const STATES = 64;
const HAS_BITS = 3;
const HAS = { serious: 1, dlt: 2, possibleDlt: 4 } as const;
export const NO_EVENT = 0;

/** @param grade 0 = not graded */
export const stateOf = (grade: number, flags: number): number => ((grade + 1) << HAS_BITS) | HAS_OF_FLAGS[flags]!;

const { serious, dltConfirmed, dltPossible } = EVENT_FLAG;
const HAS_OF_FLAGS = Uint8Array.from(
  { length: 2 * Math.max(...Object.values(EVENT_FLAG)) },
  (_, flags) =>
    ((flags & serious) === 0 ? 0 : HAS.serious) |
    ((flags & dltConfirmed) === 0 ? 0 : HAS.dlt) |
    ((flags & dltPossible) === 0 ? 0 : HAS.possibleDlt),
);

/** Two states as one: the worse grade, and what either has. At `a * STATES + b`. */
export const BOTH = Uint8Array.from({ length: STATES * STATES }, (_, at) => {
  const [a, b] = [Math.floor(at / STATES), at % STATES];
  return (Math.max(a >> HAS_BITS, b >> HAS_BITS) << HAS_BITS) | ((a | b) & (HAS.serious | HAS.dlt | HAS.possibleDlt));
});

/** 1 + worst grade: 1 = none of the events is graded. */
export const worstOf = (state: number): number => state >> HAS_BITS;

/**
 * Counts every row in one walk over the events, patient by patient. A patient counts once a row at the worst; what is
 * not graded counts, and never outranks what is [FIGURES §1, Counts].
 */
export function countRows(data: CountableData, selected: Selected, plan: RowPlan): RowCounts {
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

/**
 * The same for the groups and for all events alone; the rows of the terms have their events and are not counted. A large
 * trial is read group by group, and counting hundreds of terms takes several times as long.
 */
export function countGroups({ terms, events }: CountableData, { events: kept }: Selected, plan: RowPlan): RowCounts {
  const { levelOf, levels, groupOf, groups } = plan;
  const all = terms.length + groups;
  const eventsOf = new Uint32Array(all + 1);
  const states = new Uint8Array(levelOf.length * groups);
  const { patient: patientOf, term: termOf, grade: gradeOf, flags: flagsOf } = events;
  for (let at = 0; at < kept.length; at += 1) {
    if (kept[at] === 0) continue;
    const term = termOf[at]!;
    const own = patientOf[at]! * groups + groupOf[term]!;
    states[own] = BOTH[states[own]! * STATES + stateOf(gradeOf[at]!, flagsOf[at]!)]!;
    eventsOf[term]! += 1;
  }
  const patients = new Uint32Array((groups + 1) * levels * STATES);
  for (let patient = 0; patient < levelOf.length; patient += 1) {
    const level = levelOf[patient]!;
    if (level === -1) continue;
    let ofAll = NO_EVENT;
    for (let group = 0; group < groups; group += 1) {
      const state = states[patient * groups + group]!;
      ofAll = BOTH[ofAll * STATES + state]!;
      patients[(group * levels + level) * STATES + state]! += 1;
    }
    patients[(groups * levels + level) * STATES + ofAll]! += 1;
  }
  const counts = new Uint32Array((all + 1) * levels * COUNT.fields);
  counts.set(fieldsOf(patients, (groups + 1) * levels), terms.length * levels * COUNT.fields);
  sumEvents(eventsOf, terms.length, plan);
  return { counts, events: eventsOf };
}

/** From how many patients have each state to the fields of each cell. */
export function fieldsOf(patients: Uint32Array, cells: number): Uint32Array {
  const counts = new Uint32Array(cells * COUNT.fields);
  for (let cell = 0; cell < cells; cell += 1) {
    const to = cell * COUNT.fields;
    for (let state = 1; state < STATES; state += 1) {
      const count = patients[cell * STATES + state]!;
      if (count === 0) continue;
      const grade = (state >> HAS_BITS) - 1;
      counts[to + COUNT.any]! += count;
      counts[to + COUNT.byGrade + grade]! += count;
      if (grade >= 3) counts[to + COUNT.severe]! += count;
      if ((state & HAS.serious) !== 0) counts[to + COUNT.serious]! += count;
      if ((state & HAS.dlt) !== 0) counts[to + COUNT.dlt]! += count;
      if ((state & HAS.possibleDlt) !== 0) counts[to + COUNT.possibleDlt]! += count;
    }
  }
  return counts;
}

/** The patients of every row, worst first, then in order of dosing. */
export function affectedByRow(data: CountableData, selected: Selected, plan: RowPlan): readonly (readonly number[])[] {
  const found = Array.from({ length: data.terms.length + plan.groups + 1 }, (): number[][] => []);
  walkPatients(data, selected, plan, (patient, own, count, states) => {
    for (let i = 0; i < count; i += 1) {
      const byWorst = found[own[i]!]!;
      const worst = worstOf(states[own[i]!]!);
      byWorst[worst] ??= [];
      byWorst[worst].push(patient);
    }
  });
  return found.map((byWorst) => byWorst.toReversed().flatMap((patients) => (patients ?? []).sort(ascending)));
}

const ascending = (a: number, b: number): number => a - b;

/** Called once a patient with the rows they have an event in, and the state of each row. */
type TakePatient = (patient: number, rows: Int32Array, count: number, states: Uint8Array) => void;

/** @returns how many events each row has */
function walkPatients(
  { terms, events }: CountableData,
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

  const { events: kept } = selected;
  const order = byPatient(events.patient, kept, plan.levelOf.length);
  const { patient: patientOf, term: termOf, grade: gradeOf, flags: flagsOf } = events;
  let patient = -1;
  let count = 0;
  for (let i = 0; i < kept.length; i += 1) {
    const at = order === null ? i : order[i]!;
    if (kept[at] === 0) continue;
    if (patientOf[at] !== patient) {
      if (count > 0) close(patient, count);
      patient = patientOf[at]!;
      count = 0;
    }
    const term = termOf[at]!;
    const before = states[term]!;
    touched[count] = term;
    count += before === NO_EVENT ? 1 : 0;
    states[term] = BOTH[before * STATES + stateOf(gradeOf[at]!, flagsOf[at]!)]!;
    eventsOf[term]! += 1;
  }
  if (count > 0) close(patient, count);
  sumEvents(eventsOf, terms.length, plan);
  return eventsOf;
}

/** Adds the events of the terms to those of their group and of all. */
function sumEvents(eventsOf: Uint32Array, terms: number, { groupOf, groups }: RowPlan): void {
  for (let term = 0; term < terms; term += 1) {
    eventsOf[terms + groupOf[term]!]! += eventsOf[term]!;
    eventsOf[terms + groups]! += eventsOf[term]!;
  }
}

/** The events in the order of their patients; `null` = those that are kept stand together already, patient by patient. */
function byPatient(patients: ArrayLike<number>, kept: Uint8Array, count: number): Uint32Array | null {
  if (standTogether(patients, kept, count)) return null;
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

function standTogether(patients: ArrayLike<number>, kept: Uint8Array, count: number): boolean {
  const wasSeen = new Uint8Array(count);
  let last = -1;
  for (let at = 0; at < kept.length; at += 1) {
    const patient = patients[at]!;
    if (patient === last || kept[at] === 0) continue;
    if (wasSeen[patient] === 1) return false;
    wasSeen[patient] = 1;
    last = patient;
  }
  return true;
}
