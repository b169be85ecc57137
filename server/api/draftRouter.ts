import { z } from 'zod';
import { ofNothing } from './resources.ts';
import { guarded, router } from './trpc.ts';

const Form = z.string().regex(/^[a-z0-9:._-]{1,120}$/i);

/** A pasted sheet of a thousand laboratory rows, its text and its cells. */
const MAX_DRAFT = 500_000;

/** What a person has typed and not saved. It stays on the server, never in the browser's storage (C-20, C-57). */
export const draftRouter = router({
  get: guarded('session.read', z.strictObject({ form: Form }), ofNothing).query(
    async ({ ctx, input }) => (await ctx.services.store.drafts.find(ctx.actor.userId, input.form)) ?? null,
  ),
  put: guarded('session.read', z.strictObject({ form: Form, body: z.string().max(MAX_DRAFT) }), ofNothing).mutation(
    ({ ctx, input }) => ctx.services.store.drafts.save(ctx.actor.userId, input.form, input.body),
  ),
  clear: guarded('session.read', z.strictObject({ form: Form }), ofNothing).mutation(({ ctx, input }) =>
    ctx.services.store.drafts.clear(ctx.actor.userId, input.form),
  ),
});
