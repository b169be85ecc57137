import { z } from 'zod';
import {
  computeClopperPearson,
  computeOneSidedClopperPearson,
} from '../../../shared/stats/incidence/clopperPearson.ts';
import { computeExposureAdjustedIncidence } from '../../../shared/stats/incidence/exposureAdjustedIncidence.ts';
import { computeJeffreys } from '../../../shared/stats/incidence/jeffreys.ts';
import { computePoissonRate } from '../../../shared/stats/incidence/poissonRate.ts';
import { computeRecurrentEventRate } from '../../../shared/stats/incidence/recurrentEventRate.ts';
import { computeWilson } from '../../../shared/stats/incidence/wilson.ts';
import { zip } from './columns.ts';
import { vectorFunction } from './vectorFunction.ts';

const Proportion = z.object({ x: z.number(), n: z.number(), level: z.number() });
const Rate = z.object({ events: z.number(), exposure: z.number(), level: z.number(), per: z.number() });
const FirstEvents = z.object({
  time: z.array(z.number()),
  event: z.array(z.literal([0, 1])),
  level: z.number(),
  per: z.number(),
});
const AllEvents = z.object({
  events: z.array(z.number()),
  exposure: z.array(z.number()),
  level: z.number(),
  per: z.number(),
});

export const INCIDENCE_FUNCTIONS = {
  proportionCI: vectorFunction(Proportion, ({ x, n, level }) => {
    const clopperPearson = computeClopperPearson(x, n, level);
    return (
      clopperPearson && {
        estimate: x / n,
        clopperPearson,
        wilson: computeWilson(x, n, level),
        jeffreys: computeJeffreys(x, n, level),
        clopperPearsonOneSided: computeOneSidedClopperPearson(x, n, level),
      }
    );
  }),

  poissonRateCI: vectorFunction(Rate, ({ events, exposure, level, per }) =>
    computePoissonRate(events, exposure, level, per),
  ),

  exposureAdjustedIncidence: vectorFunction(FirstEvents, ({ time, event, level, per }) => {
    const followUps = zip(time, event).map(([days, happened]) => ({ time: days, hadEvent: happened === 1 }));
    return computeExposureAdjustedIncidence(followUps, level, per);
  }),

  eventRateRobust: vectorFunction(AllEvents, ({ events, exposure, level, per }) => {
    const patients = zip(events, exposure).map(([count, days]) => ({ events: count, exposure: days }));
    return computeRecurrentEventRate(patients, level, per);
  }),
};
