import { initTRPC, TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/unstable-core-do-not-import';
import type { z } from 'zod';
import type { Instant } from '../../shared/model/dates.ts';
import type { Failure, RecordName, Result } from '../../shared/model/failure.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { Action } from '../../shared/policy/actions.ts';
import { can, type Resource } from '../../shared/policy/can.ts';
import type { AuthSession } from '../auth/auth.ts';
import type { Services } from '../services.ts';

export interface Context {
  readonly services: Services;
  /** `null` = nobody is signed in. */
  readonly actor: Extract<Actor, { readonly kind: 'person' }> | null;
  readonly session: AuthSession | null;
}

/** A refusal on its way to the wire. */
class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const WIRE_CODE = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  PASSWORD_CHANGE_REQUIRED: 'FORBIDDEN',
  WRONG_PASSWORD: 'FORBIDDEN',
  ACCOUNT_LOCKED: 'TOO_MANY_REQUESTS',
  NOT_ALLOWED: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  VERSION_CONFLICT: 'CONFLICT',
  REQUEST_ID_REUSED: 'CONFLICT',
  ALREADY_EXISTS: 'CONFLICT',
  INVALID: 'BAD_REQUEST',
  WRONG_STATE: 'PRECONDITION_FAILED',
} as const satisfies Record<Failure['code'], TRPC_ERROR_CODE_KEY>;

const t = initTRPC
  .context<Context>()
  .meta<{ readonly action: Action }>()
  .create({
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: { ...shape.data, failure: error.cause instanceof Refusal ? error.cause.failure : null },
    }),
  });

export const router = t.router;

export function refuse(failure: Failure): never {
  throw new TRPCError({ code: WIRE_CODE[failure.code], message: failure.code, cause: new Refusal(failure) });
}

/** The value of a result, or its failure on the wire. */
export function orRefuse<T>(result: Result<T>): T {
  return result.ok ? result.value : refuse(result.failure);
}

export function orNotFound<T>(value: T | undefined, what: RecordName, id: string | number): T {
  return value === undefined ? refuse({ code: 'NOT_FOUND', what, id }) : value;
}

/** Nobody signed in, or signed in with a password somebody else chose: refused before the input is even read. */
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (ctx.actor === null || ctx.session === null) return refuse({ code: 'NOT_SIGNED_IN' });
  if (ctx.session.mustChangePassword) return refuse({ code: 'PASSWORD_CHANGE_REQUIRED' });
  return next({ ctx: { actor: ctx.actor, session: ctx.session } });
});

/**
 * The only way to make a procedure: it names its action, reads its input, finds out whose data it is about, and asks
 * `can` before anything else happens. What has no resource or no permission is refused.
 */
export function guarded<S extends z.ZodType, R extends Resource>(
  action: Action,
  schema: S,
  resourceOf: (services: Services, input: z.output<S>) => Promise<R>,
) {
  return signedIn
    .meta({ action })
    .input(schema)
    .use(async ({ ctx, input, next }) => {
      const resource = await resourceOf(ctx.services, input as z.output<S>);
      const verdict = can(ctx.actor, action, resource);
      if (!verdict.allowed) return refuse({ code: 'NOT_ALLOWED', action });
      await refuseFuture(ctx.services, input);
      return next({ ctx: { role: verdict.role, resource } });
    });
}

/**
 * What is asked for as of a change the record does not have would be shown as it is now, and be another thing tomorrow; so
 * would a moment that is not one of that change, from when it was made to the next one.
 */
async function refuseFuture({ store, clock }: Services, input: unknown): Promise<void> {
  const { asOf, at } = (input ?? {}) as { readonly asOf?: number; readonly at?: Instant };
  if (asOf === undefined) return;
  const [change, next] = await store.read(async (tx) => [await tx.changeAt(asOf), await tx.changeAt(asOf + 1)]);
  if (change === undefined) return refuse({ code: 'NOT_FOUND', what: 'change', id: asOf });
  if (at !== undefined && (at < change.at || at > (next?.at ?? clock.now()))) {
    refuse({ code: 'NOT_FOUND', what: 'moment', id: at });
  }
}
