import type { FigureData } from '../figures/figureData.ts';
import { computeKaplanMeier, type SurvivalRow } from '../stats/time-to-event/kaplanMeier.ts';
import type { FollowUp } from '../stats/time-to-event/riskTable.ts';
import { type SurvivalQuantile, survivalQuantile } from '../stats/time-to-event/survivalQuantile.ts';
import { daysFollowed } from './signalRate.ts';

/** Survival of the dosed patients from infusion. Death of any cause is the event; leaving the trial and the cut censor. */
export interface Survival {
  readonly rows: readonly SurvivalRow[];
  readonly patients: number;
  readonly deaths: number;
  readonly median: SurvivalQuantile;
  /** How long they were followed is not known. */
  readonly leftOut: number;
  /** Who died, in order of dosing; days as in the rows. */
  readonly died: readonly { readonly subjectNumber: string; readonly day: number }[];
}

/** Kaplan–Meier with log-log bands. Sources: [KAPLAN-1958], [KALBFLEISCH-2002], [BROOKMEYER-1982]; [STATISTICS §5]. */
export function survivalOf(data: FigureData, level: number): Survival {
  const died: { readonly subjectNumber: string; readonly day: number }[] = [];
  const dosed = data.patients.flatMap(({ day0On }, at) => (day0On === null ? [] : [at]));
  const followUps = dosed.flatMap((at): readonly FollowUp[] => {
    const { turns, subjectNumber } = data.patients[at]!;
    const { death } = turns;
    const time = death === undefined ? daysFollowed(data, at) : Math.max(0, Math.floor(death));
    if (death !== undefined && !Number.isNaN(time)) died.push({ subjectNumber, day: time });
    return Number.isNaN(time) ? [] : [{ time, cause: death === undefined ? 0 : 1 }];
  });
  const rows = computeKaplanMeier(followUps, level, 'log-log');
  return {
    rows,
    patients: followUps.length,
    deaths: followUps.filter(({ cause }) => cause === 1).length,
    median: survivalQuantile(rows, 0.5),
    leftOut: dosed.length - followUps.length,
    died,
  };
}
