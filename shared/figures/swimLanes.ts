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
}

export type SwimOrder = 'dosing' | 'worst-grade' | 'first-onset' | 'last-change';

export interface SwimLanes {
  readonly lanes: readonly SwimLane[];
  readonly firstDay: number;
  readonly lastDay: number;
  /** Events whose onset nobody knows. */
  readonly unplaced: number;
  readonly undecidable: number;
}

/** The lanes without their bars, and how to get the bars of one: only those that are looked at need them. */
export interface SwimOutline extends Omit<SwimLanes, 'lanes'> {
  readonly lanes: readonly Omit<SwimLane, 'bars'>[];
  readonly barsOf: (patient: number) => readonly SwimBar[];
  /** Events of a patient that have no bar: nobody knows when they began, or how long the patient was followed. */
  readonly unplacedOf: (patient: number) => readonly number[];
}

/** Longest uncertainty of a day that is known, a clock change included. */
const ONE_DAY = 1.05;

/** What happened to everybody. Nothing is guessed, and nothing lies after the day a patient was last followed. Source: [FIGURES §2.2]. */
export function swimLanes(data: FigureData, filter: FigureFilter, order: SwimOrder): SwimLanes {
  const { lanes, barsOf, unplacedOf: _, ...rest } = swimOutline(data, filter, order);
  return { ...rest, lanes: lanes.map((lane) => ({ ...lane, bars: barsOf(lane.patient) })) };
}

export function swimOutline(data: FigureData, filter: FigureFilter, order: SwimOrder): SwimOutline {
  const selected = selectionOf(data, filter);
  const { patients } = data;
  const days = daysOf(data, selected);
  let { firstDay, lastDay } = days;
  const lanes: SwimOutline['lanes'][number][] = [];
  for (let patient = 0; patient < patients.length; patient += 1) {
    if (selected.patients[patient] === 0) continue;
    lanes.push({ patient });
    const { followedTo } = patients[patient]!;
    if (followedTo < firstDay) firstDay = followedTo;
    if (followedTo > lastDay) lastDay = followedTo;
  }
  return {
    lanes: inOrder(lanes, order, data, selected),
    firstDay,
    lastDay,
    unplaced: days.unplaced,
    undecidable: selected.undecidable,
    barsOf: barsFrom(data, selected),
    unplacedOf: (patient) => keptOf(data, selected, patient).filter((at) => !isPlaced(data, at)),
  };
}

/**
 * The days the events that count lie between. It walks all of them with every change of the filter, before an engine has
 * compiled it: what only some orders or the lanes in view need is found there.
 */
function daysOf({ patients, events }: FigureData, { events: kept }: Selected) {
  // Nothing compares with "not a number": one comparison finds who was not followed and what has no day.
  const beforeAll = Float64Array.from(patients, ({ followedTo }) =>
    Number.isNaN(followedTo) ? followedTo : Number.NEGATIVE_INFINITY,
  );
  const { patient: patientOf, onset: onsetOf } = events;
  let [firstDay, lastDay, unplaced] = [0, 0, 0];
  for (let at = 0; at < kept.length; at += 1) {
    if (kept[at] === 0) continue;
    const onset = onsetOf[at]!;
    if (!(onset > beforeAll[patientOf[at]!]!)) unplaced += 1;
    else if (onset > lastDay) lastDay = onset;
    else if (onset < firstDay) firstDay = onset;
  }
  return { firstDay, lastDay, unplaced };
}

/** @param lanes in order of dosing, which stays where the order asked for says nothing */
function inOrder(
  lanes: SwimOutline['lanes'],
  order: SwimOrder,
  data: FigureData,
  selected: Selected,
): SwimOutline['lanes'] {
  switch (order) {
    case 'dosing':
      return lanes;
    case 'worst-grade': {
      const worst = ofEachPatient(data, selected, data.events.grade, 0, Math.max);
      return lanes.toSorted((a, b) => worst[b.patient]! - worst[a.patient]!);
    }
    case 'first-onset': {
      const first = ofEachPatient(data, selected, data.events.onset, Number.MAX_SAFE_INTEGER, Math.min);
      return lanes.toSorted((a, b) => first[a.patient]! - first[b.patient]!);
    }
    case 'last-change': {
      const changed = ({ patient }: SwimOutline['lanes'][number]) => data.patients[patient]!.lastChangeSeq;
      return lanes.toSorted((a, b) => changed(b) - changed(a));
    }
  }
}

/** One value a patient, of the events that have a place. */
function ofEachPatient(
  { patients, events }: FigureData,
  { events: kept }: Selected,
  column: ArrayLike<number>,
  none: number,
  pick: (known: number, next: number) => number,
): Float64Array {
  const found = new Float64Array(patients.length).fill(none);
  for (let at = 0; at < kept.length; at += 1) {
    const patient = events.patient[at]!;
    if (kept[at] === 0 || Number.isNaN(events.onset[at]!) || Number.isNaN(patients[patient]!.followedTo)) continue;
    found[patient] = pick(found[patient]!, column[at]!);
  }
  return found;
}

function keptOf(data: FigureData, selected: Selected, patient: number): readonly number[] {
  const found: number[] = [];
  eventsByPatient(data)(patient, (at) => {
    if (selected.events[at] === 1) found.push(at);
  });
  return found;
}

function isPlaced({ events, patients }: FigureData, at: number): boolean {
  return !Number.isNaN(events.onset[at]!) && !Number.isNaN(patients[events.patient[at]!]!.followedTo);
}

function barsFrom(data: FigureData, selected: Selected): SwimOutline['barsOf'] {
  return (patient) =>
    keptOf(data, selected, patient)
      .filter((at) => isPlaced(data, at))
      .map((at) => barOf(data, at, data.patients[patient]!))
      .toSorted((a, b) => a.from - b.from || a.event - b.event);
}

function barOf({ events, terms }: FigureData, at: number, patient: FigurePatient): SwimBar {
  const from = events.onset[at]!;
  const { ending, isSerious, dlt } = marksOf(events.flags[at]!);
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
    isSerious,
    dlt,
  };
}

/** How an event ended, whether it was serious, and whether it is a DLT, from its flags. */
export function marksOf(flags: number): Pick<SwimBar, 'ending' | 'isSerious' | 'dlt'> {
  const has = (flag: number) => (flags & flag) !== 0;
  return {
    ending: has(EVENT_FLAG.ongoing) ? 'ongoing' : has(EVENT_FLAG.endUnknown) ? 'unknown' : 'known',
    isSerious: has(EVENT_FLAG.serious),
    dlt: has(EVENT_FLAG.dltConfirmed) ? 'confirmed' : has(EVENT_FLAG.dltPossible) ? 'possible' : null,
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
