import type { CaseNotice, Told } from '../model/caseNotice.ts';

/**
 * Who hears of the case next: among those in line, in the order the trial named them, the first it was not brought to in
 * this round; when it was brought to all, the first who has not opened it; when all have, the first in line. Undefined =
 * nobody is in line.
 */
export function nextInLine(line: readonly Told[], notices: readonly CaseNotice[]): Told | undefined {
  const reached = (person: Told, kinds: readonly CaseNotice['kind'][]) =>
    notices.some(({ kind, to }) => kinds.includes(kind) && to.userId === person.userId);
  return (
    line.find((person) => !reached(person, ['delivered', 'seen', 'escalated'])) ??
    line.find((person) => !reached(person, ['seen', 'escalated'])) ??
    line.find((person) => !reached(person, ['escalated'])) ??
    line[0]
  );
}
