import type { CohortRow, LevelCounts } from '../model/cohort.ts';
import type { Protocol } from '../model/protocol.ts';
import { type Boundary, everyPatientUpTo } from '../stats/monitoring/boundary.ts';
import { computeBoundaryCharacteristics } from '../stats/monitoring/boundaryCharacteristics.ts';
import { type BoundaryStanding, boundaryStanding, ratesToShow } from '../stats/monitoring/boundaryStanding.ts';
import { computePocockBoundary } from '../stats/monitoring/pocockBoundary.ts';
import { computePosteriorBoundary, type PosteriorRule } from '../stats/monitoring/posteriorBoundary.ts';
import { predictStop } from '../stats/monitoring/predictiveStop.ts';
import { betaProbabilityAbove, updateBeta } from '../stats/posterior/betaPosterior.ts';
import { cohortStanding } from './cohortStanding.ts';
import { windowDays } from './completedDays.ts';

/** What a boundary does if each patient has a DLT with probability `rate`. */
export interface OperatingRow {
  readonly rate: number;
  readonly stopProbability: number;
  readonly earlyStopProbability: number;
  readonly expectedPatients: number;
}

/** The trial's safety boundary and where the trial stands on it. */
export interface CohortBoundary {
  /** The pause rule it belongs to. */
  readonly ruleId: string;
  readonly rateAbove: number;
  readonly probabilityAbove: number;
  readonly prior: { readonly alpha: number; readonly beta: number };
  readonly minimumPatients: number;
  readonly maximumPatients: number;
  /** More patients are planned than the boundary is worked out for. */
  readonly isCut: boolean;
  /** By number of evaluable patients from 1; `null` = no number of DLTs stops there. */
  readonly stopAtOrAbove: readonly (number | null)[];
  readonly operating: readonly OperatingRow[];
  /** Ivanova–Pocock with the same rate, for comparison. */
  readonly comparison: {
    readonly alpha: number;
    readonly stopAtOrAbove: readonly (number | null)[];
    readonly operating: readonly OperatingRow[];
  };
  readonly standing: BoundaryStanding;
  /** P(DLT rate above the limit) on what is evaluable. */
  readonly probability: number;
  /** P(the boundary is reached by the last planned patient), on what is evaluable. */
  readonly predictedStop: number;
  /** Evaluable patients in order of infusion with the DLTs among them: the way walked so far. */
  readonly path: readonly { readonly evaluable: number; readonly dlts: number }[];
}

/** A boundary for more patients would keep the page waiting for longer than ten seconds; no trial of this kind has them. */
const LONGEST = 5000;

/** `null` = the protocol has no rule about the probability of a DLT rate. Source: [STATISTICS §3]. */
export function boundaryOf(
  protocol: Protocol,
  rows: readonly CohortRow[],
  total: LevelCounts,
  plannedPatients: number,
): CohortBoundary | null {
  const rule = protocol.pauseRules?.find(({ when }) => when.kind === 'dlt-probability');
  if (rule?.when.kind !== 'dlt-probability') return null;
  const { rateAbove, probabilityAbove } = rule.when;
  const { priorAlpha, priorBeta, minimumPatients, comparisonAlpha } = protocol.cohort.boundary;
  const prior = { alpha: priorAlpha, beta: priorBeta };
  const treated = total.evaluable + total.pendingDays.length;
  const maximumPatients = Math.max(Math.min(plannedPatients, LONGEST), treated, 1);
  const posterior = { prior, target: rateAbove, cutoff: probabilityAbove, minimumPatients, maximumPatients };
  const { boundary, operating, comparison } = plannedBoundary(posterior, comparisonAlpha);
  const length = windowDays(protocol);
  const standing = boundaryStanding(boundary, {
    events: total.dlt,
    evaluable: total.evaluable,
    pendingDays: total.pendingDays,
    windowDays: length,
  });
  return {
    ruleId: rule.id,
    rateAbove,
    probabilityAbove,
    prior,
    minimumPatients,
    maximumPatients,
    isCut: plannedPatients > maximumPatients,
    stopAtOrAbove: boundary.stopAtOrAbove,
    operating,
    comparison,
    standing,
    probability: betaProbabilityAbove(updateBeta(prior, total.dlt, total.evaluable), rateAbove),
    predictedStop: predictStop(boundary, prior, total.dlt, total.evaluable, maximumPatients),
    path: pathOf(rows),
  };
}

interface Planned {
  readonly boundary: Boundary;
  readonly operating: readonly OperatingRow[];
  readonly comparison: CohortBoundary['comparison'];
}

let lastPlanned: { readonly key: string; readonly planned: Planned } | undefined;

/** What follows from the plan alone is the same at every look at the trial: the last answer is remembered. */
function plannedBoundary(rule: PosteriorRule, alpha: number): Planned {
  const key = JSON.stringify([rule, alpha]);
  if (lastPlanned?.key === key) return lastPlanned.planned;
  const boundary = computePosteriorBoundary(rule);
  const { target, maximumPatients } = rule;
  const pocock = computePocockBoundary(everyPatientUpTo(maximumPatients), target, alpha).boundary;
  const planned = {
    boundary,
    operating: operatingOf(boundary, target),
    comparison: { alpha, stopAtOrAbove: pocock.stopAtOrAbove, operating: operatingOf(pocock, target) },
  };
  lastPlanned = { key, planned };
  return planned;
}

function operatingOf(boundary: Boundary, rate: number): readonly OperatingRow[] {
  return ratesToShow(rate).map((one) => {
    const { rejectProbability, earlyStopProbability, expectedPatients } = computeBoundaryCharacteristics(boundary, one);
    return { rate: one, stopProbability: rejectProbability, earlyStopProbability, expectedPatients };
  });
}

function pathOf(rows: readonly CohortRow[]): CohortBoundary['path'] {
  const evaluable = rows
    .map((row) => ({ on: row.summary.window?.day0On ?? '', standing: cohortStanding(row.summary) }))
    .filter(({ standing }) => standing === 'dlt' || standing === 'clear')
    .sort(
      (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || Number(b.standing === 'dlt') - Number(a.standing === 'dlt'),
    );
  let dlts = 0;
  return evaluable.map(({ standing }, index) => {
    if (standing === 'dlt') dlts += 1;
    return { evaluable: index + 1, dlts };
  });
}
