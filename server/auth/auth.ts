import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '../../shared/model/dates.ts';
import type { Result } from '../../shared/model/failure.ts';

/** Accounts, passwords and sessions. Roles are not here: they are part of the clinical record. */
export interface Auth {
  /** Answers everything under `/api/auth`; must be mounted before any body parser. */
  handler(request: AuthRequest, response: ServerResponse): Promise<void>;
  /** Who sent these headers; `passive` looks without counting as activity of the person. */
  sessionOf(headers: CookieHeaders, use?: 'active' | 'passive'): Promise<AuthSession | null>;
  /** Called once for each session that ended, whatever ended it: its open streams must be closed. */
  onSessionEnded(listener: (ended: EndedSession) => void): () => void;
  createUser(account: NewAccount): Promise<Result<{ readonly userId: string }>>;
  findUser(userId: string): AuthUser | undefined;
  listUsers(): readonly AuthUser[];
  /** Disabling ends every session of the account at once. False = no such account. */
  setDisabled(userId: string, disabled: boolean): Promise<boolean>;
  /** The secret once more, before a signature. Counted like an attempt to sign in; wrong or locked is a refusal (C-23). */
  verifyPassword(userId: string, password: string): Promise<Result<null>>;
  /** Takes the lock after repeated failures away. False = no such account. */
  unlock(userId: string): boolean;
  revokeSessions(userId: string): Promise<void>;
  close(): void;
}

/** `ip` is the address as the web framework understands it behind its proxies. */
export type AuthRequest = IncomingMessage & { readonly ip?: string | undefined };
export type CookieHeaders = { readonly cookie?: string | undefined };

export interface AuthSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
  /** The password was chosen by somebody else: nothing is permitted until it is changed (C-21). */
  readonly mustChangePassword: boolean;
}

export interface EndedSession {
  readonly sessionId: string;
  readonly userId: string;
}

export interface AuthUser {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  /** `null` when not locked right now. */
  readonly lockedUntil: Instant | null;
  readonly lastSignInAt: Instant | null;
  readonly twoFactorEnabled: boolean;
  readonly mustChangePassword: boolean;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The same request id with the same address is answered with the account it made. */
  readonly requestId: string | null;
  /** A published password that never has to change; such an account opens in demo mode only. */
  readonly demoUserId?: string;
}

/**
 * What happens to accounts without a use-case of ours: each is to be written into the record (C-07). What an
 * administrator does (create, disable, unlock, grant) is recorded by its use-case.
 */
export const SECURITY_EVENTS = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'session-expired',
  'locked',
  'reauthentication-failed',
  'password-changed',
  'two-factor-enabled',
  'two-factor-disabled',
] as const;

export interface SecurityEvent {
  readonly type: (typeof SECURITY_EVENTS)[number];
  /** `null` when the address belongs to no account. */
  readonly userId: string | null;
  readonly email: string;
  readonly at: Instant;
  /** Network address; `null` when unknown. */
  readonly address: string | null;
}
