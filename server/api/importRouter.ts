import { CommitImport, ImportRef, PrepareImport } from '../../shared/model/importInput.ts';
import { commitImport } from '../usecases/import/commitImport.ts';
import { cancelImport, importStatus } from '../usecases/import/followImport.ts';
import { prepareImportFiles } from '../usecases/import/prepareImportFiles.ts';
import { guarded, orRefuse, router } from './trpc.ts';

/** An import makes a trial of its own, so it belongs to none yet. */
const ofNoTrial = async () => ({ trialId: null, siteId: null });

/** A report first, then one commit that can be followed and cancelled. */
export const importRouter = router({
  prepare: guarded('import.run', PrepareImport, ofNoTrial).mutation(async ({ ctx, input }) => {
    const files = input.files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
    return orRefuse(await prepareImportFiles(ctx.services, ctx.actor, { ...input, files }));
  }),

  commit: guarded('import.run', CommitImport, ofNoTrial).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await commitImport(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  status: guarded('import.run', ImportRef, ofNoTrial).query(({ ctx, input }) =>
    orRefuse(importStatus(ctx.services, ctx.actor, input)),
  ),

  cancel: guarded('import.run', ImportRef, ofNoTrial).mutation(({ ctx, input }) =>
    orRefuse(cancelImport(ctx.services, ctx.actor, input)),
  ),
});
