import type { Episode } from '../model/episode.ts';
import type { EpisodeSelector } from '../model/ruleLanguage.ts';

/** Is the episode of the kind a rule or exclusion is about? Every given field must hold. */
export function selects(
  selector: EpisodeSelector,
  episode: Pick<Episode, 'family' | 'socCode' | 'termCode' | 'signOf'>,
): boolean {
  const { families, notFamilies, socCodes, termCodes, notTermCodes, signOf } = selector;
  if (families !== undefined && !families.includes(episode.family)) return false;
  if (notFamilies?.includes(episode.family) === true) return false;
  if (socCodes !== undefined && !socCodes.includes(episode.socCode)) return false;
  if (notTermCodes?.includes(episode.termCode) === true) return false;
  if (termCodes !== undefined && !termCodes.includes(episode.termCode)) return false;
  return signOf === undefined || signOf === episode.signOf;
}
