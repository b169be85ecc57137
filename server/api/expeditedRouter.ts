import { z } from 'zod';
import { PartialDateTime } from '../../shared/model/dates.ts';
import { ObservationId, RequestId, TrialId } from '../../shared/model/ids.ts';
import { ReferenceSafetyList } from '../../shared/model/referenceSafety.ts';
import { SentFacts, SponsorOpinion } from '../../shared/model/safetyReport.ts';
import { expeditedEvent } from '../queries/expedited/expeditedEvent.ts';
import { referenceSafetyLists } from '../queries/expedited/referenceSafetyLists.ts';
import { addReferenceSafety } from '../usecases/expedited/addReferenceSafety.ts';
import { judgeCausality } from '../usecases/expedited/judgeCausality.ts';
import { recordSentReport } from '../usecases/expedited/recordSentReport.ts';
import { stateAwareness } from '../usecases/expedited/stateAwareness.ts';
import { Reason } from './observationRouter.ts';
import { proveIdentity } from './proveIdentity.ts';
import { ofObservation, ofTrial } from './resources.ts';
import { Signed } from './signed.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, orRefuse, router } from './trpc.ts';

const AsOfSeq = z.int().positive().optional();
const OnEvent = { requestId: RequestId, observationId: ObservationId, expectedVersion: z.int().nonnegative() };

/** Reports that cannot wait: which events run against a clock, and what the sponsor has done about them. */
export const expeditedRouter = router({
  list: guarded('trial.read', z.strictObject({ trialId: TrialId, asOf: AsOfSeq }), ofTrial).query(
    async ({ ctx, input, signal }) => {
      const asked = [input, sitesOf(ctx.actor, input.trialId)] as const;
      return orNotFound(await ctx.services.analysis.run('expeditedList', [...asked], signal), 'trial', input.trialId);
    },
  ),

  event: guarded('subject.read', z.strictObject({ observationId: ObservationId, asOf: AsOfSeq }), ofObservation).query(
    async ({ ctx, input }) => orNotFound(await expeditedEvent(ctx.services, input), 'observation', input.observationId),
  ),

  lists: guarded('trial.read', z.strictObject({ trialId: TrialId, asOf: AsOfSeq }), ofTrial).query(
    async ({ ctx, input }) => orNotFound(await referenceSafetyLists(ctx.services, input), 'trial', input.trialId),
  ),

  aware: guarded(
    'expedited.write',
    z.strictObject({ ...OnEvent, knownAt: PartialDateTime, note: z.string().trim().min(3).max(500) }),
    ofObservation,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await stateAwareness(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  causality: guarded(
    'expedited.write',
    z.strictObject({
      ...OnEvent,
      ...Signed,
      opinions: z.array(SponsorOpinion).min(1).max(4).readonly(),
      reason: Reason,
    }),
    ofObservation,
  ).mutation(async ({ ctx, input: { requestId, password, ...input } }) => {
    await proveIdentity(ctx, password);
    return orRefuse(await judgeCausality(ctx.services, ctx.actor, { role: ctx.role, requestId }, input));
  }),

  sent: guarded(
    'expedited.write',
    z.strictObject({
      ...OnEvent,
      ...SentFacts.unwrap().pick({ region: true, isComplete: true, reference: true }).shape,
      sentAt: PartialDateTime,
    }),
    ofObservation,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await recordSentReport(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  addList: guarded(
    'reference-safety.write',
    z.strictObject({
      requestId: RequestId,
      trialId: TrialId,
      list: ReferenceSafetyList,
      document: z.string().trim().min(1).max(200),
      reason: Reason,
    }),
    ofTrial,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await addReferenceSafety(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),
});
