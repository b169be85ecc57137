import type { EndAnswer } from '../model/dates.ts';

/** A partly known date as people read it; what is missing stays visible: `2026-03-05 14:20`, `2026-03-??`, `2026-??-05`. */
export function formatPartial(answer: Exclude<EndAnswer, 'unknown' | 'ongoing'>): string {
  const monthMissing = answer.includes('---');
  if (monthMissing) return answer.replace('---', '-??-');
  switch (answer.length) {
    case 4:
      return `${answer}-??-??`;
    case 7:
      return `${answer}-??`;
    case 13:
      return `${answer.replace('T', ' ')}:??`;
    default:
      return answer.replace('T', ' ');
  }
}
