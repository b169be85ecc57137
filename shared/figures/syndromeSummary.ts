import { type MedianAndRange, medianAndRange } from '../stats/medianAndRange.ts';
import { endedInDeath } from './eventTimes.ts';
import { EVENT_FLAG, type FigureData, type FigurePatient } from './figureData.ts';
import { type FigureFilter, selectFor } from './figureFilter.ts';

/** One episode of CRS or ICANS, for the bars beside the table. */
export interface SyndromeEpisode {
  /** Index into the events. */
  readonly event: number;
  readonly patient: number;
  /** 0 = not graded. */
  readonly grade: number;
  /** Grade derived from the assessments; 0 = none was. */
  readonly derivedGrade: number;
  /** `NaN` = unknown. */
  readonly onset: number;
  /** Last day known of it: its end, or where the patient was last followed. */
  readonly to: number;
  readonly ending: 'known' | 'ongoing' | 'unknown';
  /** The patient died with it: it did not resolve. */
  readonly endedInDeath: boolean;
}

/** Patients of one dose level, or all. Medians are of the first episode of each patient, in study days and days. */
export interface SyndromeCounts {
  readonly doseLevel: string | null;
  readonly patients: number;
  readonly any: number;
  readonly gradeTwoUp: number;
  readonly gradeThreeUp: number;
  readonly notGraded: number;
  readonly onset: MedianAndRange | null;
  /** Of episodes that resolved, both end days counted; those that go on, or went on until the patient died, are counted beside it. */
  readonly duration: MedianAndRange | null;
  readonly ongoing: number;
  readonly endedInDeath: number;
  readonly tocilizumab: number;
  readonly steroid: number;
}

export interface SyndromeSummary {
  readonly family: 'CRS' | 'ICANS';
  readonly perLevel: readonly SyndromeCounts[];
  readonly total: SyndromeCounts;
  /** By onset; those whose onset is unknown last. */
  readonly episodes: readonly SyndromeEpisode[];
  readonly undecidable: number;
}

/** Source: [FIGURES §2.6]. */
export function syndromeSummary(data: FigureData, filter: FigureFilter, family: 'CRS' | 'ICANS'): SyndromeSummary {
  const selected = selectFor(data, { ...filter, family });
  const counted = data.patients.flatMap((_, at) => (selected.patients[at] === 1 ? [at] : []));
  const episodes = [...selected.events.entries()]
    .flatMap(([at, isIn]) => (isIn === 1 ? [episodeAt(data, at)] : []))
    .toSorted((a, b) => onsetOrder(a.onset, b.onset) || a.event - b.event);
  const levels = data.doseLevels.filter((level) => counted.some((at) => data.patients[at]!.doseLevel === level));
  return {
    family,
    perLevel: levels.map((level) =>
      countsOf(
        data,
        level,
        counted.filter((at) => data.patients[at]!.doseLevel === level),
        episodes,
      ),
    ),
    total: countsOf(data, null, counted, episodes),
    episodes,
    undecidable: selected.undecidable,
  };
}

const onsetOrder = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a - b;

function episodeAt(data: FigureData, at: number): SyndromeEpisode {
  const { events, patients } = data;
  const patient = events.patient[at]!;
  const flags = events.flags[at]!;
  const ending =
    (flags & EVENT_FLAG.ongoing) !== 0 ? 'ongoing' : (flags & EVENT_FLAG.endUnknown) !== 0 ? 'unknown' : 'known';
  return {
    event: at,
    patient,
    grade: events.grade[at]!,
    derivedGrade: events.derivedGrade[at]!,
    onset: events.onset[at]!,
    to: ending === 'known' ? events.end[at]! : patients[patient]!.followedTo,
    ending,
    endedInDeath: endedInDeath(data, at),
  };
}

function countsOf(
  { patients }: FigureData,
  doseLevel: string | null,
  counted: readonly number[],
  episodes: readonly SyndromeEpisode[],
): SyndromeCounts {
  const own = counted.map((at) => episodes.filter(({ patient }) => patient === at)).filter((list) => list.length > 0);
  const worst = own.map((list) => Math.max(...list.map(({ grade }) => grade)));
  const first = own.map((list) => list[0]!);
  const given = (treatment: FigurePatient['treatments'][number]['treatment']) =>
    own.filter((list) => patients[list[0]!.patient]!.treatments.some((one) => one.treatment === treatment)).length;
  return {
    doseLevel,
    patients: counted.length,
    any: own.length,
    gradeTwoUp: worst.filter((grade) => grade >= 2).length,
    gradeThreeUp: worst.filter((grade) => grade >= 3).length,
    notGraded: worst.filter((grade) => grade === 0).length,
    onset: medianAndRange(first.flatMap(({ onset }) => (Number.isNaN(onset) ? [] : [Math.floor(onset)]))),
    duration: medianAndRange(first.flatMap(durationOf)),
    ongoing: own.filter((list) => list.some((one) => one.ending === 'ongoing' && !one.endedInDeath)).length,
    endedInDeath: own.filter((list) => list.some((one) => one.endedInDeath)).length,
    tocilizumab: given('tocilizumab'),
    steroid: given('steroid'),
  };
}

function durationOf({ onset, to, ending, endedInDeath: isDeath }: SyndromeEpisode): readonly number[] {
  return ending !== 'known' || isDeath || Number.isNaN(onset) ? [] : [Math.max(1, Math.ceil(to) - Math.floor(onset))];
}
