import type { FigureData } from '../figures/figureData.ts';
import type { SignalFacts } from './signalFacts.ts';
import { hasFlag } from './signalPatients.ts';
import { daysFollowed } from './signalRate.ts';

/** Gaps of the record behind which a signal can hide, worst first. */
export const HIDDEN_CODES = [
  'open-discrepancies',
  'measured-worse',
  'not-graded',
  'death-without-event',
  'seriousness-unknown',
  'relatedness-unknown',
  'onset-unknown',
  'end-unknown',
  'window-data-missing',
  'planned-not-recorded',
  'icaht-ungraded',
  'left-early',
  'window-open',
] as const;
export type HiddenCode = (typeof HIDDEN_CODES)[number];

export interface HiddenSignal {
  readonly code: HiddenCode;
  /** Events, discrepancies, missing values or patients, by the code. Zero stays, so that the list keeps its shape. */
  readonly count: number;
  /** Whose, in order of dosing. */
  readonly patients: readonly string[];
}

/**
 * What is not known of the dosed patients, counted. `facts` in the order of the patients.
 * @param lastWindowDay last study day of the DLT window
 * Source: [FIGURES §1], [STATISTICS §6].
 */
export function hiddenSignals(
  data: FigureData,
  facts: readonly SignalFacts[],
  lastWindowDay: number,
): readonly HiddenSignal[] {
  const { patients, events } = data;
  const dosed = patients.flatMap(({ day0On }, at) => (day0On === null ? [] : [at]));
  const perPatient = (amount: (at: number) => number) => patients.map((_, at) => amount(at));
  const fatal = new Set<number>();
  for (let at = 0; at < events.patient.length; at += 1) if (events.grade[at] === 5) fatal.add(events.patient[at]!);
  const hasLeft = (at: number): boolean =>
    patients[at]!.turns.withdrawal !== undefined || patients[at]!.turns['lost-to-follow-up'] !== undefined;
  const isShort = (at: number): boolean =>
    !(daysFollowed(data, at) > lastWindowDay) && patients[at]!.turns.death === undefined;
  const amounts: Readonly<Record<HiddenCode, readonly number[]>> = {
    'open-discrepancies': perPatient((at) => facts[at]!.openDiscrepancies),
    'measured-worse': eventsPer(data, (at) => events.derivedGrade[at]! > events.grade[at]! && events.grade[at]! > 0),
    'not-graded': eventsPer(data, (at) => events.grade[at] === 0),
    'death-without-event': perPatient((at) => Number(patients[at]!.turns.death !== undefined && !fatal.has(at))),
    'seriousness-unknown': eventsPer(data, (at) => hasFlag(data, at, 'seriousUnknown')),
    'relatedness-unknown': eventsPer(data, (at) => hasFlag(data, at, 'relatedUnknown')),
    'onset-unknown': eventsPer(data, (at) => Number.isNaN(events.onset[at]!)),
    'end-unknown': eventsPer(data, (at) => hasFlag(data, at, 'endUnknown')),
    'window-data-missing': perPatient((at) => facts[at]!.missing.length),
    'planned-not-recorded': perPatient((at) => facts[at]!.missedVisits),
    'icaht-ungraded': perPatient((at) => Number(facts[at]!.earlyIcaht.grade === null)),
    'left-early': perPatient((at) => Number(hasLeft(at))),
    'window-open': perPatient((at) => Number(isShort(at) && !hasLeft(at))),
  };
  return HIDDEN_CODES.map((code) => {
    const behind = dosed.filter((at) => amounts[code][at]! > 0);
    return {
      code,
      count: behind.reduce((sum, at) => sum + amounts[code][at]!, 0),
      patients: behind.map((at) => patients[at]!.subjectNumber),
    };
  });
}

/** How many events of each patient are of this kind. */
function eventsPer({ patients, events }: FigureData, isOne: (at: number) => boolean): readonly number[] {
  const counts = patients.map(() => 0);
  for (let at = 0; at < events.patient.length; at += 1) if (isOne(at)) counts[events.patient[at]!]! += 1;
  return counts;
}
