/** Fewer patients than this: the count speaks and the percentage stands small behind it. Source: [FIGURES §1, Counts]. */
export const FEW_PATIENTS = 10;

export interface CountParts {
  readonly main: string;
  readonly small: string;
}

/** `n/N` and its percentage; nothing is divided by nobody. */
export function countParts(count: number, of: number): CountParts {
  if (of === 0) return { main: '0/0', small: '–' };
  return { main: `${count}/${of}`, small: `${Math.round((100 * count) / of)} %` };
}
