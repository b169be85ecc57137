import { SAME_TIME } from './riskTable.ts';

/** Index of the last row at or before `time`, or -1. Rows rise in time. */
export function stepAt(rows: readonly { readonly time: number }[], time: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.time <= time + SAME_TIME) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
