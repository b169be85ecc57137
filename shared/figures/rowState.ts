import { EVENT_FLAG } from './figureData.ts';

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

/**
 * What a patient has in a row as one number, so that it is compared and counted in one step: 1 + grade in the upper bits
 * (nothing at all = no event), below them whether any is serious, a confirmed or a possible DLT.
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
