import type { ToxicityFamily } from '../model/grade.ts';
import { computeCumulativeIncidence, type IncidenceRow } from '../stats/time-to-event/cumulativeIncidence.ts';
import { durationFollowUp } from '../stats/time-to-event/durationFollowUp.ts';
import type { FollowUp } from '../stats/time-to-event/riskTable.ts';
import { endedInDeath, firstAt } from './eventTimes.ts';
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
  /** Left out: the day it began, or ended, or how long the patient was followed, is not known. */
  readonly unplaced: number;
  /** Events left out of an onset curve: there before the infusion, and the curve runs from there. */
  readonly before: number;
  /** Events of which the record does not say whether they are meant. */
  readonly undecidable: number;
  /** Those the curve is made of, in no order. */
  readonly followed: readonly Followed[];
}

/** How long whom: the step or tick on `time` leads to them. */
export interface Followed extends FollowUp {
  /** Index into the patients. */
  readonly patient: number;
  /** Index into the events; `null` = the patient had none. */
  readonly event: number | null;
}

/**
 * From infusion to the first event of the family, or to the first day at the grade asked for. Death and new therapy come
 * first or not at all.
 */
export function timeToOnset(data: FigureData, filter: FigureFilter, family: ToxicityFamily): TimeToEvent {
  const selected = selectFor(data, { ...filter, family, onset: null });
  const first = new Map<number, { readonly onset: number; readonly event: number }>();
  const unplacedPatients = new Set<number>();
  let before = 0;
  for (const [at, isIn] of selected.events.entries()) {
    if (isIn === 0) continue;
    const patient = data.events.patient[at]!;
    const onset = firstAt(data, at, filter.gradeAtLeast);
    if (onset < 0) before += 1;
    else if (Number.isNaN(onset)) unplacedPatients.add(patient);
    else if (onset < (first.get(patient)?.onset ?? Number.POSITIVE_INFINITY)) first.set(patient, { onset, event: at });
  }
  const followed = data.patients.flatMap((patient, at): readonly Followed[] => {
    if (selected.patients[at] === 0) return [];
    const own = first.get(at);
    if (own !== undefined) return [{ time: Math.floor(own.onset), cause: 1, patient: at, event: own.event }];
    if (Number.isNaN(patient.followedTo)) unplacedPatients.add(at);
    // Nobody knows when it began: neither an event at a made-up day nor a patient without it.
    return unplacedPatients.has(at) ? [] : [{ ...withoutEvent(patient), patient: at, event: null }];
  });
  const unplaced = [...unplacedPatients].filter((at) => !first.has(at)).length;
  return summed(family, followed, { unplaced, before, undecidable: selected.undecidable });
}

/** From the onset of each episode to its end, both days counted; death with it going on competes. */
export function timeToResolution(data: FigureData, filter: FigureFilter, family: ToxicityFamily): TimeToEvent {
  const selected = selectFor(data, { ...filter, family });
  const followed: Followed[] = [];
  let unplaced = 0;
  for (const [at, isIn] of selected.events.entries()) {
    if (isIn === 0) continue;
    const followUp = recoveryOf(data, at);
    if (followUp === null) unplaced += 1;
    else followed.push({ ...followUp, patient: data.events.patient[at]!, event: at });
  }
  return summed(family, followed, { unplaced, before: 0, undecidable: selected.undecidable });
}

/** `null` = the day it began, or ended, is not known. */
function recoveryOf(data: FigureData, at: number): FollowUp | null {
  const { events, patients } = data;
  const { followedTo } = patients[events.patient[at]!]!;
  const onsetDay = Math.floor(events.onset[at]!);
  const diedOngoing = endedInDeath(data, at);
  const isOngoing = (events.flags[at]! & EVENT_FLAG.ongoing) !== 0;
  const endDay = isOngoing || diedOngoing ? Math.floor(followedTo) : Math.ceil(events.end[at]!) - 1;
  if (Number.isNaN(onsetDay) || Number.isNaN(endDay)) return null;
  const last = Math.max(onsetDay, endDay);
  const resolvedDay = isOngoing || diedOngoing ? null : last;
  return durationFollowUp({ onsetDay, resolvedDay, lastAssessedDay: last, diedOngoing });
}

function withoutEvent({ followedTo, turns }: FigurePatient): FollowUp {
  const leaves = [turns.death, turns['new-therapy']].flatMap((day) =>
    day === undefined || day > followedTo ? [] : [day],
  );
  const last = Math.max(0, Math.floor(Math.min(followedTo, ...leaves)));
  return { time: last, cause: leaves.length > 0 ? 2 : 0 };
}

function summed(
  family: ToxicityFamily,
  followed: readonly Followed[],
  leftOut: Pick<TimeToEvent, 'unplaced' | 'before' | 'undecidable'>,
): TimeToEvent {
  const count = (cause: FollowUp['cause']) => followed.filter((one) => one.cause === cause).length;
  return {
    family,
    rows: computeCumulativeIncidence(followed, TIME_TO_EVENT_LEVEL),
    n: followed.length,
    events: count(1),
    competing: count(2),
    ...leftOut,
    followed,
  };
}
