import type { LevelCounts } from '../model/cohort.ts';

/** Patients whose answer is still to come. */
export function pendingCount({ possibleDlt, inWindow, pendingData }: LevelCounts): number {
  return possibleDlt + inWindow + pendingData;
}
