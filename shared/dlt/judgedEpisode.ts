import { reportsOf } from '../episodes/reportsOf.ts';
import type { Episode } from '../model/episode.ts';
import type { ObservationId } from '../model/ids.ts';

/** An episode with what every rule asks of it, looked up once. */
export interface JudgedEpisode {
  readonly episode: Episode;
  readonly evidence: readonly ObservationId[];
  readonly term: { readonly term: number };
  /** Some part of it has no grade. */
  readonly isPartlyUngraded: boolean;
  /** Somebody wrote that it was fatal, and yet it has no grade 5. */
  readonly hidesDeath: boolean;
}

const DEATH = 5;

export function judgedEpisode(episode: Episode): JudgedEpisode {
  let isPartlyUngraded = false;
  for (const { grade } of episode.segments) if (grade === null) isPartlyUngraded = true;
  return {
    episode,
    term: { term: episode.termCode },
    evidence: episode.sources.map((row) => row.observationId),
    isPartlyUngraded,
    hidesDeath: episode.worstGrade !== DEATH && isCalledFatal(episode),
  };
}

export function isCalledFatal(episode: Episode): boolean {
  if (episode.seriousness?.includes('death') === true) return true;
  for (const { value } of reportsOf(episode)) if (value.outcome === 'fatal') return true;
  return false;
}
