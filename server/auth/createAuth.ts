import { randomUUID } from 'node:crypto';
import { err, ok } from '../../shared/model/failure.ts';
import type { Clock } from '../clock.ts';
import type { Accounts } from './accounts.ts';
import { createAccounts } from './accounts.ts';
import type { Auth, NewAccount, SecurityEvent } from './auth.ts';
import type { AuthDatabase } from './authDatabase.ts';
import { migrateAuthDatabase, openAuthDatabase } from './authDatabase.ts';
import { authSecret } from './authSecret.ts';
import { cookieValue } from './cookieValue.ts';
import { createDoor } from './door/door.ts';
import { createAuthLibrary } from './library.ts';
import { passwordFindings } from './passwordFindings.ts';
import { hashPassword } from './passwordHash.ts';
import { createProof } from './proveIdentity.ts';
import type { SessionLimits } from './sessions.ts';
import { createSessions } from './sessions.ts';
import { createSignInGuard } from './signInGuard.ts';

export interface AuthOptions {
  /** Holds `auth.sqlite` and, when no secret is given, `auth.secret`. */
  readonly dataDir: string;
  readonly clock: Clock;
  /** Demo accounts open sessions in demo mode only. */
  readonly demo: boolean;
  /** The product's public address, e.g. `https://vigil.example.org`; pages of the very host asked are trusted too. */
  readonly baseUrl: string;
  readonly secret?: string | undefined;
  /** Ends a session without activity. Default 15, in demo mode 480. */
  readonly idleMinutes?: number | undefined;
  /** Ends any session. Default 12. */
  readonly absoluteHours?: number | undefined;
  /** Awaited before the answer leaves: what cannot be recorded does not happen. */
  readonly onSecurityEvent: (event: SecurityEvent) => void | Promise<void>;
  /** For the log; never contains a secret. */
  readonly onFault: (message: string) => void;
}

const IDLE_MINUTES = 15;
const DEMO_IDLE_MINUTES = 480;
const ABSOLUTE_HOURS = 12;

export async function createAuth(options: AuthOptions): Promise<Auth> {
  const { clock, baseUrl, onFault: fault } = options;
  const db = openAuthDatabase(options.dataDir);
  const limits = limitsOf(options);
  const tell = async (event: Omit<SecurityEvent, 'at'>) => options.onSecurityEvent({ ...event, at: clock.now() });

  const library = createAuthLibrary({
    db,
    baseUrl,
    secret: authSecret(options.dataDir, options.secret),
    absoluteSeconds: limits.absoluteMs / 1000,
    mayOpenSession: (userId) => accounts.mayOpenSession(userId),
    opened: (session) => sessions.opened(session),
    ended: (session) => sessions.ended(session),
    fault,
  });
  await migrateAuthDatabase(db, library.migrate);

  const guard = createSignInGuard(db, clock);
  const accounts = createAccounts(db, clock, guard, options.demo);
  const sessions = createSessions({
    db,
    clock,
    limits,
    accounts,
    read: library.findSession,
    expired: ({ userId, email }) => tell({ type: 'session-expired', userId, email, address: null }),
  });
  sessions.endOverdue();
  guard.forgetUnknown();

  return {
    handler: createDoor({ library, db, baseUrl, accounts, guard, sessions, tell, fault }),
    sessionOf: async (headers, use = 'active') => {
      const cookie = cookieValue(headers.cookie, library.sessionCookieName);
      return cookie === undefined ? null : sessions.find(cookie, use);
    },
    onSessionEnded: sessions.onEnded,
    verifyPassword: createProof({ db, accounts, guard, sessions, tell }),
    createUser: (account) => createUser(db, accounts, clock, account),
    findUser: accounts.find,
    listUsers: accounts.list,
    setDisabled: async (userId, disabled) => {
      if (accounts.find(userId) === undefined) return false;
      accounts.setDisabled(userId, disabled);
      if (disabled) sessions.endAllOf(userId);
      return true;
    },
    unlock: (userId) => {
      const user = accounts.find(userId);
      if (user !== undefined) guard.clear(user.email);
      return user !== undefined;
    },
    revokeSessions: async (userId) => sessions.endAllOf(userId),
    close: () => {
      sessions.saveActivity();
      db.close();
    },
  };
}

function limitsOf({ demo, idleMinutes, absoluteHours }: AuthOptions): SessionLimits {
  return {
    idleMs: (idleMinutes ?? (demo ? DEMO_IDLE_MINUTES : IDLE_MINUTES)) * 60_000,
    absoluteMs: (absoluteHours ?? ABSOLUTE_HOURS) * 3_600_000,
  };
}

/** Adds the account in the library's tables and ours as one; a retry of the same request finds what it made. */
async function createUser(
  db: AuthDatabase,
  accounts: Accounts,
  clock: Clock,
  account: NewAccount,
): ReturnType<Auth['createUser']> {
  const email = account.email.trim().toLowerCase();
  const isDemo = account.demoUserId !== undefined;
  const findings = isDemo ? [] : passwordFindings(account.password, email, 'initialPassword');
  if (findings.length > 0) return err({ code: 'INVALID', findings });
  const password = await hashPassword(account.password);
  return db.transaction(() => {
    const earlier = account.requestId === null ? undefined : accounts.findByRequest(account.requestId);
    if (earlier !== undefined) {
      return earlier.email === email ? ok({ userId: earlier.userId }) : err({ code: 'REQUEST_ID_REUSED' });
    }
    if (accounts.findByEmail(email) !== undefined) return err({ code: 'ALREADY_EXISTS', what: 'person', id: email });
    const userId = account.demoUserId ?? randomUUID();
    const now = clock.now();
    db.prepare('INSERT INTO user (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 1, ?, ?)').run(
      userId,
      account.name.trim(),
      email,
      now,
      now,
    );
    db.prepare(
      `INSERT INTO account (id, accountId, providerId, userId, password, createdAt, updatedAt)
       VALUES (?, ?, 'credential', ?, ?, ?, ?)`,
    ).run(randomUUID(), userId, userId, password, now, now);
    accounts.add({ userId, demo: isDemo, requestId: account.requestId });
    return ok({ userId });
  })();
}
