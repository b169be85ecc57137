import { LINE_STANDINGS, leastLeftMs, lineStanding } from '../../../shared/expedited/lineStanding.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';

export const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Most urgent first, then least time left, then by patient. */
export function compareLines(dueSoonHours: number) {
  const rank = (line: ExpeditedLine) => LINE_STANDINGS.indexOf(lineStanding(line, dueSoonHours));
  const left = (line: ExpeditedLine) => leastLeftMs(line) ?? Number.MAX_SAFE_INTEGER;
  return (a: ExpeditedLine, b: ExpeditedLine): number =>
    rank(a) - rank(b) || left(a) - left(b) || compareText(a.subjectNumber, b.subjectNumber);
}
