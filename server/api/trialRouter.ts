import { z } from 'zod';
import { TrialId } from '../../shared/model/ids.ts';
import { overview } from '../queries/overview.ts';
import { ofTrial } from './resources.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, router } from './trpc.ts';

export const trialRouter = router({
  overview: guarded(
    'trial.read',
    z.strictObject({ trialId: TrialId, asOf: z.int().positive().optional() }),
    ofTrial,
  ).query(async ({ ctx, input }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    return orNotFound(await overview(ctx.services, input, sites), 'trial', input.asOf ?? input.trialId);
  }),
});
