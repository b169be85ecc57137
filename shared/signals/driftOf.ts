import type { FigureData } from '../figures/figureData.ts';
import type { SignalEvent, SignalSettings } from '../model/signalSettings.ts';
import { type CusumDesign, cusumAlarmProbability, cusumRunLength, traceCusum } from './bernoulliCusum.ts';
import type { SignalFacts } from './signalFacts.ts';
import { signalPatients } from './signalPatients.ts';
import { daysFollowed } from './signalRate.ts';

/** How often the chart alarms when each patient has the event with probability `rate`. */
export interface DriftPower {
  readonly rate: number;
  /** Within `patients` patients. */
  readonly alarmProbability: number;
  readonly patients: number;
  /** Patients until the alarm, on average; `null` = very many. */
  readonly runLength: number | null;
}

/** One event followed patient after patient in order of infusion. */
export interface Drift {
  readonly event: SignalEvent;
  readonly design: CusumDesign;
  readonly steps: readonly {
    readonly subjectNumber: string;
    readonly infusedOn: string;
    readonly hadEvent: boolean;
    readonly height: number;
  }[];
  /** Infused, without the event, and not followed long enough to count as without it. */
  readonly waiting: readonly string[];
  /** Number of the patient, from 1. */
  readonly alarmAt: number | null;
  readonly usual: DriftPower;
  readonly raised: DriftPower;
}

/** Beyond this many patients the average run length says all there is. */
const LONGEST_TRIAL = 200;

/**
 * Bernoulli CUSUM of one event. A patient enters with the event, or when followed long enough without it; the order is
 * that of infusion, and of patients infused on one day that of their numbers. Sources: [REYNOLDS-1999], [STATISTICS §6].
 */
export function driftOf(
  data: FigureData,
  facts: readonly SignalFacts[],
  settings: SignalSettings,
  plannedPatients: number,
): Drift {
  const { eventId, usualRate: p0, raisedRate: p1, threshold, followedDays } = settings.drift;
  const event = settings.events.find(({ id }) => id === eventId);
  if (event === undefined) throw new Error(`no event ${eventId}`);
  const found = signalPatients(data, facts, event.of);
  const withEvent = new Set(found.withEvent);
  const undecided = new Set(found.undecided);
  const isIn = (at: number): boolean =>
    withEvent.has(at) || (!undecided.has(at) && daysFollowed(data, at) >= followedDays);
  const placeOf = (at: number): string => `${data.patients[at]!.day0On} ${data.patients[at]!.subjectNumber}`;
  const ordered = found.dosed.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const entered = ordered.filter(isIn);
  const design = { p0, p1, threshold };
  const { path, alarmAt } = traceCusum(
    design,
    entered.map((at) => withEvent.has(at)),
  );
  const patients = Math.min(LONGEST_TRIAL, Math.max(plannedPatients, entered.length, 1));
  const power = (rate: number): DriftPower => ({
    rate,
    alarmProbability: cusumAlarmProbability(design, rate, patients),
    patients,
    runLength: cusumRunLength(design, rate),
  });
  return {
    event,
    design,
    steps: entered.map((at, index) => ({
      subjectNumber: data.patients[at]!.subjectNumber,
      infusedOn: data.patients[at]!.day0On ?? '',
      hadEvent: withEvent.has(at),
      height: path[index]!,
    })),
    waiting: ordered.filter((at) => !isIn(at)).map((at) => data.patients[at]!.subjectNumber),
    alarmAt,
    usual: power(p0),
    raised: power(p1),
  };
}
