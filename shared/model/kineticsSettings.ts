import { z } from 'zod';

const Origin = z
  .strictObject({ kind: z.literal(['registry', 'assumption', 'protocol']), basis: z.string().max(300) })
  .readonly();

/** How the product's course in the blood and the loss of its target cells are read; shown beside the figures. */
export const KineticsSettings = z
  .strictObject({
    /** Study day the fixed area under the curve ends. */
    areaEndDay: z.int().min(1).max(730),
    /** The product cannot be in the blood before its infusion: without a sample of day 0 the concentration there is 0. */
    absentBeforeInfusion: z.boolean(),
    /** Results below the limit of quantification: 0 before the first quantifiable one, dropped between two, 0 after the last. */
    belowLimit: z.literal('zero-before-drop-between-zero-after'),
    productOrigin: Origin,
    /** CD7+ cells per µL; depleted = below this. */
    depletedBelow: z.number().positive().max(100_000),
    /** A count below its limit enters as the limit: the nadir is then "at most". */
    countBelowLimit: z.literal('as-limit'),
    targetOrigin: Origin,
  })
  .readonly();
export type KineticsSettings = z.infer<typeof KineticsSettings>;
