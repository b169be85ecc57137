import type { Failure, Result } from '../../../shared/model/failure.ts';
import { err } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Deps } from '../deps.ts';

/** What the use-cases about people need of the accounts, which live outside the record. */
export interface Accounts {
  createUser(account: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
    readonly requestId: string | null;
  }): Promise<Result<{ readonly userId: string }>>;
  findUser(userId: string): Account | undefined;
  setDisabled(userId: string, disabled: boolean): Promise<boolean>;
  unlock(userId: string): boolean;
  revokeSessions(userId: string): Promise<void>;
}

interface Account {
  readonly userId: string;
  readonly email: string;
  readonly disabled: boolean;
}

export interface PeopleDeps extends Pick<Deps, 'store' | 'unit'> {
  readonly auth: Accounts;
  /** The open screens of people. */
  readonly live: { closePerson(userId: string): void };
}

/** Nobody changes their own access: not up, and not down to where nobody could give it back (C-16). */
export function refuseOwn(actor: Actor, userId: string): { readonly ok: false; readonly failure: Failure } | null {
  return actor.kind === 'person' && actor.userId === userId
    ? err({ code: 'NOT_ALLOWED', action: 'people.manage' })
    : null;
}

/** Accounts have no versions in the record: their changes say themselves whom they are about, as security events do. */
export function aboutAccount(user: { readonly userId: string; readonly email: string }, reason: string): string {
  return JSON.stringify({ userId: user.userId, email: user.email, reason });
}
