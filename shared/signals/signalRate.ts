import { firstAt } from '../figures/eventTimes.ts';
import type { FigureData } from '../figures/figureData.ts';
import type { SignalSettings } from '../model/signalSettings.ts';
import {
  computeExposureAdjustedIncidence,
  type ExposureAdjustedIncidence,
} from '../stats/incidence/exposureAdjustedIncidence.ts';
import { computeRecurrentEventRate, type RecurrentEventRate } from '../stats/incidence/recurrentEventRate.ts';
import { firstOnsets, type SignalPatients } from './signalPatients.ts';

/** Rates per person-time of one event: of its first occurrence, and of all of them. */
export interface SignalRate {
  /** `null` = nobody was followed. */
  readonly first: ExposureAdjustedIncidence | null;
  readonly all: (RecurrentEventRate & { readonly events: number; readonly exposure: number }) | null;
  /** Patients left out of the first: when it began, or how long they were followed, is not known. */
  readonly leftOut: number;
}

/** `null` where the event is a grade of a whole period. Follow-up ends with the cut, death, or leaving the trial. */
export function signalRate(
  data: FigureData,
  { dosed, events, gradeAtLeast }: SignalPatients,
  { level, ratePerDays }: SignalSettings,
): SignalRate | null {
  if (events === null) return null;
  // Time runs from the infusion: what was there before it did not happen in it.
  const chosen = events.filter((at) => !(firstAt(data, at, gradeAtLeast) < 0));
  const onsets = firstOnsets(data, { chosen, gradeAtLeast });
  const times = dosed.flatMap((at) => {
    const onset = onsets.get(at);
    const time = onset ?? daysFollowed(data, at);
    return Number.isNaN(time) ? [] : [{ time, hadEvent: onset !== undefined }];
  });
  const counts = new Map<number, number>();
  for (const at of chosen) {
    const patient = data.events.patient[at]!;
    counts.set(patient, (counts.get(patient) ?? 0) + 1);
  }
  const followed = dosed.flatMap((at) => {
    const exposure = daysFollowed(data, at);
    return Number.isNaN(exposure) ? [] : [{ events: counts.get(at) ?? 0, exposure }];
  });
  const all = computeRecurrentEventRate(followed, level, ratePerDays);
  return {
    first: computeExposureAdjustedIncidence(times, level, ratePerDays),
    all: all && {
      ...all,
      events: followed.reduce((sum, one) => sum + one.events, 0),
      exposure: followed.reduce((sum, { exposure }) => sum + exposure, 0),
    },
    leftOut: dosed.length - times.length,
  };
}

/** Whole days from infusion to the end of follow-up; `NaN` = not known. */
export function daysFollowed({ patients }: FigureData, at: number): number {
  return Math.max(0, Math.floor(patients[at]!.followedTo));
}
