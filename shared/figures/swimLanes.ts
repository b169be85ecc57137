import type { ToxicityFamily } from '../model/grade.ts';
import { EVENT_FLAG, type FigureData, type FigurePatient } from './figureData.ts';
import { type FigureFilter, selectFor } from './figureFilter.ts';

/** One event as a bar of study days, in segments of grade. */
export interface SwimBar {
  /** Index into the events. */
  readonly event: number;
  readonly family: ToxicityFamily;
  readonly from: number;
  readonly to: number;
  readonly segments: readonly { readonly grade: number; readonly from: number; readonly to: number }[];
  /** Worst grade; 0 = not graded. */
  readonly grade: number;
  /** It may have begun as late as this; `null` = the day is known. */
  readonly fadeUntil: number | null;
  readonly ending: 'known' | 'ongoing' | 'unknown';
  readonly isSerious: boolean;
  readonly dlt: 'confirmed' | 'possible' | null;
}

export interface SwimLane {
  /** Index into the patients. */
  readonly patient: number;
  readonly bars: readonly SwimBar[];
  readonly worst: number;
  /** Events whose onset nobody knows. */
  readonly unplaced: number;
}

export type SwimOrder = 'dosing' | 'worst-grade' | 'first-onset';

export interface SwimLanes {
  readonly lanes: readonly SwimLane[];
  readonly firstDay: number;
  readonly lastDay: number;
  readonly unplaced: number;
  readonly undecidable: number;
}

/** Longest uncertainty of a day that is known, a clock change included. */
const ONE_DAY = 1.05;

/** What happened to everybody. Nothing is guessed, and nothing lies after the day a patient was last followed. Source: [FIGURES §2.2]. */
export function swimLanes(data: FigureData, filter: FigureFilter, order: SwimOrder): SwimLanes {
  const selected = selectFor(data, filter);
  const barsOf = new Map<number, SwimBar[]>();
  const unplacedOf = new Map<number, number>();
  for (const [at, isIn] of selected.events.entries()) {
    if (isIn === 0) continue;
    const patient = data.events.patient[at]!;
    const bar = barOf(data, at, data.patients[patient]!);
    if (bar === null) unplacedOf.set(patient, (unplacedOf.get(patient) ?? 0) + 1);
    else barsOf.set(patient, [...(barsOf.get(patient) ?? []), bar]);
  }
  const lanes = data.patients.flatMap((_, patient): readonly SwimLane[] => {
    if (selected.patients[patient] === 0) return [];
    const bars = (barsOf.get(patient) ?? []).toSorted((a, b) => a.from - b.from || a.event - b.event);
    const worst = Math.max(0, ...bars.map(({ grade }) => grade));
    return [{ patient, bars, worst, unplaced: unplacedOf.get(patient) ?? 0 }];
  });
  const days = lanes.flatMap(({ patient, bars }) => [
    ...bars.map(({ from }) => from),
    data.patients[patient]!.followedTo,
  ]);
  return {
    lanes: lanes.toSorted((a, b) => rankOf(a, order) - rankOf(b, order) || a.patient - b.patient),
    firstDay: Math.min(0, ...days.filter((day) => !Number.isNaN(day))),
    lastDay: Math.max(0, ...days.filter((day) => !Number.isNaN(day))),
    unplaced: [...unplacedOf.values()].reduce((sum, count) => sum + count, 0),
    undecidable: selected.undecidable,
  };
}

function rankOf({ worst, bars, patient }: SwimLane, order: SwimOrder): number {
  switch (order) {
    case 'dosing':
      return patient;
    case 'worst-grade':
      return -worst;
    case 'first-onset':
      return bars[0]?.from ?? Number.MAX_SAFE_INTEGER;
  }
}

function barOf({ events, terms }: FigureData, at: number, patient: FigurePatient): SwimBar | null {
  const from = events.onset[at]!;
  if (Number.isNaN(from) || Number.isNaN(patient.followedTo)) return null;
  const flags = events.flags[at]!;
  const ending =
    (flags & EVENT_FLAG.ongoing) !== 0 ? 'ongoing' : (flags & EVENT_FLAG.endUnknown) !== 0 ? 'unknown' : 'known';
  const last = ending === 'known' ? events.end[at]! : patient.followedTo;
  // A day's width at least: a dot would read as "no duration"; an end before the start is drawn as one day.
  const to = Math.min(Math.max(last, Math.floor(from) + 1), Math.max(patient.followedTo, from));
  const latest = events.onsetLatest[at]!;
  return {
    event: at,
    family: terms[events.term[at]!]!.family,
    from,
    to,
    segments: segmentsOf(events, at, { from, to }),
    grade: events.grade[at]!,
    fadeUntil: latest - from > ONE_DAY ? Math.min(latest, to) : null,
    ending,
    isSerious: (flags & EVENT_FLAG.serious) !== 0,
    dlt:
      (flags & EVENT_FLAG.dltConfirmed) !== 0
        ? 'confirmed'
        : (flags & EVENT_FLAG.dltPossible) !== 0
          ? 'possible'
          : null,
  };
}

/** A grade begun at an unknown time shares its neighbour's day: the change stands where the one before it began. */
function segmentsOf(
  events: FigureData['events'],
  at: number,
  bar: { readonly from: number; readonly to: number },
): SwimBar['segments'] {
  const first = events.segmentStart[at]!;
  const next = events.segmentStart[at + 1]!;
  const starts: number[] = [];
  for (let segment = first; segment < next; segment += 1) {
    const from = events.segmentFrom[segment]!;
    const before = starts.at(-1) ?? bar.from;
    starts.push(segment === first ? bar.from : Math.min(Math.max(Number.isNaN(from) ? before : from, before), bar.to));
  }
  return starts.map((from, i) => ({ grade: events.segmentGrade[first + i]!, from, to: starts[i + 1] ?? bar.to }));
}
