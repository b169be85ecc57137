import type { FigureData } from '../../../shared/figures/figureData.ts';

/** Patient numbers by their worst grade, worst first, then in order of dosing. */
export function worstFirst({ patients, events }: FigureData): readonly string[] {
  const worst = patients.map(() => 0);
  for (let at = 0; at < events.patient.length; at += 1) {
    const patient = events.patient[at]!;
    worst[patient] = Math.max(worst[patient]!, events.grade[at]!);
  }
  return patients
    .map(({ subjectNumber }, at) => ({ subjectNumber, worst: worst[at]!, at }))
    .toSorted((a, b) => b.worst - a.worst || a.at - b.at)
    .map(({ subjectNumber }) => subjectNumber);
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
