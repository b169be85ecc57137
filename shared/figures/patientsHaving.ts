import { type CountableData, EVENT_FLAG } from './figureData.ts';
import type { Selected } from './figureFilter.ts';

export type PatientCount = 'notGraded' | 'severe' | 'serious' | 'dlt' | 'possibleDlt';

const { serious, dltConfirmed, dltPossible } = EVENT_FLAG;

/** Is a patient with this worst grade (0 = none of the events has one) and these flags in the count? */
const IS_IN: Readonly<Record<PatientCount, (grade: number, flags: number) => boolean>> = {
  notGraded: (grade) => grade === 0,
  severe: (grade) => grade >= 3,
  serious: (_, flags) => (flags & serious) !== 0,
  dlt: (_, flags) => (flags & dltConfirmed) !== 0,
  possibleDlt: (_, flags) => (flags & dltPossible) !== 0,
};

export type PatientsHaving = Readonly<Record<PatientCount, readonly number[]>>;

/** The patients of a row's terms who are in each of its counts, worst first, then in order of dosing. */
export function patientsHaving(
  { patients, events }: CountableData,
  { events: kept }: Selected,
  isOfRow: (term: number) => boolean,
): PatientsHaving {
  const worst = new Int8Array(patients.length).fill(-1);
  const flags = new Uint16Array(patients.length);
  for (let at = 0; at < kept.length; at += 1) {
    if (kept[at] === 0 || !isOfRow(events.term[at]!)) continue;
    const patient = events.patient[at]!;
    worst[patient] = Math.max(worst[patient]!, events.grade[at]!);
    flags[patient]! |= events.flags[at]!;
  }
  const worstFirst = [...worst.keys()].filter((at) => worst[at]! >= 0).toSorted((a, b) => worst[b]! - worst[a]!);
  const listOf = (count: PatientCount) => worstFirst.filter((at) => IS_IN[count](worst[at]!, flags[at]!));
  return {
    notGraded: listOf('notGraded'),
    severe: listOf('severe'),
    serious: listOf('serious'),
    dlt: listOf('dlt'),
    possibleDlt: listOf('possibleDlt'),
  };
}
