import type { Instant } from '../../shared/model/dates.ts';
import type { Clock } from '../clock.ts';
import type { AuthUser } from './auth.ts';
import type { AuthDatabase } from './authDatabase.ts';
import type { SignInGuard } from './signInGuard.ts';

/** What we know of an account beyond the library. Accounts are never deleted: an address is used once for ever (C-14). */
export interface Accounts {
  add(account: { readonly userId: string; readonly demo: boolean; readonly requestId: string | null }): void;
  find(userId: string): AuthUser | undefined;
  findByEmail(email: string): AuthUser | undefined;
  findByRequest(requestId: string): AuthUser | undefined;
  list(): readonly AuthUser[];
  /** Neither disabled, nor a demo account outside demo mode. */
  mayOpenSession(userId: string): boolean;
  setDisabled(userId: string, disabled: boolean): void;
  passwordChanged(userId: string): void;
  signedIn(userId: string): void;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: number | null;
  readonly must_change_password: number;
  readonly demo: number;
  readonly disabled_at: Instant | null;
  readonly last_sign_in_at: Instant | null;
}

const SELECT = `
  SELECT id, name, email, twoFactorEnabled, must_change_password, demo, disabled_at, last_sign_in_at
  FROM user JOIN vigil_account ON user_id = id`;

export function createAccounts(db: AuthDatabase, clock: Clock, guard: SignInGuard, demoMode: boolean): Accounts {
  const byId = db.prepare<[string], Row>(`${SELECT} WHERE id = ?`);
  const byEmail = db.prepare<[string], Row>(`${SELECT} WHERE email = ?`);
  const byRequest = db.prepare<[string], Row>(`${SELECT} WHERE request_id = ?`);
  const all = db.prepare<[], Row>(`${SELECT} ORDER BY name, email`);
  const insert = db.prepare<[string, number, number, string | null]>(
    'INSERT INTO vigil_account (user_id, must_change_password, demo, request_id) VALUES (?, ?, ?, ?)',
  );
  const disable = db.prepare<[Instant | null, string]>('UPDATE vigil_account SET disabled_at = ? WHERE user_id = ?');
  const changed = db.prepare<[string]>('UPDATE vigil_account SET must_change_password = 0 WHERE user_id = ?');
  const seen = db.prepare<[Instant, string]>('UPDATE vigil_account SET last_sign_in_at = ? WHERE user_id = ?');

  const toUser = (row: Row): AuthUser => ({
    userId: row.id,
    name: row.name,
    email: row.email,
    disabled: row.disabled_at !== null,
    lockedUntil: guard.lockedUntil(row.email),
    lastSignInAt: row.last_sign_in_at,
    twoFactorEnabled: row.twoFactorEnabled === 1,
    mustChangePassword: row.must_change_password === 1,
  });
  const one = (row: Row | undefined) => (row === undefined ? undefined : toUser(row));
  return {
    add: ({ userId, demo, requestId }) => {
      insert.run(userId, demo ? 0 : 1, demo ? 1 : 0, requestId);
    },
    find: (userId) => one(byId.get(userId)),
    findByEmail: (email) => one(byEmail.get(email)),
    findByRequest: (requestId) => one(byRequest.get(requestId)),
    list: () => all.all().map(toUser),
    mayOpenSession: (userId) => {
      const row = byId.get(userId);
      return row !== undefined && row.disabled_at === null && (demoMode || row.demo === 0);
    },
    setDisabled: (userId, disabled) => {
      disable.run(disabled ? clock.now() : null, userId);
    },
    passwordChanged: (userId) => {
      changed.run(userId);
    },
    signedIn: (userId) => {
      seen.run(clock.now(), userId);
    },
  };
}
