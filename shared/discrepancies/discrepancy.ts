import { byOnset } from '../episodes/episodesOf.ts';
import type { EndAnswer } from '../model/dates.ts';
import type { Discrepancy, DiscrepancyKind, DiscrepancySide } from '../model/discrepancy.ts';
import type { Episode } from '../model/episode.ts';
import type { Grade } from '../model/grade.ts';
import type { Protocol } from '../model/protocol.ts';
import { gradeStretch } from './gradeStretch.ts';
import { reportableFrom } from './reportableFrom.ts';

/** The episodes a discrepancy is about. */
export interface Sides {
  readonly reported: readonly Episode[];
  readonly derived: readonly Episode[];
}

/** One discrepancy from its episodes; `named` takes the place of the first episode in the key. */
export function discrepancy(kind: DiscrepancyKind, sides: Sides, protocol: Protocol, named?: string): Discrepancy {
  // Dates are shown as they were compared.
  const atLeast = kind === 'dates-differ' ? reportableFrom(sides.derived[0]!, protocol) : 1;
  const reported = sideOf(sides.reported, atLeast);
  const derived = sideOf(sides.derived, atLeast);
  const first = sides.reported.toSorted(byOnset)[0] ?? sides.derived.toSorted(byOnset)[0]!;
  const { family, termCode } = first;
  return {
    key: `${kind}:${named ?? first.key}`,
    kind,
    family,
    termCode,
    derived,
    reported,
    expected: protocol.discrepancies.expectedTermCodes.includes(termCode),
    latest: latestOf([...sides.reported, ...sides.derived]),
    facts: [factsOf(derived), factsOf(reported)].join(' / '),
  };
}

function sideOf(episodes: readonly Episode[], atLeast: number): DiscrepancySide | null {
  const ordered = episodes.toSorted(byOnset);
  const [first] = ordered;
  if (first === undefined) return null;
  const stretch = gradeStretch(ordered, atLeast);
  return {
    episodeKeys: ordered.map(({ key }) => key),
    worstGrade: worstOf(ordered),
    scale: first.scale,
    onset: stretch?.from ?? first.onset,
    end: stretch?.to ?? lastEnd(ordered),
    records: ordered.flatMap(({ sources }) => sources.map(({ observationId }) => observationId)),
  };
}

function worstOf(episodes: readonly Episode[]): Grade | null {
  let worst: Grade | null = null;
  for (const { worstGrade } of episodes) if (worstGrade !== null && worstGrade > (worst ?? 0)) worst = worstGrade;
  return worst;
}

function lastEnd(episodes: readonly Episode[]): EndAnswer {
  const ends = episodes.map(({ end }) => end);
  if (ends.includes('ongoing')) return 'ongoing';
  return ends.includes('unknown') ? 'unknown' : ends.toSorted().at(-1)!;
}

function latestOf(episodes: readonly Episode[]): Discrepancy['latest'] {
  let latest = episodes[0]!.sources[0]!;
  for (const { sources } of episodes) {
    for (const source of sources) {
      if (source.fromSeq > latest.fromSeq) latest = source;
      else if (source.fromSeq === latest.fromSeq && source.observationId > latest.observationId) latest = source;
    }
  }
  const { observationId, version, fromSeq } = latest;
  return { observationId, version, fromSeq };
}

function factsOf(side: DiscrepancySide | null): string {
  return side === null ? '-' : `${side.worstGrade ?? '?'} ${side.scale} ${side.onset} ${side.end}`;
}
