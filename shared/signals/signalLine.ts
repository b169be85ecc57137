import type { FigureData } from '../figures/figureData.ts';
import type { SignalEvent, SignalSettings } from '../model/signalSettings.ts';
import { computeClopperPearson } from '../stats/incidence/clopperPearson.ts';
import type { Interval } from '../stats/interval.ts';
import { type BetaShape, summariseBeta, updateBeta } from '../stats/posterior/betaPosterior.ts';
import { probabilityAboveHistorical } from '../stats/posterior/exceedsHistorical.ts';
import { upperBoundIfNone } from './detectability.ts';
import type { SignalFacts } from './signalFacts.ts';
import { signalPatients } from './signalPatients.ts';
import { type SignalRate, signalRate } from './signalRate.ts';

/**
 * What the numbers let a reader say. `review` = flag for medical review; `unclear` = they say neither; `too-few` = fewer
 * patients than it takes to say either; never a word about
 * significance. Source: [STATISTICS §6], multiplicity.
 */
export type SignalAnswer = 'nobody-dosed' | 'no-background' | 'too-few' | 'review' | 'unclear' | 'not-higher';

/** The event elsewhere, with the uncertainty of its own counts. */
export interface BackgroundStanding {
  readonly rate: number;
  readonly interval: Interval;
  /** P(rate in this trial > background + margin), both uncertain; `null` = nobody dosed. */
  readonly probabilityAbove: number | null;
}

/** One event of interest: everything a line of the page says of it. */
export interface SignalLine {
  readonly event: SignalEvent;
  /** Numbers of the patients with it, in order of dosing. */
  readonly patients: readonly string[];
  /** Of whom nobody can say. */
  readonly undecided: readonly string[];
  /** All dosed patients, those without events included. */
  readonly of: number;
  /** Exact, two-sided; `null` = nobody dosed. */
  readonly interval: Interval | null;
  /** Largest rate compatible with none seen, one-sided; `null` = some were seen, or nobody is dosed. */
  readonly upperIfNone: number | null;
  readonly posterior: { readonly median: number; readonly interval: Interval } | null;
  readonly background: BackgroundStanding | null;
  readonly answer: SignalAnswer;
  readonly rate: SignalRate | null;
}

/** Observed against background for one event listed beforehand. Sources: [CLOPPER-1934], [THALL-1994], [STATISTICS §6]. */
export function signalLine(
  data: FigureData,
  facts: readonly SignalFacts[],
  event: SignalEvent,
  settings: SignalSettings,
): SignalLine {
  const found = signalPatients(data, facts, event.of);
  const [count, of] = [found.withEvent.length, found.dosed.length];
  const posterior = of === 0 ? null : updateBeta(settings.prior, count, of);
  const background = backgroundOf(event, posterior, settings);
  const numbers = (patients: readonly number[]) => patients.map((at) => data.patients[at]!.subjectNumber);
  return {
    event,
    patients: numbers(found.withEvent),
    undecided: numbers(found.undecided),
    of,
    interval: computeClopperPearson(count, of, settings.level),
    upperIfNone: count === 0 ? upperBoundIfNone(of, settings.level) : null,
    posterior: posterior && summariseBeta(posterior, settings.level),
    background,
    answer: answerOf(of, background, settings),
    rate: signalRate(data, found, settings),
  };
}

function backgroundOf(
  { background }: SignalEvent,
  posterior: BetaShape | null,
  { backgroundPrior, level, margin }: SignalSettings,
): BackgroundStanding | null {
  if (background === null) return null;
  const { events, patients } = background;
  const historical = updateBeta(backgroundPrior, events, patients);
  return {
    rate: events / patients,
    interval: computeClopperPearson(events, patients, level)!,
    probabilityAbove: posterior && probabilityAboveHistorical(posterior, historical, margin),
  };
}

function answerOf(of: number, background: BackgroundStanding | null, settings: SignalSettings): SignalAnswer {
  const { reviewAbove, minimumPatients } = settings;
  if (of === 0) return 'nobody-dosed';
  const above = background?.probabilityAbove ?? null;
  if (above === null) return 'no-background';
  if (of < minimumPatients) return 'too-few';
  if (above >= reviewAbove) return 'review';
  return above <= 1 - reviewAbove ? 'not-higher' : 'unclear';
}
