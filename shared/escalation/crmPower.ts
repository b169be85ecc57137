import { gaussLegendreNodes } from '../stats/gaussLegendre.ts';
import { requireLevel, requirePositive, requireProbability } from '../stats/inputChecks.ts';
import { doseNearest } from './doseNearest.ts';

export interface CrmDesign {
  /** Prior guesses of the DLT probability by dose, rising. */
  readonly skeleton: readonly number[];
  readonly target: number;
  /** Of the normal prior of β; √1.34 unless the protocol says otherwise. */
  readonly priorSd: number;
}

/** One patient. `weight` = completed share of the window, 1 once complete; a DLT counts in full whatever it says. */
export interface CrmPatient {
  /** From 1. */
  readonly dose: number;
  readonly hadDlt: boolean;
  readonly weight: number;
}

export interface CrmPosterior {
  readonly betaMean: number;
  readonly betaVariance: number;
  /** DLT probability by dose at the posterior mean of β: what the choice rests on. */
  readonly plugInToxicity: readonly number[];
  readonly meanToxicity: readonly number[];
  readonly probabilityAboveTarget: readonly number[];
  /** Nearest to the target, from 1, before any safety constraint. */
  readonly recommended: number;
}

const RANGE = 12;
const NODES_PER_PIECE = 24;
/** The integral is cut at these distances from the mode, in its own standard deviations. */
const CUTS = [0, 1, 2, 3, 4, 6, 8, 12, 20, 40];

/**
 * Continual reassessment with the power model p = skeleton^exp(β), β ~ N(0, priorSd²); weights below 1 make it the
 * time-to-event form. Relative error 1e-7. Sources: [OQUIGLEY-1990], [CHEUNG-2000]; [STATISTICS §4].
 */
export function fitCrm(design: CrmDesign, patients: readonly CrmPatient[]): CrmPosterior {
  requireDesign(design, patients);
  const { skeleton, target } = design;
  const exceedsBelow = skeleton.map((guess) => Math.log(Math.log(target) / Math.log(guess)));
  const points = posteriorPoints(design, patients, exceedsBelow);
  const average = (value: (beta: number) => number): number =>
    points.reduce((sum, { beta, weight }) => sum + weight * value(beta), 0);
  const betaMean = average((beta) => beta);
  const plugInToxicity = skeleton.map((guess) => guess ** Math.exp(betaMean));
  return {
    betaMean,
    betaVariance: average((beta) => (beta - betaMean) ** 2),
    plugInToxicity,
    meanToxicity: skeleton.map((guess) => average((beta) => guess ** Math.exp(beta))),
    probabilityAboveTarget: exceedsBelow.map((cut) => average((beta) => (beta < cut ? 1 : 0))),
    recommended: doseNearest(plugInToxicity, target),
  };
}

interface WeightedBeta {
  readonly beta: number;
  readonly weight: number;
}

/** Quadrature points of the posterior, their weights adding up to 1; no piece reaches over one of the `cuts`. */
function posteriorPoints(
  design: CrmDesign,
  patients: readonly CrmPatient[],
  cuts: readonly number[],
): readonly WeightedBeta[] {
  const logPosterior = (beta: number): number => logPosteriorAt(design, patients, beta);
  const mode = modeOf(logPosterior);
  const sd = widthAt(logPosterior, mode);
  const ends = [...CUTS.flatMap((cut) => [mode - cut * sd, mode + cut * sd]), ...cuts, -RANGE, RANGE]
    .filter((end) => Math.abs(end) <= RANGE)
    .sort((one, other) => one - other);
  const highest = logPosterior(mode);
  const nodes = gaussLegendreNodes(NODES_PER_PIECE);
  const points = ends.slice(1).flatMap((to, index) => {
    const width = to - ends[index]!;
    return nodes.map((node) => {
      const beta = ends[index]! + width * node.x;
      return { beta, weight: width * node.weight * Math.exp(logPosterior(beta) - highest) };
    });
  });
  const whole = points.reduce((sum, { weight }) => sum + weight, 0);
  return points.map(({ beta, weight }) => ({ beta, weight: weight / whole }));
}

function logPosteriorAt({ skeleton, priorSd }: CrmDesign, patients: readonly CrmPatient[], beta: number): number {
  return patients.reduce(
    (sum, { dose, hadDlt, weight }) => {
      const logToxicity = Math.exp(beta) * Math.log(skeleton[dose - 1]!);
      if (hadDlt) return sum + logToxicity;
      return sum + (weight === 1 ? Math.log(-Math.expm1(logToxicity)) : Math.log1p(-weight * Math.exp(logToxicity)));
    },
    -(beta * beta) / (2 * priorSd * priorSd),
  );
}

/** The best of a grid, refined by thirds. */
function modeOf(logPosterior: (beta: number) => number): number {
  const step = 0.25;
  let best = -RANGE;
  for (let beta = -RANGE; beta <= RANGE; beta += step) if (logPosterior(beta) > logPosterior(best)) best = beta;
  let [low, high] = [Math.max(-RANGE, best - step), Math.min(RANGE, best + step)];
  while (high - low > 1e-6) {
    const third = (high - low) / 3;
    if (logPosterior(low + third) < logPosterior(high - third)) low += third;
    else high -= third;
  }
  return (low + high) / 2;
}

/** Standard deviation of the normal that fits the peak; a flat peak is as wide as the range. */
function widthAt(logPosterior: (beta: number) => number, mode: number): number {
  const h = 1e-3;
  const curvature = (2 * logPosterior(mode) - logPosterior(mode - h) - logPosterior(mode + h)) / (h * h);
  return 1 / Math.sqrt(Math.max(curvature, 1 / RANGE ** 2));
}

function requireDesign({ skeleton, target, priorSd }: CrmDesign, patients: readonly CrmPatient[]): void {
  requireLevel('The target', target);
  requirePositive('The prior standard deviation', priorSd);
  for (const guess of skeleton) requireLevel('A prior guess', guess);
  if (skeleton.length === 0 || skeleton.some((guess, index) => index > 0 && guess <= skeleton[index - 1]!)) {
    throw new RangeError('The prior guesses must rise.');
  }
  for (const { dose, weight } of patients) {
    requireProbability('A weight', weight);
    if (skeleton[dose - 1] === undefined) throw new RangeError(`There is no dose ${dose}.`);
  }
}
