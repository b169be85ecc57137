import type { Actor } from '../../shared/model/people.ts';
import type { Services } from '../services.ts';
import { orRefuse } from './trpc.ts';

/** Asks the signer's password again, before anything is written; refused when it is wrong (C-23, C-27). */
export async function proveIdentity(
  ctx: {
    readonly services: Pick<Services, 'auth'>;
    readonly actor: Extract<Actor, { readonly kind: 'person' }>;
  },
  password: string,
): Promise<void> {
  orRefuse(await ctx.services.auth.verifyPassword(ctx.actor.userId, password));
}
