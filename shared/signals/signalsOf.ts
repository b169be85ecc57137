import type { FigureData } from '../figures/figureData.ts';
import type { SignalSettings } from '../model/signalSettings.ts';
import { type Drift, driftOf } from './driftOf.ts';
import { type HiddenSignal, hiddenSignals } from './hiddenSignals.ts';
import { type LevelSignal, levelSignals } from './levelSignals.ts';
import type { SignalFacts } from './signalFacts.ts';
import { type SignalLine, signalLine } from './signalLine.ts';
import { type Survival, survivalOf } from './survivalOf.ts';
import { type TermRatios, termRatios } from './termRatios.ts';

/** Everything the page of signals says, from one set of data. Settings and counts travel with each number. */
export interface Signals {
  readonly settings: SignalSettings;
  readonly lines: readonly SignalLine[];
  readonly drift: Drift;
  readonly hidden: readonly HiddenSignal[];
  readonly survival: Survival;
  /** Empty for a single arm. */
  readonly levels: readonly LevelSignal[];
  readonly ratios: TermRatios | null;
}

interface SignalInput {
  readonly data: FigureData;
  /** One a patient, in any order. */
  readonly facts: readonly SignalFacts[];
  readonly settings: SignalSettings;
  readonly plannedPatients: number;
  readonly lastWindowDay: number;
}

/** Events of interest, drift, gaps and, where there are several dose levels, what they have in common. Source: [STATISTICS §6]. */
export function signalsOf({ data, facts, settings, plannedPatients, lastWindowDay }: SignalInput): Signals {
  const bySubject = new Map(facts.map((one) => [one.subjectId, one]));
  const ordered = data.patients.map(({ subjectId }) => {
    const found = bySubject.get(subjectId);
    if (found === undefined) throw new Error(`no facts of subject ${subjectId}`);
    return found;
  });
  return {
    settings,
    lines: settings.events.map((event) => signalLine(data, ordered, event, settings)),
    drift: driftOf(data, ordered, settings, plannedPatients),
    hidden: hiddenSignals(data, ordered, lastWindowDay),
    survival: survivalOf(data, settings.level),
    levels: levelSignals(data, ordered, settings),
    ratios: termRatios(data),
  };
}
