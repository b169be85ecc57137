import { z } from 'zod';
import { CtcaeVersion, TermCode } from '../../shared/model/grade.ts';
import { RequestId, TrialId } from '../../shared/model/ids.ts';
import { AddSynonym, LoadCriteria } from '../../shared/model/standards.ts';
import { readCriteria } from '../exchange/workbook/readCriteria.ts';
import { standards, termCriteria, trialStandards } from '../queries/standards.ts';
import { addSynonym } from '../usecases/standards/addSynonym.ts';
import { loadCriteria } from '../usecases/standards/loadCriteria.ts';
import { removeSynonym } from '../usecases/standards/removeSynonym.ts';
import { Reason } from './observationRouter.ts';
import { ofNothing, ofTrial } from './resources.ts';
import { guarded, orNotFound, orRefuse, router } from './trpc.ts';

/** The dictionary's reference data. They belong to no trial, so no trial limits who may read them. */
export const standardsRouter = router({
  all: guarded('standards.read', z.void(), ofNothing).query(({ ctx }) => standards(ctx.services)),

  term: guarded('standards.read', z.strictObject({ version: CtcaeVersion, termCode: TermCode }), ofNothing).query(
    ({ ctx, input }) => termCriteria(ctx.services, input),
  ),

  ofTrial: guarded('trial.read', z.strictObject({ trialId: TrialId }), ofTrial).query(async ({ ctx, input }) =>
    orNotFound(await trialStandards(ctx.services, input.trialId), 'trial', input.trialId),
  ),

  load: guarded('standards.load', LoadCriteria.extend({ requestId: RequestId, reason: Reason }), ofNothing).mutation(
    async ({ ctx, input: { requestId, reason, base64, version, fileName } }) => {
      // A file that is not the published workbook changes nothing.
      const edition = orRefuse(readCriteria({ version, fileName, bytes: Buffer.from(base64, 'base64') }));
      const asked = { role: ctx.role, requestId };
      return orRefuse(await loadCriteria(ctx.services, ctx.actor, asked, { edition, reason }));
    },
  ),

  addSynonym: guarded('synonyms.manage', AddSynonym.extend({ requestId: RequestId }), ofNothing).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await addSynonym(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  removeSynonym: guarded(
    'synonyms.manage',
    z.strictObject({ requestId: RequestId, synonymId: z.int().positive(), reason: Reason }),
    ofNothing,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await removeSynonym(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),
});
