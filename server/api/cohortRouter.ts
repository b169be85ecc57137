import { z } from 'zod';
import { Instant } from '../../shared/model/dates.ts';
import { RequestId, TrialId } from '../../shared/model/ids.ts';
import { COHORT_DECISIONS } from '../../shared/model/vocabulary.ts';
import { trialPause } from '../queries/trialPause.ts';
import { acknowledgeTrialCase, reportPause } from '../usecases/cohort/moveTrialCase.ts';
import { recordDecision } from '../usecases/cohort/recordDecision.ts';
import { Reason } from './observationRouter.ts';
import { proveIdentity } from './proveIdentity.ts';
import { ofTrial, ofTrialCase } from './resources.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, orRefuse, router } from './trpc.ts';

const Count = z.int().nonnegative();
const Counts = z.strictObject({ treated: Count, evaluable: Count, dlt: Count, pending: Count });

/** Dose groups: where they stand, what pauses the trial, and what people decide. */
export const cohortRouter = router({
  page: guarded(
    'trial.read',
    z.strictObject({ trialId: TrialId, asOf: z.int().positive().optional(), at: Instant.optional() }),
    ofTrial,
  ).query(async ({ ctx, input, signal }) => {
    const sites = sitesOf(ctx.actor, input.trialId);
    const view = await ctx.services.analysis.run('cohortPage', [input, sites], signal);
    return orNotFound(view, 'trial', input.trialId);
  }),

  pause: guarded('trial.read', z.strictObject({ trialId: TrialId }), ofTrial).query(({ ctx, input }) =>
    trialPause(ctx.services, input.trialId),
  ),

  acknowledge: guarded(
    'cohort.acknowledge',
    z.strictObject({ requestId: RequestId, trialCaseId: z.int().positive(), expectedVersion: z.int().positive() }),
    ofTrialCase,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await acknowledgeTrialCase(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  report: guarded(
    'cohort.report',
    z.strictObject({ requestId: RequestId, trialId: TrialId, ruleId: z.string().max(5), reason: Reason }),
    ofTrial,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await reportPause(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  decide: guarded(
    'cohort.decide',
    z.strictObject({
      requestId: RequestId,
      trialId: TrialId,
      doseLevel: z.string().max(20).nullable(),
      decision: z.enum(COHORT_DECISIONS),
      counts: Counts,
      seenSeq: z.int().positive(),
      reason: Reason,
      password: z.string().min(1).max(1000),
    }),
    ofTrial,
  ).mutation(async ({ ctx, input: { requestId, password, ...input } }) => {
    await proveIdentity(ctx, password);
    return orRefuse(await recordDecision(ctx.services, ctx.actor, { role: ctx.role, requestId }, input));
  }),
});
