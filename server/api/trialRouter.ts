import { z } from 'zod';
import { Instant } from '../../shared/model/dates.ts';
import { TrialId } from '../../shared/model/ids.ts';
import { TOXICITY_FAMILIES } from '../../shared/model/vocabulary.ts';
import { overview } from '../queries/overview.ts';
import { ofTrial } from './resources.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, router } from './trpc.ts';

const OfTrial = z.strictObject({ trialId: TrialId, asOf: z.int().positive().optional(), at: Instant.optional() });

const Day = z.int().min(-1000).max(10_000);
const Filter = z
  .strictObject({
    population: z.enum(['dosed', 'evaluable']),
    doseLevels: z.array(z.string().max(20).nullable()).max(100).nullable(),
    family: z.enum(TOXICITY_FAMILIES).nullable(),
    gradeAtLeast: z.literal([0, 1, 2, 3, 4, 5]),
    seriousOnly: z.boolean(),
    relatedOnly: z.boolean(),
    onset: z.strictObject({ fromDay: Day, toDay: Day }).nullable(),
  })
  .readonly();
const IncidenceOf = OfTrial.extend({ filter: Filter, by: z.enum(['family', 'organ-class']) });

export const trialRouter = router({
  overview: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    return orNotFound(await overview(ctx.services, input, sites), 'trial', input.trialId);
  }),

  figures: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input, signal }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    const view = await ctx.services.analysis.run('figures', [input, sites], signal);
    return orNotFound(view, 'trial', input.trialId);
  }),

  incidence: guarded('trial.read', IncidenceOf, ofTrial).query(async ({ ctx, input, signal }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    const view = await ctx.services.analysis.run('incidence', [input, sites], signal);
    return orNotFound(view, 'trial', input.trialId);
  }),

  measuredFigures: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input, signal }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    const view = await ctx.services.analysis.run('measuredFigures', [input, sites], signal);
    return orNotFound(view, 'trial', input.trialId);
  }),

  signals: guarded('signals.read', OfTrial, ofTrial).query(async ({ ctx, input, signal }) => {
    const view = await ctx.services.analysis.run('signals', [input], signal);
    return orNotFound(view, 'trial', input.trialId);
  }),
});
