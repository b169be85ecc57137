import { z } from 'zod';
import { CaseId, RequestId, SubjectId, TrialId } from '../../shared/model/ids.ts';
import { caseList } from '../queries/caseLines.ts';
import { casePage } from '../queries/casePage.ts';
import { caseTiming } from '../queries/caseTiming.ts';
import { answerQuestion } from '../usecases/cases/answerQuestion.ts';
import { raiseCase } from '../usecases/cases/raiseCase.ts';
import { seeCase } from '../usecases/cases/seeCase.ts';
import { acknowledgeCase, adjudicateCase, declareCase } from '../usecases/moveCase.ts';
import { Reason } from './observationRouter.ts';
import { proveIdentity } from './proveIdentity.ts';
import { ofCase, ofSubject, ofTrial } from './resources.ts';
import { Signed } from './signed.ts';
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
    z.strictObject({
      ...Move,
      ...Signed,
      decision: z.literal(['confirmed', 'rejected', 'referred']),
      reason: Reason,
    }),
    ofCase,
  ).mutation(async ({ ctx, input: { requestId, password, ...input } }) => {
    await proveIdentity(ctx, password);
    return orRefuse(await adjudicateCase(ctx.services, ctx.actor, { role: ctx.role, requestId }, input));
  }),

  declare: guarded(
    'case.declare',
    z.strictObject({ ...Move, ...Signed, decision: z.literal(['confirmed', 'rejected']), reason: Reason }),
    ofCase,
  ).mutation(async ({ ctx, input: { requestId, password, ...input } }) => {
    await proveIdentity(ctx, password);
    return orRefuse(await declareCase(ctx.services, ctx.actor, { role: ctx.role, requestId }, input));
  }),

  answer: guarded(
    'case.answer',
    z.strictObject({
      ...Move,
      ruleId: z.string().max(20),
      condition: z.int().min(0).max(20),
      answer: z.literal(['yes', 'no']),
      reason: Reason,
    }),
    ofCase,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await answerQuestion(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  raise: guarded(
    'case.raise',
    z.strictObject({
      requestId: RequestId,
      subjectId: SubjectId,
      episodeKey: z.string().min(1).max(60),
      reason: Reason,
    }),
    ofSubject,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await raiseCase(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  see: guarded('case.see', z.strictObject({ caseId: CaseId }), ofCase).mutation(async ({ ctx, input }) => {
    await seeCase(ctx.services, { userId: ctx.actor.userId, name: ctx.actor.name, role: ctx.role }, input);
    return null;
  }),

  timing: guarded('trial.read', z.strictObject({ trialId: TrialId, asOf: AsOfSeq }), ofTrial).query(
    async ({ ctx, input }) =>
      orNotFound(await caseTiming(ctx.services, input, sitesOf(ctx.actor, input.trialId)), 'trial', input.trialId),
  ),
});
