import { requireLevel } from '../inputChecks.ts';
import { normalQuantile } from '../specialFunctions.ts';
import { type FollowUp, type RiskRow, riskTable } from './riskTable.ts';
import { stepAt } from './stepAt.ts';

/** How the band is made. Committees get `log-log`. */
export type BandScale = 'plain' | 'log' | 'log-log';

export interface SurvivalBand {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SurvivalRow extends RiskRow {
  readonly survival: number;
  /** Greenwood; `null` once nobody is left without the event. */
  readonly standardError: number | null;
  readonly band: SurvivalBand;
}

export interface SurvivalAt {
  readonly time: number;
  readonly survival: number | null;
  readonly band: SurvivalBand;
  /** Past the last follow-up the last value is carried, and must be marked. */
  readonly isBeyondFollowUp: boolean;
}

const NO_BAND: SurvivalBand = { lower: null, upper: null };

/**
 * Kaplan–Meier estimate with pointwise Greenwood bands. A competing event censors here: where death or new therapy can
 * prevent the event, 1 − survival overstates its risk; use `computeCumulativeIncidence`. Linear in patients after
 * sorting. Sources: [KAPLAN-1958], [KALBFLEISCH-2002]; [STATISTICS §5].
 */
export function computeKaplanMeier(
  followUps: readonly FollowUp[],
  level: number,
  scale: BandScale,
): readonly SurvivalRow[] {
  requireLevel('The level', level);
  const z = normalQuantile((1 + level) / 2);
  let [survival, greenwood] = [1, 0];
  return riskTable(followUps).map(({ time, atRisk, events, competing, censored }) => {
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const standardError = survival > 0 ? survival * Math.sqrt(greenwood) : null;
    const band = bandOf(survival, standardError, z, scale);
    return { time, atRisk, events, competing, censored, survival, standardError, band };
  });
}

function bandOf(survival: number, standardError: number | null, z: number, scale: BandScale): SurvivalBand {
  if (standardError === null) return NO_BAND;
  switch (scale) {
    case 'plain':
      return { lower: Math.max(0, survival - z * standardError), upper: Math.min(1, survival + z * standardError) };
    case 'log': {
      const spread = Math.exp((z * standardError) / survival);
      return { lower: survival / spread, upper: Math.min(1, survival * spread) };
    }
    case 'log-log': {
      if (survival === 1) return NO_BAND;
      const spread = Math.exp((-z * standardError) / (survival * Math.log(survival)));
      return { lower: survival ** spread, upper: survival ** (1 / spread) };
    }
  }
}

/** The step function read at a time. Limits are `null` where survival is 0 or 1. */
export function survivalAt(rows: readonly SurvivalRow[], time: number): SurvivalAt {
  const isBeyondFollowUp = rows.length === 0 || (stepAt(rows, time) === rows.length - 1 && time > rows.at(-1)!.time);
  const row = rows[stepAt(rows, time)];
  const survival = row ? row.survival : rows.length === 0 ? null : 1;
  const band = row && row.survival > 0 && row.survival < 1 ? row.band : NO_BAND;
  return { time, survival, band, isBeyondFollowUp };
}
