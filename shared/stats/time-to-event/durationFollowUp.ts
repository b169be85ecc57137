import type { FollowUp } from './riskTable.ts';

/** One episode of a toxicity, in study days; changes of grade within it are one episode. */
export interface EpisodeDays {
  readonly onsetDay: number;
  /** `null` = not resolved when last assessed. */
  readonly resolvedDay: number | null;
  readonly lastAssessedDay: number;
  /** The patient died with the episode ongoing. */
  readonly diedOngoing: boolean;
}

/**
 * Duration of an episode, both end days counted, as follow-up for Kaplan–Meier or Aalen–Johansen: resolution is the
 * event, death with the episode ongoing a competing one, no resolution yet a censoring. Source: [STATISTICS §5].
 */
export function durationFollowUp({ onsetDay, resolvedDay, lastAssessedDay, diedOngoing }: EpisodeDays): FollowUp {
  const endDay = resolvedDay ?? lastAssessedDay;
  if (!(endDay >= onsetDay)) throw new RangeError('An episode cannot end before it began.');
  if (resolvedDay !== null) return { time: resolvedDay - onsetDay + 1, cause: 1 };
  return { time: lastAssessedDay - onsetDay + 1, cause: diedOngoing ? 2 : 0 };
}
