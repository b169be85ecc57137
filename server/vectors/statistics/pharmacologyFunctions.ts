import { z } from 'zod';
import { computeNonCompartmental } from '../../../shared/stats/pharmacology/nonCompartmental.ts';
import { zip } from './columns.ts';
import { vectorFunction } from './vectorFunction.ts';

const Nca = z.object({
  time: z.array(z.number()),
  concentration: z.array(z.number().nullable()),
  blq: z.array(z.boolean()),
  endTime: z.number(),
});

export const PHARMACOLOGY_FUNCTIONS = {
  nca: vectorFunction(Nca, ({ time, concentration, blq, endTime }) => {
    const samples = zip(zip(time, concentration), blq).map(([[day, value], isBelowLimit]) => ({
      time: day,
      concentration: value,
      isBelowLimit,
    }));
    const found = computeNonCompartmental(samples, { endDay: endTime, absentBeforeInfusion: false });
    return {
      cmax: found.peak,
      tmax: found.peakTime,
      clast: found.lastQuantifiable,
      tlast: found.lastQuantifiableTime,
      aucLast: found.areaToLast,
      auc0End: found.areaToEnd,
      auc0EndStatus: found.areaToEndStatus,
      lambdaZ: found.terminal?.lambdaZ ?? null,
      halfLife: found.terminal?.halfLifeDays ?? null,
      lambdaZPoints: found.terminal?.points ?? null,
      adjR2: found.terminal?.adjustedR2 ?? null,
      aucInfObs: found.terminal?.areaToInfinity ?? null,
      aucExtrapolatedPercent: found.terminal?.extrapolatedPercent ?? null,
    };
  }),
};
