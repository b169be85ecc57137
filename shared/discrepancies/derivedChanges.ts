import { derivedEpisodes } from '../episodes/derived/derivedEpisodes.ts';
import type { DerivedChange, DerivedState } from '../model/discrepancy.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { ObservationId } from '../model/ids.ts';
import type { Protocol } from '../model/protocol.ts';

/** What is compared: the record of a patient as it is read with a protocol. */
export interface Reading {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
}

/** What moved between two readings, apart from the episodes: why they may differ. */
export interface ChangeCauses {
  /** Results and assessments that are new, corrected or gone. */
  readonly records: readonly ObservationId[];
  readonly ranges: boolean;
  readonly version: boolean;
  /** The protocol, or treatments, infusions and study events that say where baseline and windows lie. */
  readonly frame: boolean;
}

/** Which derived episodes differ between two readings of one patient. */
export function derivedChanges(before: Reading, after: Reading): readonly DerivedChange[] {
  const old = derivedEpisodes(before.history, before.protocol);
  const now = derivedEpisodes(after.history, after.protocol);
  const matched = new Set<Episode>();
  const changes: DerivedChange[] = [];
  for (const episode of old) {
    const same = now.find((one) => !matched.has(one) && one.key === episode.key) ?? kinOf(episode, now, matched);
    if (same !== undefined) matched.add(same);
    if (same === undefined || !saysTheSame(episode, same)) {
      changes.push({ before: stateOf(episode), after: same === undefined ? null : stateOf(same) });
    }
  }
  for (const episode of now) if (!matched.has(episode)) changes.push({ before: null, after: stateOf(episode) });
  return changes;
}

/** The episode that was read from some of the same records, under another term of the other version perhaps. */
function kinOf(episode: Episode, among: readonly Episode[], matched: ReadonlySet<Episode>): Episode | undefined {
  const records = new Set(episode.sources.map(({ observationId }) => observationId));
  return among.find(
    (one) =>
      !matched.has(one) &&
      (one.scale === 'ICAHT 2023') === (episode.scale === 'ICAHT 2023') &&
      one.sources.some(({ observationId }) => records.has(observationId)),
  );
}

function saysTheSame(a: Episode, b: Episode): boolean {
  return a.termCode === b.termCode && JSON.stringify(a.segments) === JSON.stringify(b.segments);
}

function stateOf({ termCode, scale, worstGrade, onset, end, verbatim }: Episode): DerivedState {
  return { termCode, scale, worstGrade, onset, end, verbatim };
}

/** Why two readings of one patient may give other derived grades. */
export function changeCauses(before: Reading, after: Reading): ChangeCauses {
  const [old, now] = [before.history, after.history];
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const frameOf = ({ treatments, infusions, studyEvents, subject, zone }: SubjectHistory) => [
    treatments,
    infusions,
    studyEvents,
    subject,
    zone,
  ];
  return {
    records: [...changedRecords(old, now)].sort((a, b) => a - b),
    ranges: differs(old.referenceRanges, now.referenceRanges),
    version: old.ctcaeVersion !== now.ctcaeVersion,
    frame: differs(frameOf(old), frameOf(now)) || differs(before.protocol, after.protocol),
  };
}

function changedRecords(old: SubjectHistory, now: SubjectHistory): ReadonlySet<ObservationId> {
  const versionsOf = ({ labs, crsAssessments, icansAssessments }: SubjectHistory) =>
    new Map([...labs, ...crsAssessments, ...icansAssessments].map((row) => [row.observationId, row.version]));
  const [before, after] = [versionsOf(old), versionsOf(now)];
  return new Set([...before.keys(), ...after.keys()].filter((id) => before.get(id) !== after.get(id)));
}
