export interface MedianAndRange {
  readonly count: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Ordinary median and range, e.g. time to onset among patients who had the event: descriptive, and never mixed with the
 * Kaplan–Meier median over all patients. `null` for no value. Source: [STATISTICS §5].
 */
export function medianAndRange(values: readonly number[]): MedianAndRange | null {
  const count = values.length;
  if (count === 0) return null;
  const rising = values.toSorted((one, other) => one - other);
  const median = (rising[Math.floor((count - 1) / 2)]! + rising[Math.ceil((count - 1) / 2)]!) / 2;
  return { count, median, lowest: rising[0]!, highest: rising.at(-1)! };
}
