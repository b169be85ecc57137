import { requireNotNegative } from '../inputChecks.ts';

/** One sample. `time` in days from infusion; `null` = the sample is missing. */
export interface Sample {
  readonly time: number;
  readonly concentration: number | null;
  /** Below the limit of quantification; the concentration is then 0. */
  readonly isBelowLimit: boolean;
}

/** A sample the calculations use. */
export interface Point {
  readonly time: number;
  readonly value: number;
  readonly isBelowLimit: boolean;
}

export function requireSamples(samples: readonly Sample[]): void {
  let before = Number.NEGATIVE_INFINITY;
  for (const { time, concentration, isBelowLimit } of samples) {
    if (!(time > before)) throw new RangeError('Sample times must rise.');
    before = time;
    if (concentration === null) continue;
    requireNotNegative('A concentration', concentration);
    if (isBelowLimit && concentration !== 0) throw new RangeError('Below the limit means a concentration of 0.');
  }
}

/**
 * The samples from infusion on that count: missing ones are dropped; below the limit is 0 before the first quantifiable
 * value, dropped between two, and 0 after the last. Source: [STATISTICS §7].
 */
export function usablePoints(samples: readonly Sample[]): readonly Point[] {
  const taken = samples.flatMap(({ time, concentration, isBelowLimit }) =>
    concentration === null || time < 0 ? [] : [{ time, value: isBelowLimit ? 0 : concentration, isBelowLimit }],
  );
  const first = taken.findIndex(({ isBelowLimit }) => !isBelowLimit);
  const last = taken.findLastIndex(({ isBelowLimit }) => !isBelowLimit);
  return taken.filter(({ isBelowLimit }, index) => !isBelowLimit || index < first || index > last);
}
