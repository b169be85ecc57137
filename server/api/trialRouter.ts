import { z } from 'zod';
import { TrialId } from '../../shared/model/ids.ts';
import { overview } from '../queries/overview.ts';
import { ofTrial } from './resources.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, router } from './trpc.ts';

const OfTrial = z.strictObject({ trialId: TrialId, asOf: z.int().positive().optional() });

export const trialRouter = router({
  overview: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    return orNotFound(await overview(ctx.services, input, sites), 'trial', input.asOf ?? input.trialId);
  }),

  figures: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input, signal }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    const view = await ctx.services.analysis.run('figures', [input, sites], signal);
    return orNotFound(view, 'trial', input.asOf ?? input.trialId);
  }),

  measuredFigures: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input, signal }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    const view = await ctx.services.analysis.run('measuredFigures', [input, sites], signal);
    return orNotFound(view, 'trial', input.asOf ?? input.trialId);
  }),

  signals: guarded('signals.read', OfTrial, ofTrial).query(async ({ ctx, input, signal }) => {
    const view = await ctx.services.analysis.run('signals', [input], signal);
    return orNotFound(view, 'trial', input.asOf ?? input.trialId);
  }),
});
