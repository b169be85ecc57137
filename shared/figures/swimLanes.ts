import type { ToxicityFamily } from '../model/grade.ts';
import { eventsByPatient } from './eventsByPatient.ts';
import { EVENT_FLAG, type FigureData, type FigurePatient } from './figureData.ts';
import type { FigureFilter, Selected } from './figureFilter.ts';
import { selectionOf } from './selectionOf.ts';

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

/** The lanes without their bars, and how to get the bars of one: only those that are looked at need them. */
export interface SwimOutline extends Omit<SwimLanes, 'lanes'> {
  readonly lanes: readonly Omit<SwimLane, 'bars'>[];
  readonly barsOf: (patient: number) => readonly SwimBar[];
}

/** Longest uncertainty of a day that is known, a clock change included. */
const ONE_DAY = 1.05;

/** What happened to everybody. Nothing is guessed, and nothing lies after the day a patient was last followed. Source: [FIGURES §2.2]. */
export function swimLanes(data: FigureData, filter: FigureFilter, order: SwimOrder): SwimLanes {
  const { lanes, barsOf, ...rest } = swimOutline(data, filter, order);
  return { ...rest, lanes: lanes.map((lane) => ({ ...lane, bars: barsOf(lane.patient) })) };
}

export function swimOutline(data: FigureData, filter: FigureFilter, order: SwimOrder): SwimOutline {
  const selected = selectionOf(data, filter);
  const { patients } = data;
  const { worst, unplaced, firstOnset, firstDay, lastDay } = summedUp(data, selected);
  const lanes: Omit<SwimLane, 'bars'>[] = [];
  const days = { first: firstDay, last: lastDay };
  let unplacedInAll = 0;
  for (let patient = 0; patient < patients.length; patient += 1) {
    if (selected.patients[patient] === 0) continue;
    lanes.push({ patient, worst: worst[patient]!, unplaced: unplaced[patient]! });
    unplacedInAll += unplaced[patient]!;
    const { followedTo } = patients[patient]!;
    if (followedTo < days.first) days.first = followedTo;
    if (followedTo > days.last) days.last = followedTo;
  }
  return {
    lanes: inOrder(lanes, order, firstOnset),
    firstDay: days.first,
    lastDay: days.last,
    unplaced: unplacedInAll,
    undecidable: selected.undecidable,
    barsOf: barsFrom(data, selected),
  };
}

/** What the events that count say of each patient, and the days they lie between. */
function summedUp({ patients, events }: FigureData, selected: Selected) {
  const worst = new Uint8Array(patients.length);
  const unplaced = new Uint32Array(patients.length);
  const firstOnset = new Float64Array(patients.length).fill(Number.MAX_SAFE_INTEGER);
  const isFollowed = new Uint8Array(patients.length);
  for (const [at, { followedTo }] of patients.entries()) isFollowed[at] = Number(!Number.isNaN(followedTo));
  let firstDay = 0;
  let lastDay = 0;
  const { patient: patientOf, onset: onsetOf, grade: gradeOf } = events;
  const { events: kept } = selected;
  for (let at = 0; at < kept.length; at += 1) {
    if (kept[at] === 0) continue;
    const patient = patientOf[at]!;
    const onset = onsetOf[at]!;
    if (Number.isNaN(onset) || isFollowed[patient] === 0) {
      unplaced[patient]! += 1;
      continue;
    }
    const grade = gradeOf[at]!;
    if (grade > worst[patient]!) worst[patient] = grade;
    if (onset < firstOnset[patient]!) firstOnset[patient] = onset;
    if (onset < firstDay) firstDay = onset;
    if (onset > lastDay) lastDay = onset;
  }
  return { worst, unplaced, firstOnset, firstDay, lastDay };
}

/** @param lanes in order of dosing, which stays where the order asked for says nothing */
function inOrder(lanes: SwimOutline['lanes'], order: SwimOrder, firstOnset: ArrayLike<number>): SwimOutline['lanes'] {
  switch (order) {
    case 'dosing':
      return lanes;
    case 'worst-grade':
      return lanes.toSorted((a, b) => b.worst - a.worst);
    case 'first-onset':
      return lanes.toSorted((a, b) => firstOnset[a.patient]! - firstOnset[b.patient]!);
  }
}

function barsFrom(data: FigureData, selected: Selected): SwimOutline['barsOf'] {
  return (patient) => {
    const bars: SwimBar[] = [];
    eventsByPatient(data)(patient, (at) => {
      const bar = selected.events[at] === 1 ? barOf(data, at, data.patients[patient]!) : null;
      if (bar !== null) bars.push(bar);
    });
    return bars.toSorted((a, b) => a.from - b.from || a.event - b.event);
  };
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
