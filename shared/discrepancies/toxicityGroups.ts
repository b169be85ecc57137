import { areNear, sameToxicity, spanOf } from '../episodes/sameToxicity.ts';
import type { Episode } from '../model/episode.ts';

/** Reported and derived episodes of one toxicity that overlap, directly or through each other. */
export interface ToxicityGroup {
  readonly reported: readonly Episode[];
  readonly derived: readonly Episode[];
}

/**
 * Parts the episodes into groups to be compared. A long fall of a count may span several reports, and a report several
 * short runs: they are compared together. ICAHT has no reported counterpart and is left out.
 */
export function toxicityGroups(episodes: readonly Episode[], zone: string, withinMs: number): readonly ToxicityGroup[] {
  const open = episodes
    .filter(({ scale }) => scale !== 'ICAHT 2023')
    .map((episode) => ({ episode, span: spanOf(episode, zone) }));
  const groups: ToxicityGroup[] = [];
  const taken = new Set<Episode>();
  for (const first of open) {
    if (taken.has(first.episode)) continue;
    taken.add(first.episode);
    const members = [first];
    for (const member of members) {
      for (const other of open) {
        if (taken.has(other.episode) || other.episode.origin === member.episode.origin) continue;
        if (!sameToxicity(member.episode, other.episode) || !areNear(member.span, other.span, withinMs)) continue;
        taken.add(other.episode);
        members.push(other);
      }
    }
    const all = members.map(({ episode }) => episode);
    groups.push({
      reported: all.filter(({ origin }) => origin === 'reported'),
      derived: all.filter(({ origin }) => origin === 'derived'),
    });
  }
  return groups;
}
