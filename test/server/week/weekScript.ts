import type { Infusion, Observation } from '../../../shared/model/observation.ts';
import { randomFrom } from '../../support/randomFrom.ts';
import { anyObservation, correctionOf } from './weekObservations.ts';
import { DAY_SECONDS, localTime } from './weekTime.ts';

export interface WeekSize {
  readonly patients: number;
  readonly entries: number;
  readonly days: number;
  /** Stops planned at a simulated second; the product then stays down for a while. */
  readonly stops: number;
  readonly seed: number;
}

/** What somebody does at a simulated second: a new observation, or a correction of an earlier entry (`null` = a void). */
export interface WeekEntry {
  readonly index: number;
  readonly second: number;
  readonly patient: number;
  readonly value: Observation | null;
  /** Index of the entry that is corrected, and the version it then has. */
  readonly corrects: { readonly index: number; readonly version: number } | null;
}

/** The product goes down at `second` and is up again `downSeconds` later. */
export interface WeekStop {
  readonly second: number;
  readonly downSeconds: number;
  readonly signal: 'SIGKILL' | 'SIGTERM';
}

/** Seven days in one trial: written before anything runs, the same for the same size. */
export interface Week {
  readonly size: WeekSize;
  /** By patient: the infusion on record when the week begins; `null` = infused in the week, or later. */
  readonly infusedBefore: readonly (Infusion | null)[];
  /** In order of time. */
  readonly entries: readonly WeekEntry[];
  readonly stops: readonly WeekStop[];
}

export function lastSecond({ days }: WeekSize): number {
  return days * DAY_SECONDS;
}

export function makeWeek(size: WeekSize): Week {
  const random = randomFrom(size.seed);
  const between = (from: number, to: number): number => Math.floor(from + random() * (to - from));
  const infusedAt = Array.from({ length: size.patients }, () =>
    between(-30 * DAY_SECONDS, (size.days - 3) * DAY_SECONDS),
  );
  const infusedBefore = infusedAt.map((second) => (second < 0 ? anInfusion(second) : null));

  const moments: { readonly second: number; readonly patient: number; readonly isInfusion: boolean }[] = [];
  infusedAt.forEach((second, patient) => {
    if (second >= 0) moments.push({ second: second + 1800, patient, isInfusion: true });
  });
  while (moments.length < size.entries) {
    moments.push({ second: between(1, lastSecond(size)), patient: between(0, size.patients), isInfusion: false });
  }
  moments.sort((one, other) => one.second - other.second);

  const written: { readonly index: number; readonly patient: number; value: Observation; version: number }[] = [];
  const entries = moments.map(({ second, patient, isInfusion }, index): WeekEntry => {
    const earlier = written.filter((one) => one.patient === patient && one.value.kind === 'adverse-event');
    if (!isInfusion && earlier.length > 0 && random() < 0.2) {
      const chosen = earlier[between(0, earlier.length)]!;
      const value = correctionOf(chosen.value, second, random);
      const corrects = { index: chosen.index, version: chosen.version };
      chosen.version += 1;
      if (value !== null) chosen.value = value;
      else written.splice(written.indexOf(chosen), 1);
      return { index, second, patient, value, corrects };
    }
    const value = isInfusion ? anInfusion(infusedAt[patient]!) : anyObservation(second, infusedAt[patient]!, random);
    written.push({ index, patient, value, version: 1 });
    return { index, second, patient, value, corrects: null };
  });
  return { size, infusedBefore, entries, stops: stopsOf(size, between) };
}

/** One in every stretch of the week, killed and closed in turn, down for five to ninety minutes. */
function stopsOf(size: WeekSize, between: (from: number, to: number) => number): readonly WeekStop[] {
  const count = size.stops;
  const stretch = Math.floor(lastSecond(size) / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({
    second: at * stretch + between(1000, stretch - 7200),
    downSeconds: between(300, 5400),
    signal: at % 2 === 0 ? 'SIGKILL' : 'SIGTERM',
  }));
}

function anInfusion(second: number): Infusion {
  return {
    kind: 'infusion',
    at: localTime(second),
    cellsE6PerKg: 0.5,
    doseText: '',
    plannedCellsE6PerKg: 0.5,
    lot: 'LOT',
  };
}

/** The second at which somebody can really act: what falls into a stop waits until the product is up again. */
export function upAt({ stops }: Pick<Week, 'stops'>, second: number): number {
  const stop = stops.find((one) => second >= one.second && second < one.second + one.downSeconds);
  return stop === undefined ? second : stop.second + stop.downSeconds;
}
