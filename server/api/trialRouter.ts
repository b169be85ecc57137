import { z } from 'zod';
import { TrialId } from '../../shared/model/ids.ts';
import { figures } from '../queries/figures.ts';
import { measuredFigures } from '../queries/measuredFigures.ts';
import { overview } from '../queries/overview.ts';
import { signals } from '../queries/signals.ts';
import { ofTrial } from './resources.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, router } from './trpc.ts';

const OfTrial = z.strictObject({ trialId: TrialId, asOf: z.int().positive().optional() });

export const trialRouter = router({
  overview: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    return orNotFound(await overview(ctx.services, input, sites), 'trial', input.asOf ?? input.trialId);
  }),

  figures: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    return orNotFound(await figures(ctx.services, input, sites), 'trial', input.asOf ?? input.trialId);
  }),

  measuredFigures: guarded('trial.read', OfTrial, ofTrial).query(async ({ ctx, input }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    return orNotFound(await measuredFigures(ctx.services, input, sites), 'trial', input.asOf ?? input.trialId);
  }),

  signals: guarded('signals.read', OfTrial, ofTrial).query(async ({ ctx, input }) =>
    orNotFound(await signals(ctx.services, input), 'trial', input.asOf ?? input.trialId),
  ),
});
