import type { ToxicityFamily } from '../model/grade.ts';
import { computeCumulativeIncidence, type IncidenceRow } from '../stats/time-to-event/cumulativeIncidence.ts';
import { durationFollowUp } from '../stats/time-to-event/durationFollowUp.ts';
import type { FollowUp } from '../stats/time-to-event/riskTable.ts';
import { EVENT_FLAG, type FigureData, type FigurePatient } from './figureData.ts';
import { type FigureFilter, selectFor } from './figureFilter.ts';

export const TIME_TO_EVENT_LEVEL = 0.95;
/** With fewer patients a band says more than the data; it is drawn on request only. Source: [FIGURES §2.7]. */
export const BAND_FROM_PATIENTS = 10;

/** One step line: cumulative incidence with death and leaving as competing events, and who was at risk. */
export interface TimeToEvent {
  readonly family: ToxicityFamily;
  readonly rows: readonly IncidenceRow[];
  /** Patients of an onset curve, episodes of a recovery curve. */
  readonly n: number;
  readonly events: number;
  readonly competing: number;
  /** Left out: the day it began, or ended, is not known. */
  readonly unplaced: number;
}

/** From infusion to the first event of the family. Death, withdrawal and new therapy come first or not at all. */
export function timeToOnset(data: FigureData, filter: FigureFilter, family: ToxicityFamily): TimeToEvent {
  const selected = selectFor(data, { ...filter, family, onset: null });
  const first = new Map<number, number>();
  const unplacedPatients = new Set<number>();
  for (const [at, isIn] of selected.events.entries()) {
    if (isIn === 0) continue;
    const patient = data.events.patient[at]!;
    const onset = data.events.onset[at]!;
    if (Number.isNaN(onset)) unplacedPatients.add(patient);
    else first.set(patient, Math.min(first.get(patient) ?? onset, onset));
  }
  const followUps = data.patients.flatMap((patient, at): readonly FollowUp[] => {
    if (selected.patients[at] === 0 || Number.isNaN(patient.followedTo)) return [];
    const onset = first.get(at);
    // Nobody knows when it began: neither an event at a made-up day nor a patient without it.
    if (onset === undefined && unplacedPatients.has(at)) return [];
    return [onset === undefined ? withoutEvent(patient) : { time: Math.max(0, Math.floor(onset)), cause: 1 }];
  });
  return summed(family, followUps, [...unplacedPatients].filter((at) => !first.has(at)).length);
}

/** From the onset of each episode to its end, both days counted; death with it going on competes. */
export function timeToResolution(data: FigureData, filter: FigureFilter, family: ToxicityFamily): TimeToEvent {
  const selected = selectFor(data, { ...filter, family });
  const followUps: FollowUp[] = [];
  let unplaced = 0;
  for (const [at, isIn] of selected.events.entries()) {
    if (isIn === 0) continue;
    const followUp = recoveryOf(data, at);
    if (followUp === null) unplaced += 1;
    else followUps.push(followUp);
  }
  return summed(family, followUps, unplaced);
}

function recoveryOf({ events, patients }: FigureData, at: number): FollowUp | null {
  const patient = patients[events.patient[at]!]!;
  const onset = events.onset[at]!;
  const flags = events.flags[at]!;
  if (Number.isNaN(onset) || (flags & EVENT_FLAG.endUnknown) !== 0) return null;
  const onsetDay = Math.floor(onset);
  const isOngoing = (flags & EVENT_FLAG.ongoing) !== 0;
  const last = Math.max(onsetDay, Math.floor(patient.followedTo));
  return durationFollowUp({
    onsetDay,
    resolvedDay: isOngoing ? null : Math.max(onsetDay, Math.ceil(events.end[at]!) - 1),
    lastAssessedDay: last,
    diedOngoing: isOngoing && patient.turns.death !== undefined && Math.floor(patient.turns.death) <= last,
  });
}

function withoutEvent({ followedTo, turns }: FigurePatient): FollowUp {
  const leaves = [turns.death, turns['new-therapy']].flatMap((day) =>
    day === undefined || day > followedTo ? [] : [day],
  );
  const last = Math.max(0, Math.floor(Math.min(followedTo, ...leaves)));
  return { time: last, cause: leaves.length > 0 ? 2 : 0 };
}

function summed(family: ToxicityFamily, followUps: readonly FollowUp[], unplaced: number): TimeToEvent {
  const count = (cause: FollowUp['cause']) => followUps.filter((one) => one.cause === cause).length;
  return {
    family,
    rows: computeCumulativeIncidence(followUps, TIME_TO_EVENT_LEVEL),
    n: followUps.length,
    events: count(1),
    competing: count(2),
    unplaced,
  };
}
