import { z } from 'zod';
import type { DoorDeps, Endpoint, Knock, Reply } from './knock.ts';
import { LOCKED, refuse, withoutToken } from './knock.ts';

const Credentials = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email()),
  password: z.string().min(1).max(1000),
});
const Code = z.object({ code: z.string().trim().min(1).max(40) });

/** First step: address and password. Answers `twoFactorRedirect: true` when a code must follow. */
export const signIn: Endpoint = async (deps, knock) => {
  const credentials = Credentials.safeParse(knock.body);
  if (!credentials.success) return refuse(400, 'INVALID_INPUT');
  const { email } = credentials.data;
  return attempt(deps, knock, email, credentials.data);
};

/** Second step: a code of the authenticator, or one of the backup codes. */
export const signInWithCode: Endpoint = async (deps, knock) => {
  const code = Code.safeParse(knock.body);
  if (!code.success) return refuse(400, 'INVALID_INPUT');
  if (knock.challenged === undefined) return knock.forward(code.data);
  return attempt(deps, knock, knock.challenged.email, code.data);
};

/** One counted proof of identity by somebody who is not signed in yet. */
async function attempt(
  deps: DoorDeps,
  knock: Knock,
  email: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const user = deps.accounts.findByEmail(email);
  const who = { userId: user?.userId ?? null, email, address: knock.address };
  if (!deps.guard.tryEnter(email)) {
    await deps.tell({ type: 'sign-in-failed', ...who });
    return LOCKED;
  }
  const reply = await knock.forward(body);
  if (reply.status === 200 && reply.body.twoFactorRedirect === true) {
    deps.guard.stepBack(email);
    return reply;
  }
  if (reply.status === 200 && user !== undefined) {
    deps.guard.clear(email);
    deps.accounts.signedIn(user.userId);
    await deps.tell({ type: 'sign-in', ...who });
    return withoutToken(reply, { mustChangePassword: user.mustChangePassword });
  }
  await deps.tell({ type: 'sign-in-failed', ...who });
  if (deps.guard.lockedUntil(email) === null) return reply;
  await deps.tell({ type: 'locked', ...who });
  return LOCKED;
}

export const signOut: Endpoint = async (deps, knock) => {
  const reply = await knock.forward({});
  if (knock.session !== null) {
    const { userId, email } = knock.session;
    deps.sessions.endOne(knock.session);
    await deps.tell({ type: 'sign-out', userId, email, address: knock.address });
  }
  return reply;
};
