import { dosedLevels } from '../figures/dosedLevels.ts';
import type { FigureData } from '../figures/figureData.ts';
import type { SignalEvent, SignalSettings } from '../model/signalSettings.ts';
import { computeClopperPearson } from '../stats/incidence/clopperPearson.ts';
import type { Interval } from '../stats/interval.ts';
import { shrinkCohorts } from './shrinkCohorts.ts';
import type { SignalFacts } from './signalFacts.ts';
import { signalPatients } from './signalPatients.ts';

/** One event at one dose level: as observed, and drawn towards the other levels. */
export interface LevelRate {
  readonly doseLevel: string;
  readonly patients: readonly string[];
  readonly of: number;
  readonly interval: Interval;
  /** Posterior mean of the rate, borrowing from the other levels. */
  readonly shrunk: number;
  readonly probabilityAbove: number;
}

export interface LevelSignal {
  readonly event: SignalEvent;
  readonly levels: readonly LevelRate[];
  readonly commonRate: number;
  /** 0 = one rate for all levels, 1 = nothing in common. */
  readonly heterogeneity: number;
}

/**
 * Raw beside shrunk for each event; empty for a single arm, where there is nothing to borrow from.
 * Sources: [GELMAN-2013 §5], [THALL-2003], [STATISTICS §6].
 */
export function levelSignals(
  data: FigureData,
  facts: readonly SignalFacts[],
  settings: SignalSettings,
): readonly LevelSignal[] {
  const names = dosedLevels(data);
  if (names.length < 2) return [];
  return settings.events.map((event) => {
    const found = signalPatients(data, facts, event.of);
    const at = (level: string, patients: readonly number[]) =>
      patients.filter((patient) => data.patients[patient]!.doseLevel === level);
    const counts = names.map((doseLevel) => {
      const withEvent = at(doseLevel, found.withEvent);
      return { doseLevel, withEvent, events: withEvent.length, total: at(doseLevel, found.dosed).length };
    });
    const { cohorts, commonRate, heterogeneity } = shrinkCohorts(counts, settings.levelRateAbove);
    return {
      event,
      commonRate,
      heterogeneity,
      levels: counts.map(({ doseLevel, withEvent, events, total }, index) => ({
        doseLevel,
        patients: withEvent.map((patient) => data.patients[patient]!.subjectNumber),
        of: total,
        interval: computeClopperPearson(events, total, settings.level)!,
        shrunk: cohorts[index]!.mean,
        probabilityAbove: cohorts[index]!.probabilityAbove,
      })),
    };
  });
}
