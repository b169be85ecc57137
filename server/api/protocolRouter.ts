import { z } from 'zod';
import { Instant } from '../../shared/model/dates.ts';
import { RequestId, TrialId } from '../../shared/model/ids.ts';
import { Protocol } from '../../shared/model/protocol.ts';
import { benchDraft } from '../queries/protocol/benchDraft.ts';
import { protocolPage, protocolVersion } from '../queries/protocol/protocolVersions.ts';
import { approveVersion } from '../usecases/protocol/approveVersion.ts';
import { makeDraft } from '../usecases/protocol/makeDraft.ts';
import { saveDraft } from '../usecases/protocol/saveDraft.ts';
import { withdrawVersion } from '../usecases/protocol/withdrawVersion.ts';
import { Reason } from './observationRouter.ts';
import { proveIdentity } from './proveIdentity.ts';
import { ofProtocolVersion, ofTrial } from './resources.ts';
import { Signed } from './signed.ts';
import { guarded, orNotFound, orRefuse, router } from './trpc.ts';

const VersionId = z.int().positive();
const Change = { requestId: RequestId, versionId: VersionId, expectedVersion: z.int().positive() };
const Frozen = z.strictObject({ seq: z.int().positive(), at: Instant }).optional();

/** The protocol as data: what is in force, drafts and their life, and what a draft would change. */
export const protocolRouter = router({
  page: guarded('trial.read', z.strictObject({ trialId: TrialId, asOf: VersionId.optional() }), ofTrial).query(
    async ({ ctx, input }) => orNotFound(await protocolPage(ctx.services, input), 'protocol', input.trialId),
  ),

  /** `id` 0 is the protocol the trial was set up with. */
  version: guarded('trial.read', z.strictObject({ trialId: TrialId, id: z.int().min(0) }), ofTrial).query(
    async ({ ctx, input }) => orNotFound(await protocolVersion(ctx.services, input), 'protocol-version', input.id),
  ),

  bench: guarded(
    'protocol.bench',
    z.strictObject({ trialId: TrialId, versionId: VersionId, done: z.int().min(0), frozen: Frozen }),
    ofTrial,
  ).query(async ({ ctx, input }) => orRefuse(await benchDraft(ctx.services, input))),

  draft: guarded('protocol.edit', z.strictObject({ requestId: RequestId, trialId: TrialId }), ofTrial).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await makeDraft(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  save: guarded('protocol.edit', z.strictObject({ ...Change, protocol: Protocol }), ofProtocolVersion).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await saveDraft(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  withdraw: guarded('protocol.withdraw', z.strictObject({ ...Change, reason: Reason }), ofProtocolVersion).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await withdrawVersion(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  approve: guarded(
    'protocol.approve',
    z.strictObject({ ...Change, ...Signed, reason: Reason, effectiveAt: Instant.nullable() }),
    ofProtocolVersion,
  ).mutation(async ({ ctx, input: { requestId, password, ...input } }) => {
    await proveIdentity(ctx, password);
    return orRefuse(await approveVersion(ctx.services, ctx.actor, { role: ctx.role, requestId }, input));
  }),
});
