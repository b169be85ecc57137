import type { BoardRow } from '../../../shared/model/views.ts';

/** How long after infusion a patient is offered on a round; a convenience of the form, nothing is graded by it. */
const ROUND_TO_DAY = 30;

/** Where somebody is on a round, and who comes next. */
export interface WardRound {
  readonly subjects: readonly string[];
  /** Place of the patient on the round, from 1; `null` = not on it. */
  readonly place: number | null;
  /** `null` = this was the last one. */
  readonly next: string | null;
}

/** The patients who are looked at every day, in order of their numbers: infused up to 30 days ago. A patient beside the round starts it. */
export function wardRound(rows: readonly BoardRow[], subjectNumber: string): WardRound {
  const subjects = rows
    .filter(({ day }) => day !== null && day >= 0 && day <= ROUND_TO_DAY)
    .map(({ subject }) => subject.subjectNumber)
    .toSorted();
  const at = subjects.indexOf(subjectNumber);
  return { subjects, place: at === -1 ? null : at + 1, next: subjects[at + 1] ?? null };
}
