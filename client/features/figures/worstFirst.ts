import type { FigureData } from '../../../shared/figures/figureData.ts';
import type { FigureFilter } from '../../../shared/figures/figureFilter.ts';
import { selectionOf } from '../../../shared/figures/selectionOf.ts';

/** One selected patient with the worst of their events under the filter; `null` = none. */
export interface SelectedPatient {
  readonly number: string;
  /** Index into the events. */
  readonly event: number | null;
}

/** The selected patients by their worst grade under the filter, worst first, then in order of dosing. */
export function worstFirst(
  data: FigureData,
  filter: FigureFilter,
  selected: ReadonlySet<string>,
): readonly SelectedPatient[] {
  if (selected.size === 0) return [];
  const { patients, events } = data;
  const counted = selectionOf(data, filter).events;
  const worst = new Map<number, number>();
  for (let at = 0; at < counted.length; at += 1) {
    if (counted[at] === 0) continue;
    const patient = events.patient[at]!;
    const known = worst.get(patient);
    if (known === undefined || events.grade[at]! > events.grade[known]!) worst.set(patient, at);
  }
  // What is not graded outranks nothing at all, and never a grade.
  const rank = (event: number | null) => (event === null ? -1 : events.grade[event]!);
  return patients
    .flatMap(({ subjectNumber }, at): SelectedPatient[] =>
      selected.has(subjectNumber) ? [{ number: subjectNumber, event: worst.get(at) ?? null }] : [],
    )
    .toSorted((a, b) => rank(b.event) - rank(a.event));
}

/** Click selects, Shift adds or takes away. */
export function nextSelection(
  selected: ReadonlySet<string>,
  numbers: readonly string[],
  isAdding: boolean,
): readonly string[] {
  if (!isAdding) {
    const isSame = numbers.length === selected.size && numbers.every((number) => selected.has(number));
    return isSame ? [] : numbers;
  }
  const allIn = numbers.every((number) => selected.has(number));
  return allIn ? [...selected].filter((number) => !numbers.includes(number)) : [...new Set([...selected, ...numbers])];
}
