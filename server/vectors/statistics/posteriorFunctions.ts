import { z } from 'zod';
import {
  betaProbabilityAbove,
  predictEvents,
  summariseBeta,
  updateBeta,
} from '../../../shared/stats/posterior/betaPosterior.ts';
import { probabilityAboveHistorical } from '../../../shared/stats/posterior/exceedsHistorical.ts';
import { vectorFunction } from './vectorFunction.ts';

const Data = z.object({ priorAlpha: z.number(), priorBeta: z.number(), x: z.number(), n: z.number() });
const Posterior = Data.extend({ threshold: z.number(), predictN: z.number() });
const Historical = Data.extend({ histAlpha: z.number(), histBeta: z.number(), delta: z.number() });

const posteriorOf = ({ priorAlpha, priorBeta, x, n }: z.infer<typeof Data>) =>
  updateBeta({ alpha: priorAlpha, beta: priorBeta }, x, n);

export const POSTERIOR_FUNCTIONS = {
  betaPosterior: vectorFunction(Posterior, (input) => {
    const posterior = posteriorOf(input);
    const { mean, sd, median, interval } = summariseBeta(posterior, 0.95);
    return {
      ...posterior,
      mean,
      sd,
      probExceeds: betaProbabilityAbove(posterior, input.threshold),
      ci95: interval,
      median,
      predictive: predictEvents(posterior, input.predictN),
    };
  }),

  probExceedsHistorical: vectorFunction(Historical, (input) => {
    const historical = { alpha: input.histAlpha, beta: input.histBeta };
    return { prob: probabilityAboveHistorical(posteriorOf(input), historical, input.delta) };
  }),
};
