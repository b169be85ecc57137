import { err, ok, type Result } from '../../shared/model/failure.ts';
import type { Accounts } from './accounts.ts';
import type { Auth, SecurityEvent } from './auth.ts';
import type { AuthDatabase } from './authDatabase.ts';
import { verifyPassword } from './passwordHash.ts';
import type { Sessions } from './sessions.ts';
import type { SignInGuard } from './signInGuard.ts';

interface ProofDeps {
  readonly db: AuthDatabase;
  readonly accounts: Accounts;
  readonly guard: SignInGuard;
  readonly sessions: Sessions;
  readonly tell: (event: Omit<SecurityEvent, 'at'>) => Promise<void>;
}

/**
 * The password once more before a signature: an open screen alone must not suffice (C-23). Counted with the attempts to
 * sign in; the wrong one that locks the account also ends its sessions.
 */
export function createProof({ db, accounts, guard, sessions, tell }: ProofDeps): Auth['verifyPassword'] {
  const find = db.prepare<[string], { readonly password: string | null }>(
    `SELECT password FROM account WHERE userId = ? AND providerId = 'credential'`,
  );
  return async (userId, password): Promise<Result<null>> => {
    const user = accounts.find(userId);
    const hashed = find.get(userId)?.password ?? null;
    if (user === undefined || hashed === null || !accounts.mayOpenSession(userId))
      return err({ code: 'WRONG_PASSWORD' });
    const who = { userId, email: user.email, address: null };
    if (!guard.tryEnter(user.email)) {
      await tell({ type: 'reauthentication-failed', ...who });
      return err({ code: 'ACCOUNT_LOCKED' });
    }
    if (await verifyPassword(hashed, password)) {
      guard.clear(user.email);
      return ok(null);
    }
    await tell({ type: 'reauthentication-failed', ...who });
    if (guard.lockedUntil(user.email) === null) return err({ code: 'WRONG_PASSWORD' });
    await tell({ type: 'locked', ...who });
    sessions.endAllOf(userId);
    return err({ code: 'ACCOUNT_LOCKED' });
  };
}
