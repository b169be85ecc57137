import { z } from 'zod';
import { adjustPValues } from '../../../shared/signals/adjustPValues.ts';
import { cusumAlarmProbability, traceCusum } from '../../../shared/signals/bernoulliCusum.ts';
import { computeBinomialTest } from '../../../shared/signals/binomialTest.ts';
import { chanceOfAtLeastOne, patientsNeededToSee, upperBoundIfNone } from '../../../shared/signals/detectability.ts';
import { gammaInterval, gammaProbabilityAbove, updateGamma } from '../../../shared/signals/gammaPosterior.ts';
import { computePoissonTest } from '../../../shared/signals/poissonTest.ts';
import { shrinkCohorts } from '../../../shared/signals/shrinkCohorts.ts';
import { shrinkGammaPoisson } from '../../../shared/signals/shrinkGammaPoisson.ts';
import { traceSprt } from '../../../shared/signals/waldSprt.ts';
import { zip } from './columns.ts';
import { vectorFunction } from './vectorFunction.ts';

const Numbers = z.array(z.number());
const Outcomes = z.array(z.literal([0, 1])).transform((outcomes) => outcomes.map((one) => one === 1));
const Rates = z.object({ p0: z.number(), p1: z.number(), outcomes: Outcomes });
const Gamma = z.object({ shape: z.number(), rate: z.number() });
const GammaData = Gamma.extend({ events: z.number(), exposure: z.number(), threshold: z.number() });
const Shrink = Gamma.partial().extend({ observed: Numbers, expected: Numbers });

/** The horizon the files state the chance of an alarm for. */
const ALARM_HORIZON = 20;

export const SIGNAL_FUNCTIONS = {
  binomialTest: vectorFunction(z.object({ x: z.number(), n: z.number(), p0: z.number() }), ({ x, n, p0 }) =>
    computeBinomialTest(x, n, p0),
  ),

  poissonTest: vectorFunction(z.object({ observed: z.number(), expected: z.number() }), ({ observed, expected }) =>
    computePoissonTest(observed, expected),
  ),

  gammaPosterior: vectorFunction(GammaData, ({ shape, rate, events, exposure, threshold }) => {
    const posterior = updateGamma({ shape, rate }, events, exposure);
    return {
      mean: posterior.shape / posterior.rate,
      ci95: gammaInterval(posterior, 0.95),
      probExceeds: gammaProbabilityAbove(posterior, threshold),
    };
  }),

  gammaPoissonShrink: vectorFunction(Shrink, ({ observed, expected, shape, rate }) => {
    const terms = zip(observed, expected).map(([seen, awaited]) => ({ observed: seen, expected: awaited }));
    const given = shape !== undefined && rate !== undefined ? { shape, rate } : null;
    const { prior, terms: shrunk } = shrinkGammaPoisson(terms, given);
    return {
      ...prior,
      mean: shrunk.map((one) => one.mean),
      lower05: shrunk.map((one) => one.lower05),
      upper95: shrunk.map((one) => one.upper95),
      probAbove2: shrunk.map((one) => one.probabilityAbove2),
    };
  }),

  betaBinomialHierarchical: vectorFunction(
    z.object({ x: Numbers, n: Numbers, threshold: z.number() }),
    ({ x, n, threshold }) => {
      const found = shrinkCohorts(
        zip(x, n).map(([events, total]) => ({ events, total })),
        threshold,
      );
      return {
        mean: found.cohorts.map((one) => one.mean),
        probExceeds: found.cohorts.map((one) => one.probabilityAbove),
        muMean: found.commonRate,
        rhoMean: found.heterogeneity,
      };
    },
  ),

  bernoulliCusum: vectorFunction(Rates.extend({ threshold: z.number() }), ({ p0, p1, threshold, outcomes }) => {
    const design = { p0, p1, threshold };
    return {
      ...traceCusum(design, outcomes),
      alarmProbability20: {
        underP0: cusumAlarmProbability(design, p0, ALARM_HORIZON),
        underP1: cusumAlarmProbability(design, p1, ALARM_HORIZON),
      },
    };
  }),

  waldSprt: vectorFunction(Rates.extend({ alpha: z.number(), beta: z.number() }), ({ outcomes, ...design }) =>
    traceSprt(design, outcomes),
  ),

  adjustPValues: vectorFunction(z.object({ p: Numbers }), ({ p }) => adjustPValues(p)),

  detectability: vectorFunction(
    z.object({ n: z.number(), p: z.number(), confidence: z.number() }),
    ({ n, p, confidence }) => ({
      probAtLeastOne: chanceOfAtLeastOne(n, p),
      upperIfNone: upperBoundIfNone(n, confidence),
      nNeeded: patientsNeededToSee(p, confidence),
    }),
  ),
};
