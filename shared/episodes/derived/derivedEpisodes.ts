import type { Episode } from '../../model/episode.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { Protocol } from '../../model/protocol.ts';
import { icahtEpisodes } from './icaht.ts';
import { labEpisodes } from './labEpisodes.ts';
import { syndromeEpisodes } from './syndromes.ts';

interface Derived {
  readonly parts: readonly unknown[];
  readonly episodes: readonly Episode[];
}

const memory = new WeakMap<SubjectHistory['labs'], Derived>();

/**
 * The episodes that assessments and results show, whatever anybody reported: CRS and ICANS, the laboratory terms of the
 * trial's CTCAE version, ICAHT. Remembered for the very lists they were made from: a reported event derives nothing anew.
 */
export function derivedEpisodes(history: SubjectHistory, protocol: Protocol): readonly Episode[] {
  const parts = partsOf(history, protocol);
  const known = memory.get(history.labs);
  if (known?.parts.every((part, index) => part === parts[index])) return known.episodes;
  const episodes = [
    ...syndromeEpisodes(history, protocol),
    ...labEpisodes(history, protocol),
    ...icahtEpisodes(history, protocol),
  ];
  memory.set(history.labs, { parts, episodes });
  return episodes;
}

/** Everything a derived episode may depend on, the results aside; a new kind of record that matters must be named here. */
function partsOf(history: SubjectHistory, protocol: Protocol): readonly unknown[] {
  const { subject, zone, ctcaeVersion, referenceRanges, infusions, treatments } = history;
  const { studyEvents, crsAssessments, icansAssessments } = history;
  return [
    protocol,
    subject,
    zone,
    ctcaeVersion,
    referenceRanges,
    infusions,
    treatments,
    studyEvents,
    crsAssessments,
    icansAssessments,
  ];
}
