import type { Accounts } from '../accounts.ts';
import type { AuthSession, AuthUser, SecurityEvent } from '../auth.ts';
import type { Sessions } from '../sessions.ts';
import type { SignInGuard } from '../signInGuard.ts';

/** One request at the door of the accounts, read and limited. */
export interface Knock {
  readonly body: unknown;
  /** Who is signed in already. */
  readonly session: AuthSession | null;
  /** Who has shown the right password and owes a second factor. */
  readonly challenged: AuthUser | undefined;
  readonly address: string | null;
  /** Passes the request on to the library with this body in place of the one that came. */
  forward(body: Readonly<Record<string, unknown>>): Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

export interface DoorDeps {
  readonly accounts: Accounts;
  readonly guard: SignInGuard;
  readonly sessions: Sessions;
  readonly tell: (event: Omit<SecurityEvent, 'at'>) => Promise<void>;
}

export type Endpoint = (deps: DoorDeps, knock: Knock) => Promise<Reply>;

export function refuse(status: number, code: string, facts: Readonly<Record<string, unknown>> = {}): Reply {
  return { status, body: { code, message: code, ...facts }, cookies: [] };
}

/** In words the answer to a wrong password; the code alone tells a person why the right one does not help. */
export const LOCKED: Reply = {
  status: 401,
  body: { code: 'ACCOUNT_LOCKED', message: 'Invalid email or password' },
  cookies: [],
};

/** Screens have no use for the session's token: it lives in a cookie they cannot read. */
export function withoutToken(reply: Reply, more: Readonly<Record<string, unknown>> = {}): Reply {
  const { token: _token, ...body } = reply.body;
  return { ...reply, body: { ...body, ...more } };
}
