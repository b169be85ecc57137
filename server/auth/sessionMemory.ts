import type { AuthSession } from './auth.ts';

const MAX_REMEMBERED = 5_000;

/** A session as it was read, by its cookie, and what happened to it since. */
export interface Remembered {
  readonly session: AuthSession;
  readonly startedMs: number;
  readonly readMs: number;
  lastSeenMs: number;
  savedSeenMs: number;
}

/** What was read of sessions. Forgetting also makes worthless what is being read meanwhile. */
export interface SessionMemory {
  find(cookie: string): Remembered | undefined;
  remember(cookie: string, entry: Remembered): void;
  forgetWhere(matches: (session: AuthSession) => boolean): void;
  /** Reads until nothing was forgotten during the reading. */
  undisturbed<T>(read: () => Promise<T>): Promise<T>;
  all(): Iterable<Remembered>;
}

export function createSessionMemory(): SessionMemory {
  const entries = new Map<string, Remembered>();
  let forgettings = 0;
  return {
    find: (cookie) => entries.get(cookie),
    remember: (cookie, entry) => {
      if (entries.size >= MAX_REMEMBERED) entries.clear();
      entries.set(cookie, entry);
    },
    forgetWhere: (matches) => {
      forgettings += 1;
      for (const [cookie, { session }] of entries) if (matches(session)) entries.delete(cookie);
    },
    undisturbed: async (read) => {
      for (;;) {
        const before = forgettings;
        const found = await read();
        if (before === forgettings) return found;
      }
    },
    all: () => entries.values(),
  };
}
