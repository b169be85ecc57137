import { EVENT_FLAG, type FigureData } from './figureData.ts';
import type { Selected } from './figureFilter.ts';

/**
 * The worst of each patient in each group of terms: 0 = no event, 1 = events without a grade only, 1 + grade. A patient
 * counts once at the worst; what is not graded counts, and never outranks what is [FIGURES §1, Counts].
 */
export interface WorstGrades {
  readonly groups: number;
  /** `patient * groups + group`. */
  readonly cells: Uint8Array;
  /** Bits of `WORST_FLAG` over the same events. */
  readonly flags: Uint8Array;
  /** Events of each group. */
  readonly events: Uint32Array;
}

export const WORST_FLAG = { serious: 1, dlt: 2, possibleDlt: 4 } as const;

/** @param groupOf group of each term, by index of the term */
export function worstGradesBy(
  { patients, events }: FigureData,
  selected: Selected,
  groupOf: ArrayLike<number>,
  groups: number,
): WorstGrades {
  const cells = new Uint8Array(patients.length * groups);
  const flags = new Uint8Array(cells.length);
  const counts = new Uint32Array(groups);
  const { serious, dltConfirmed, dltPossible } = EVENT_FLAG;
  for (let at = 0; at < selected.events.length; at += 1) {
    if (selected.events[at] === 0) continue;
    const group = groupOf[events.term[at]!]!;
    const cell = events.patient[at]! * groups + group;
    const worst = events.grade[at]! + 1;
    if (worst > cells[cell]!) cells[cell] = worst;
    const has = events.flags[at]!;
    flags[cell]! |=
      ((has & serious) === 0 ? 0 : WORST_FLAG.serious) |
      ((has & dltConfirmed) === 0 ? 0 : WORST_FLAG.dlt) |
      ((has & dltPossible) === 0 ? 0 : WORST_FLAG.possibleDlt);
    counts[group]! += 1;
  }
  return { groups, cells, flags, events: counts };
}
