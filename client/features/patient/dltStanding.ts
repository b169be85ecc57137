import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import type { PatientView } from '../../../shared/model/views.ts';

export type DltStanding = 'confirmed' | 'rejected' | 'open' | 'ripening' | 'none';

export const caseOf = (episode: Episode, view: PatientView): DltCase | undefined =>
  view.cases.find((one) => one.episodeKey === episode.key && one.state !== 'withdrawn');

export const episodeOf = (observationId: number, view: PatientView): Episode | undefined =>
  view.assessment.episodes.find((one) => one.sources.some((source) => source.observationId === observationId));

/** How an episode stands as a DLT: a person's decision first, then an open case, then time. */
export function standingOf(episode: Episode, view: PatientView): DltStanding {
  const state = caseOf(episode, view)?.state;
  if (state === 'confirmed' || state === 'rejected') return state;
  if (state !== undefined) return 'open';
  const findings = view.assessment.findings.filter((finding) => finding.episodeKey === episode.key);
  return findings.some(({ outcome, ripensAt }) => outcome === 'undecided' && ripensAt !== null) ? 'ripening' : 'none';
}
