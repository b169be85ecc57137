import { computeClopperPearson } from '../../../shared/stats/incidence/clopperPearson.ts';

/** Fewer patients than this: the count speaks and the percentage stands small behind it. Source: [FIGURES §1, Counts]. */
export const FEW_PATIENTS = 10;

export interface CountParts {
  readonly main: string;
  readonly small: string;
}

/**
 * `n/N` and its percentage; nothing is divided by nobody. Nobody of N is not 0 %: it carries how many it may still be,
 * the upper end of its exact 95 % interval.
 */
export function countParts(count: number, of: number): CountParts {
  if (of === 0) return { main: '0/0', small: '–' };
  if (count === 0) return { main: `0/${of}`, small: `≤ ${percentOf(upperOfNone(of))} %` };
  return { main: `${count}/${of}`, small: `${Math.round((100 * count) / of)} %` };
}

/** As the intervals beside it; below one percent as much as it takes to say something. */
const percentOf = (share: number): string =>
  share >= 0.01 ? String(Math.round(100 * share)) : (100 * share).toPrecision(2);

const uppers = new Map<number, number>();

/** A table asks for the same few denominators in every line. */
function upperOfNone(of: number): number {
  const upper = uppers.get(of) ?? computeClopperPearson(0, of, 0.95)!.upper;
  uppers.set(of, upper);
  return upper;
}
