import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { episodesOfTerm } from './episodesOfTerm.ts';
import type { AdverseEventRow } from './reportedEpisode.ts';

/**
 * The toxicities of one patient. Rows of one toxicity that overlap in time, or follow on the same or the next day, are
 * one episode: it is counted once, at the worst grade of each moment. Rows that cannot be laid on the calendar stay
 * episodes of their own, because joining them would need a guess. Ordered by onset, unknown onsets last.
 * Source: [CTCAE-5] for the terms; joining rows is our convention.
 * @param _protocol names the grading standards that derived episodes will be made with
 */
export function episodesOf(history: SubjectHistory, _protocol: Protocol): readonly Episode[] {
  const rowsByTerm = new Map<number, AdverseEventRow[]>();
  for (const row of history.adverseEvents) {
    const rows = rowsByTerm.get(row.value.termCode);
    if (rows === undefined) rowsByTerm.set(row.value.termCode, [row]);
    else rows.push(row);
  }
  const episodes: Episode[] = [];
  for (const rows of rowsByTerm.values()) {
    for (const episode of episodesOfTerm(rows, history.zone)) episodes.push(episode);
  }
  return episodes.sort(byOnset);
}

/** Text order is time order for dates, and puts "unknown" last. */
export function byOnset(a: Episode, b: Episode): number {
  if (a.onset !== b.onset) return a.onset < b.onset ? -1 : 1;
  return a.sources[0]!.observationId - b.sources[0]!.observationId;
}
