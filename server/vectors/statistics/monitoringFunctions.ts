import { z } from 'zod';
import { everyPatientUpTo } from '../../../shared/stats/monitoring/boundary.ts';
import { computeBoundaryCharacteristics } from '../../../shared/stats/monitoring/boundaryCharacteristics.ts';
import type { BoundaryMethod } from '../../../shared/stats/monitoring/boundaryMethod.ts';
import { computeCalibratedBoundary } from '../../../shared/stats/monitoring/calibratedBoundary.ts';
import { computePocockBoundary } from '../../../shared/stats/monitoring/pocockBoundary.ts';
import { computePosteriorBoundary } from '../../../shared/stats/monitoring/posteriorBoundary.ts';
import { predictStop } from '../../../shared/stats/monitoring/predictiveStop.ts';
import { vectorFunction } from './vectorFunction.ts';

const Prior = z.object({ priorAlpha: z.number(), priorBeta: z.number() });
const Bounds = z.array(z.number().nullable());
const Looks = z.array(z.number());
const Posterior = Prior.extend({ target: z.number(), cutoff: z.number(), minN: z.number(), maxN: z.number() });
const Characteristics = z.object({ looks: Looks, stopAtOrAbove: Bounds, p: z.number() });
const Pocock = z.object({ looks: Looks, p0: z.number(), phi: z.number() });
const Predictive = Prior.extend({ stopAtOrAbove: Bounds, x: z.number(), n: z.number(), maxN: z.number() });

const Common = z.object({ looks: Looks, p0: z.number(), alpha: z.number() });
const Calibrated = z.discriminatedUnion('method', [
  Common.extend({ method: z.literal('OBF') }),
  Common.extend({ method: z.literal('WT'), delta: z.number() }),
  Common.extend({ method: z.literal('BB'), ...Prior.shape }),
  Common.extend({ method: z.literal('CC'), ...Prior.shape, p1: z.number(), nu: z.number() }),
  Common.extend({ method: z.literal('SPRT'), p1: z.number() }),
  Common.extend({ method: z.literal('MaxSPRT') }),
]);

/** The alternative a file reports the power for stands among the expected values; without one, 0.2 above the null. */
const Power = z.object({ p1ForPower: z.number().optional() }).catch({});
const priorOf = ({ priorAlpha, priorBeta }: z.infer<typeof Prior>) => ({ alpha: priorAlpha, beta: priorBeta });

export const MONITORING_FUNCTIONS = {
  posteriorBoundary: vectorFunction(Posterior, (input) => {
    const { target, cutoff, minN, maxN } = input;
    const rule = { prior: priorOf(input), target, cutoff, minimumPatients: minN, maximumPatients: maxN };
    return { stopAtOrAbove: computePosteriorBoundary(rule).stopAtOrAbove };
  }),

  boundaryOC: vectorFunction(Characteristics, ({ looks, stopAtOrAbove, p }) => {
    const found = computeBoundaryCharacteristics({ looks, stopAtOrAbove }, p);
    return {
      rejectProb: found.rejectProbability,
      earlyStopProb: found.earlyStopProbability,
      expectedN: found.expectedPatients,
      expectedEvents: found.expectedEvents,
      stopProbByLook: found.stopProbabilityByLook,
    };
  }),

  pocockBoundary: vectorFunction(Pocock, ({ looks, p0, phi }) => {
    const { boundary, pointwiseLevel, underNull } = computePocockBoundary(looks, p0, phi);
    return {
      stopAtOrAbove: boundary.stopAtOrAbove,
      alphaPointwise: pointwiseLevel,
      rejectProbNull: underNull.rejectProbability,
      expectedNNull: underNull.expectedPatients,
    };
  }),

  calibratedBoundary: vectorFunction(Calibrated, (input, expected) => {
    const { looks, p0, alpha } = input;
    const { boundary, underNull } = computeCalibratedBoundary(methodOf(input), looks, p0, alpha);
    const { p1ForPower = p0 + 0.2 } = Power.parse(expected);
    const underAlternative = computeBoundaryCharacteristics(boundary, p1ForPower);
    return {
      stopAtOrAbove: boundary.stopAtOrAbove,
      rejectProbNull: underNull.rejectProbability,
      expectedNNull: underNull.expectedPatients,
      expectedEventsNull: underNull.expectedEvents,
      p1ForPower,
      power: underAlternative.rejectProbability,
      expectedNAlt: underAlternative.expectedPatients,
    };
  }),

  predictiveStopProbability: vectorFunction(Predictive, (input) => {
    const { stopAtOrAbove, x, n, maxN } = input;
    const boundary = { looks: everyPatientUpTo(stopAtOrAbove.length), stopAtOrAbove };
    return { prob: predictStop(boundary, priorOf(input), x, n, maxN) };
  }),
};

function methodOf(input: z.infer<typeof Calibrated>): BoundaryMethod {
  switch (input.method) {
    case 'OBF':
      return { kind: 'obrien-fleming' };
    case 'WT':
      return { kind: 'wang-tsiatis', delta: input.delta };
    case 'BB':
      return { kind: 'beta-binomial', prior: priorOf(input) };
    case 'CC':
      return { kind: 'chen-chaloner', prior: priorOf(input), p1: input.p1, certainty: input.nu };
    case 'SPRT':
      return { kind: 'sprt', p1: input.p1 };
    case 'MaxSPRT':
      return { kind: 'maxsprt' };
  }
}
