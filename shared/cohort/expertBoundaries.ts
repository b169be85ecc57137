import { everyPatientUpTo } from '../stats/monitoring/boundary.ts';
import { computeBoundaryCharacteristics } from '../stats/monitoring/boundaryCharacteristics.ts';
import type { BoundaryMethod } from '../stats/monitoring/boundaryMethod.ts';
import { computeCalibratedBoundary } from '../stats/monitoring/calibratedBoundary.ts';
import type { CohortBoundary } from './boundaryOf.ts';

export const EXPERT_METHODS = [
  'pocock-type',
  'obrien-fleming',
  'wang-tsiatis',
  'beta-binomial',
  'sprt',
  'maxsprt',
] as const;
export type ExpertMethod = (typeof EXPERT_METHODS)[number];

export interface ExpertBoundary {
  readonly method: ExpertMethod;
  readonly stopAtOrAbove: readonly (number | null)[];
  /** Probability of a stop at each rate of the trial's own table, in its order. */
  readonly stopProbabilities: readonly number[];
}

/** How far the raised rate of the sequential probability ratio test lies above the allowed one. */
export const SPRT_RISE = 0.15;
/** Longer trials would keep the page waiting. */
const LONGEST = 60;

/**
 * What other rules would do with the same allowed rate and the same chance of a needless stop. For experts: the trial
 * follows its own rule. `null` = the trial is too long for it. Source: [STATISTICS §3, §6 expert setting].
 */
export function expertBoundaries({
  maximumPatients,
  rateAbove,
  prior,
  operating,
  comparison,
}: Pick<CohortBoundary, 'maximumPatients' | 'rateAbove' | 'prior' | 'operating' | 'comparison'>):
  | readonly ExpertBoundary[]
  | null {
  if (maximumPatients > LONGEST) return null;
  const methods: Readonly<Record<ExpertMethod, BoundaryMethod>> = {
    'pocock-type': { kind: 'wang-tsiatis', delta: 0.5 },
    'obrien-fleming': { kind: 'obrien-fleming' },
    'wang-tsiatis': { kind: 'wang-tsiatis', delta: 0.25 },
    'beta-binomial': { kind: 'beta-binomial', prior },
    sprt: { kind: 'sprt', p1: Math.min(0.99, rateAbove + SPRT_RISE) },
    maxsprt: { kind: 'maxsprt' },
  };
  return EXPERT_METHODS.map((method) => {
    const looks = everyPatientUpTo(maximumPatients);
    const { boundary } = computeCalibratedBoundary(methods[method], looks, rateAbove, comparison.alpha);
    return {
      method,
      stopAtOrAbove: boundary.stopAtOrAbove,
      stopProbabilities: operating.map(({ rate }) => computeBoundaryCharacteristics(boundary, rate).rejectProbability),
    };
  });
}

/** Where a boundary rises: "3 from 3 patients, 4 from 7". */
export function boundarySteps(
  stopAtOrAbove: readonly (number | null)[],
): readonly { readonly events: number; readonly from: number }[] {
  return stopAtOrAbove.flatMap((events, index) =>
    events !== null && events !== stopAtOrAbove[index - 1] ? [{ events, from: index + 1 }] : [],
  );
}
