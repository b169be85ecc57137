import { z } from 'zod';
import { CaseId, RequestId, TrialId } from '../../shared/model/ids.ts';
import { caseList } from '../queries/caseLines.ts';
import { casePage } from '../queries/casePage.ts';
import { acknowledgeCase, adjudicateCase } from '../usecases/moveCase.ts';
import { Reason } from './observationRouter.ts';
import { ofCase, ofTrial } from './resources.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, orRefuse, router } from './trpc.ts';

const AsOfSeq = z.int().positive().optional();
const Move = { requestId: RequestId, caseId: CaseId, expectedVersion: z.int().positive() };

export const caseRouter = router({
  list: guarded('trial.read', z.strictObject({ trialId: TrialId, asOf: AsOfSeq }), ofTrial).query(({ ctx, input }) =>
    caseList(ctx.services, input, sitesOf(ctx.actor, input.trialId)),
  ),

  page: guarded('case.read', z.strictObject({ caseId: CaseId, asOf: AsOfSeq }), ofCase).query(async ({ ctx, input }) =>
    orNotFound(await casePage(ctx.services, input), 'case', input.caseId),
  ),

  acknowledge: guarded('case.acknowledge', z.strictObject(Move), ofCase).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await acknowledgeCase(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  adjudicate: guarded(
    'case.adjudicate',
    z.strictObject({ ...Move, decision: z.literal(['confirmed', 'rejected']), reason: Reason }),
    ofCase,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await adjudicateCase(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),
});
