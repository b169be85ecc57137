import { z } from 'zod';
import { sessionView } from '../queries/sessionView.ts';
import { ofNothing } from './resources.ts';
import { guarded, router } from './trpc.ts';

export const sessionRouter = router({
  me: guarded('session.read', z.void(), ofNothing).query(({ ctx }) =>
    sessionView(ctx.services, ctx.actor, ctx.session),
  ),
});
