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
  /** Where the patients of each row begin in `affected`; one entry more than there are rows. */
  readonly start: Uint32Array;
  /** Worst first, then in order of dosing. */
  readonly affected: Uint32Array;
}

const { serious, dltConfirmed, dltPossible } = EVENT_FLAG;
/** More than the worst of a patient may be: 1 = without a grade, 6 = grade 5. */
const WORSTS = 7;

/**
 * Counts every row in one walk over the events, patient by patient. A patient counts once a row at the worst; what is
 * not graded counts, and never outranks what is [FIGURES §1, Counts].
 */
export function countRows({ terms, events }: FigureData, selected: Selected, plan: RowPlan): RowCounts {
  const { levelOf, levels, groupOf, groups } = plan;
  const all = terms.length + groups;
  const rows = all + 1;
  const counts = new Uint32Array(rows * levels * COUNT.fields);
  const eventsOf = new Uint32Array(rows);
  const worst = new Uint8Array(rows);
  const flags = new Uint16Array(rows);
  const touched = new Int32Array(rows);
  let touchedCount = 0;
  const room = 3 * selected.events.length;
  const pairs = { row: new Int32Array(room), patient: new Int32Array(room), worst: new Uint8Array(room) };
  let pairCount = 0;

  const take = (row: number, grade: number, has: number) => {
    if (worst[row] === 0) {
      touched[touchedCount] = row;
      touchedCount += 1;
      flags[row] = 0;
    }
    if (grade + 1 > worst[row]!) worst[row] = grade + 1;
    flags[row]! |= has;
    eventsOf[row]! += 1;
  };
  const close = (patient: number) => {
    for (let i = 0; i < touchedCount; i += 1) {
      const row = touched[i]!;
      pairs.row[pairCount] = row;
      pairs.patient[pairCount] = patient;
      pairs.worst[pairCount] = worst[row]!;
      pairCount += 1;
      addPatient(counts, (row * levels + levelOf[patient]!) * COUNT.fields, worst[row]! - 1, flags[row]!);
      worst[row] = 0;
    }
    touchedCount = 0;
  };

  const order = byPatient(events.patient, levelOf.length);
  let patient = -1;
  for (let i = 0; i < selected.events.length; i += 1) {
    const at = order === null ? i : order[i]!;
    if (selected.events[at] === 0) continue;
    if (events.patient[at] !== patient) {
      close(patient);
      patient = events.patient[at]!;
    }
    const term = events.term[at]!;
    const grade = events.grade[at]!;
    const has = events.flags[at]!;
    take(term, grade, has);
    take(terms.length + groupOf[term]!, grade, has);
    take(all, grade, has);
  }
  close(patient);
  return { counts, events: eventsOf, ...sortPairs(pairs, pairCount, rows) };
}

function addPatient(counts: Uint32Array, cell: number, grade: number, has: number): void {
  counts[cell + COUNT.any]! += 1;
  counts[cell + COUNT.byGrade + grade]! += 1;
  if (grade >= 3) counts[cell + COUNT.severe]! += 1;
  if ((has & serious) !== 0) counts[cell + COUNT.serious]! += 1;
  if ((has & dltConfirmed) !== 0) counts[cell + COUNT.dlt]! += 1;
  if ((has & dltPossible) !== 0) counts[cell + COUNT.possibleDlt]! += 1;
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

interface Pairs {
  readonly row: Int32Array;
  readonly patient: Int32Array;
  readonly worst: Uint8Array;
}

/** By row, then worst first; patients of equal worst keep their order. */
function sortPairs(pairs: Pairs, count: number, rows: number): Pick<RowCounts, 'start' | 'affected'> {
  const next = new Uint32Array(rows * WORSTS + 1);
  const bucketOf = (i: number) => pairs.row[i]! * WORSTS + WORSTS - 1 - pairs.worst[i]!;
  for (let i = 0; i < count; i += 1) next[bucketOf(i) + 1]! += 1;
  for (let bucket = 0; bucket < rows * WORSTS; bucket += 1) next[bucket + 1]! += next[bucket]!;
  const start = Uint32Array.from({ length: rows + 1 }, (_, row) => next[row * WORSTS]!);
  const affected = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const bucket = bucketOf(i);
    affected[next[bucket]!] = pairs.patient[i]!;
    next[bucket]! += 1;
  }
  return { start, affected };
}
