import type { Clock } from '../clock.ts';
import type { Accounts } from './accounts.ts';
import type { AuthSession, EndedSession } from './auth.ts';
import type { AuthDatabase } from './authDatabase.ts';
import type { LibrarySession } from './library.ts';
import type { Remembered } from './sessionMemory.ts';
import { createSessionMemory } from './sessionMemory.ts';

/** A session is asked for by every request: what was read is believed this long, unless it is ended meanwhile. */
const BELIEVED_MS = 5_000;
/** Activity is kept in memory and saved this often; after a crash a session may so end this much too early. */
const SAVE_ACTIVITY_MS = 60_000;

/** Our watch over the library's sessions: limits of inactivity and age, and an end that takes effect at once. */
export interface Sessions {
  opened(session: EndedSession): void;
  /** The library removed it. */
  ended(session: EndedSession): void;
  find(cookie: string, use: 'active' | 'passive'): Promise<AuthSession | null>;
  /** False = it had ended already. */
  endOne(session: EndedSession): boolean;
  endAllOf(userId: string): void;
  /** What is known of these sessions' person has changed. */
  forget(userId: string): void;
  endOverdue(): void;
  onEnded(listener: (ended: EndedSession) => void): () => void;
  saveActivity(): void;
}

export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

export interface SessionsOptions {
  readonly db: AuthDatabase;
  readonly clock: Clock;
  readonly limits: SessionLimits;
  readonly accounts: Accounts;
  readonly read: (cookie: string) => Promise<LibrarySession | null>;
  readonly expired: (session: AuthSession) => Promise<void>;
}

export function createSessions({ db, clock, limits, accounts, read, expired }: SessionsOptions): Sessions {
  const table = prepare(db);
  const memory = createSessionMemory();
  const listeners = new Set<(ended: EndedSession) => void>();
  const nowMs = () => Date.parse(clock.now());

  function ended({ sessionId, userId }: EndedSession): void {
    memory.forgetWhere((session) => session.sessionId === sessionId);
    for (const listener of listeners) listener({ sessionId, userId });
  }

  function endOne({ sessionId, userId }: EndedSession): boolean {
    const existed = table.remove.run(sessionId).changes > 0;
    ended({ sessionId, userId });
    return existed;
  }

  async function readAfresh(cookie: string, now: number): Promise<Remembered | null> {
    const found = await memory.undisturbed(() => read(cookie));
    const before = memory.find(cookie);
    const user = found === null ? undefined : accounts.find(found.userId);
    const times = found === null ? undefined : table.find.get(found.sessionId);
    if (found === null || user === undefined || times === undefined) return null;
    if (!accounts.mayOpenSession(found.userId)) return null;
    const fresh: Remembered = {
      session: { ...found, mustChangePassword: user.mustChangePassword },
      startedMs: times.started_ms,
      readMs: now,
      lastSeenMs: Math.max(times.last_seen_ms, before?.lastSeenMs ?? 0),
      savedSeenMs: times.last_seen_ms,
    };
    memory.remember(cookie, fresh);
    return fresh;
  }

  async function find(cookie: string, use: 'active' | 'passive'): Promise<AuthSession | null> {
    const now = nowMs();
    const known = memory.find(cookie);
    const isBelieved = known !== undefined && Math.abs(now - known.readMs) < BELIEVED_MS;
    const current = isBelieved ? known : await readAfresh(cookie, now);
    if (current === null) return null;
    const { session } = current;
    if (now - current.lastSeenMs >= limits.idleMs || now - current.startedMs >= limits.absoluteMs) {
      if (endOne(session)) await expired(session);
      return null;
    }
    if (use === 'active') current.lastSeenMs = Math.max(current.lastSeenMs, now);
    if (current.lastSeenMs - current.savedSeenMs >= SAVE_ACTIVITY_MS) save(current);
    return session;
  }

  function save(entry: Remembered): void {
    table.seen.run(entry.lastSeenMs, entry.session.sessionId);
    entry.savedSeenMs = entry.lastSeenMs;
  }

  return {
    opened: ({ sessionId, userId }) => {
      table.insert.run(sessionId, userId, nowMs(), nowMs());
    },
    ended,
    find,
    endOne,
    endAllOf: (userId) => {
      for (const { session_id: sessionId } of table.ofUser.all(userId)) endOne({ sessionId, userId });
    },
    forget: (userId) => memory.forgetWhere((session) => session.userId === userId),
    endOverdue: () => {
      table.removeOverdue.run(nowMs() - limits.idleMs, nowMs() - limits.absoluteMs);
    },
    onEnded: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saveActivity: () => {
      for (const entry of memory.all()) if (entry.lastSeenMs > entry.savedSeenMs) save(entry);
    },
  };
}

function prepare(db: AuthDatabase) {
  return {
    insert: db.prepare<[string, string, number, number]>(
      'INSERT INTO vigil_session (session_id, user_id, started_ms, last_seen_ms) VALUES (?, ?, ?, ?)',
    ),
    find: db.prepare<[string], { readonly started_ms: number; readonly last_seen_ms: number }>(
      'SELECT started_ms, last_seen_ms FROM vigil_session WHERE session_id = ?',
    ),
    ofUser: db.prepare<[string], { readonly session_id: string }>(
      'SELECT session_id FROM vigil_session WHERE user_id = ?',
    ),
    seen: db.prepare<[number, string]>('UPDATE vigil_session SET last_seen_ms = ? WHERE session_id = ?'),
    remove: db.prepare<[string]>('DELETE FROM session WHERE id = ?'),
    removeOverdue: db.prepare<[number, number]>(
      'DELETE FROM session WHERE id IN (SELECT session_id FROM vigil_session WHERE last_seen_ms <= ? OR started_ms <= ?)',
    ),
  };
}
