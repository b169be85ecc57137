import { z } from 'zod';
import { RequestId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import { discrepancyPage } from '../queries/discrepancyPage.ts';
import { answerDiscrepancy, closeDiscrepancy } from '../usecases/answerDiscrepancy.ts';
import { ofSubject, ofTrial } from './resources.ts';
import { sitesOf } from './sitesOf.ts';
import { guarded, orNotFound, orRefuse, router } from './trpc.ts';

const AsOfSeq = z.int().positive().optional();
const Key = z.string().min(1).max(100);
const Answer = z.strictObject({
  requestId: RequestId,
  subjectId: SubjectId,
  key: Key,
  facts: z.string().max(1000),
  expectedVersion: z.int().nonnegative(),
  text: z.string().trim().min(3).max(500),
});

export const discrepancyRouter = router({
  list: guarded('trial.read', z.strictObject({ trialId: TrialId, asOf: AsOfSeq }), ofTrial).query(
    ({ ctx, input, signal }) =>
      ctx.services.analysis.run('discrepancyList', [input, sitesOf(ctx.actor, input.trialId)], signal),
  ),

  page: guarded('subject.read', z.strictObject({ subjectId: SubjectId, key: Key, asOf: AsOfSeq }), ofSubject).query(
    async ({ ctx, input }) => orNotFound(await discrepancyPage(ctx.services, input), 'discrepancy', input.key),
  ),

  answer: guarded('discrepancy.answer', Answer, ofSubject).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await answerDiscrepancy(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  close: guarded('discrepancy.close', Answer, ofSubject).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await closeDiscrepancy(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),
});
