import { z } from 'zod';
import { RequestId, SiteId } from '../../shared/model/ids.ts';
import { NewReferenceRange } from '../../shared/model/referenceRange.ts';
import { rangesOfSite } from '../queries/rangesOfSite.ts';
import { addRange } from '../usecases/ranges/addRange.ts';
import { correctRange } from '../usecases/ranges/correctRange.ts';
import { Reason } from './observationRouter.ts';
import { ofRange, ofSite } from './resources.ts';
import { guarded, orRefuse, router } from './trpc.ts';

const Change = {
  requestId: RequestId,
  rangeId: z.int().positive(),
  expectedVersion: z.int().positive(),
  reason: Reason,
};

/** Normal ranges of a site's laboratory: what a result without limits of its own is read against. */
export const rangeRouter = router({
  list: guarded('ranges.read', z.strictObject({ siteId: SiteId }), ofSite).query(({ ctx, input }) =>
    rangesOfSite(ctx.services, input.siteId),
  ),

  add: guarded(
    'ranges.write',
    z.strictObject({ requestId: RequestId, range: NewReferenceRange }),
    (services, { range }) => ofSite(services, range),
  ).mutation(async ({ ctx, input: { requestId, range } }) =>
    orRefuse(await addRange(ctx.services, ctx.actor, { role: ctx.role, requestId }, range)),
  ),

  correct: guarded('ranges.write', z.strictObject({ ...Change, range: NewReferenceRange }), ofRange).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await correctRange(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  void: guarded('ranges.write', z.strictObject(Change), ofRange).mutation(
    async ({ ctx, input: { requestId, ...input } }) => {
      const asked = { role: ctx.role, requestId };
      return orRefuse(await correctRange(ctx.services, ctx.actor, asked, { ...input, range: null }));
    },
  ),
});
