import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { derivedEpisodes } from './derived/derivedEpisodes.ts';
import { episodesOfTerm } from './episodesOfTerm.ts';
import type { AdverseEventRow } from './reportedEpisode.ts';

/**
 * The toxicities of one patient. Rows of one toxicity that overlap in time, or follow on the same or the next day, are
 * one episode: it is counted once, at the worst grade of each moment. Rows that cannot be laid on the calendar stay
 * episodes of their own, because joining them would need a guess. Episodes derived from what was measured stand beside
 * the reported ones and are never merged with them. Ordered by onset, unknown onsets last.
 * Source: [CTCAE-5] for the terms; joining rows is our convention.
 * @param protocol says how the grading standards are read where they are silent
 */
export function episodesOf(history: SubjectHistory, protocol: Protocol): readonly Episode[] {
  const rowsByTerm = new Map<number, AdverseEventRow[]>();
  for (const row of history.adverseEvents) {
    const rows = rowsByTerm.get(row.value.termCode);
    if (rows === undefined) rowsByTerm.set(row.value.termCode, [row]);
    else rows.push(row);
  }
  const episodes: Episode[] = [];
  for (const rows of rowsByTerm.values()) {
    for (const episode of episodesOfTerm(history.subject, rows, history.zone)) episodes.push(episode);
  }
  for (const episode of derivedEpisodes(history, protocol)) episodes.push(episode);
  return episodes.sort(byOnset);
}

/** Text order is time order for dates, and puts "unknown" last. */
export function byOnset(a: Episode, b: Episode): number {
  if (a.onset !== b.onset) return a.onset < b.onset ? -1 : 1;
  const difference = a.sources[0]!.observationId - b.sources[0]!.observationId;
  return difference !== 0 ? difference : a.key < b.key ? -1 : 1;
}
