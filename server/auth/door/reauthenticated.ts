import { z } from 'zod';
import type { AuthSession } from '../auth.ts';
import { passwordFindings } from '../passwordFindings.ts';
import type { DoorDeps, Endpoint, Knock, Reply } from './knock.ts';
import { LOCKED, refuse, withoutToken } from './knock.ts';

/** Acts of a signed-in person that ask for a secret again: an open screen alone must not suffice. */

const Password = z.object({ password: z.string().min(1).max(1000) });
const NewPassword = z.object({
  currentPassword: z.string().min(1).max(1000),
  newPassword: z.string().min(1).max(1000),
});
const Code = z.object({ code: z.string().trim().min(1).max(40) });

/** Ends every other session of the person, and this one for a new one. */
export const changePassword: Endpoint = async (deps, knock) => {
  const { session } = knock;
  if (session === null) return refuse(401, 'NOT_SIGNED_IN');
  const input = NewPassword.safeParse(knock.body);
  if (!input.success) return refuse(400, 'INVALID_INPUT');
  const { currentPassword, newPassword } = input.data;
  const [finding] = passwordFindings(newPassword, session.email, 'newPassword');
  if (finding !== undefined) return refuse(400, finding.ruleId, { facts: finding.facts });
  if (newPassword.normalize('NFKC') === currentPassword.normalize('NFKC')) return refuse(400, 'PASSWORD_UNCHANGED');
  return attempt(deps, knock, session, { ...input.data, revokeOtherSessions: true }, async () => {
    deps.accounts.passwordChanged(session.userId);
    await tell(deps, knock, session, 'password-changed');
  });
};

/** Hands out a secret for the authenticator; nothing changes until a first code proves that it arrived. */
export const offerTwoFactor: Endpoint = async (deps, knock) => withPassword(deps, knock, async () => {});

export const disableTwoFactor: Endpoint = async (deps, knock) =>
  withPassword(deps, knock, (session) => tell(deps, knock, session, 'two-factor-disabled'));

export const confirmTwoFactor: Endpoint = async (deps, knock) => {
  const { session } = knock;
  if (session === null) return refuse(401, 'NOT_SIGNED_IN');
  const code = Code.safeParse(knock.body);
  if (!code.success) return refuse(400, 'INVALID_INPUT');
  return attempt(deps, knock, session, code.data, async () => {
    if (!session.twoFactorEnabled) await tell(deps, knock, session, 'two-factor-enabled');
  });
};

async function withPassword(
  deps: DoorDeps,
  knock: Knock,
  done: (session: AuthSession) => Promise<void>,
): Promise<Reply> {
  const { session } = knock;
  if (session === null) return refuse(401, 'NOT_SIGNED_IN');
  if (session.mustChangePassword) return refuse(403, 'PASSWORD_CHANGE_REQUIRED');
  const input = Password.safeParse(knock.body);
  if (!input.success) return refuse(400, 'INVALID_INPUT');
  return attempt(deps, knock, session, input.data, () => done(session));
}

/** One counted proof of identity; the last wrong one also ends the session it was tried in. */
async function attempt(
  deps: DoorDeps,
  knock: Knock,
  session: AuthSession,
  body: Readonly<Record<string, unknown>>,
  done: () => Promise<void>,
): Promise<Reply> {
  if (!deps.guard.tryEnter(session.email)) {
    await tell(deps, knock, session, 'reauthentication-failed');
    return LOCKED;
  }
  const reply = await knock.forward(body);
  if (reply.status === 200) {
    deps.guard.clear(session.email);
    await done();
    deps.sessions.forget(session.userId);
    return withoutToken(reply);
  }
  await tell(deps, knock, session, 'reauthentication-failed');
  if (deps.guard.lockedUntil(session.email) === null) return reply;
  await tell(deps, knock, session, 'locked');
  deps.sessions.endOne(session);
  return LOCKED;
}

function tell(
  deps: DoorDeps,
  knock: Knock,
  { userId, email }: AuthSession,
  type: 'password-changed' | 'two-factor-enabled' | 'two-factor-disabled' | 'reauthentication-failed' | 'locked',
): Promise<void> {
  return deps.tell({ type, userId, email, address: knock.address });
}
