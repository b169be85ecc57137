import type { Instant } from '../../shared/model/dates.ts';
import type { Clock } from '../clock.ts';
import type { AuthDatabase } from './authDatabase.ts';

/** Consecutive failures until an account is locked, and for how long. Source: [COMPLIANCE C-19]. */
export const MAX_FAILURES = 5;
const LOCK_MINUTES = 15;
const FORGET_UNKNOWN_HOURS = 24;

/**
 * Counts failed proofs of identity per e-mail address, known or not, so that an answer never tells which addresses
 * exist. An attempt is counted before it is checked: many guesses sent at once are as many attempts.
 */
export interface SignInGuard {
  /** Counts an attempt; false = locked, the attempt must not be checked. */
  tryEnter(email: string): boolean;
  /** The attempt was right but proved nothing yet: a second factor follows. */
  stepBack(email: string): void;
  clear(email: string): void;
  lockedUntil(email: string): Instant | null;
  forgetUnknown(): void;
}

interface Row {
  readonly failures: number;
  readonly locked_until: Instant | null;
}

export function createSignInGuard(db: AuthDatabase, clock: Clock): SignInGuard {
  const find = db.prepare<[string], Row>('SELECT failures, locked_until FROM vigil_sign_in_guard WHERE email = ?');
  const save = db.prepare<[string, number, Instant, Instant | null]>(
    `INSERT INTO vigil_sign_in_guard (email, failures, last_at, locked_until) VALUES (?, ?, ?, ?)
     ON CONFLICT (email) DO UPDATE
     SET failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until`,
  );
  const remove = db.prepare<[string]>('DELETE FROM vigil_sign_in_guard WHERE email = ?');
  const forget = db.prepare<[Instant]>(
    'DELETE FROM vigil_sign_in_guard WHERE last_at < ? AND email NOT IN (SELECT email FROM user)',
  );
  const count = (email: string, failures: number, now: Instant) => {
    save.run(email, failures, now, failures >= MAX_FAILURES ? minutesAfter(now, LOCK_MINUTES) : null);
  };
  const lockedUntil = (email: string): Instant | null => {
    const until = find.get(email)?.locked_until ?? null;
    return until !== null && until > clock.now() ? until : null;
  };
  return {
    tryEnter: (email) => {
      if (lockedUntil(email) !== null) return false;
      const row = find.get(email);
      const lockIsOver = row !== undefined && row.locked_until !== null;
      count(email, row === undefined || lockIsOver ? 1 : row.failures + 1, clock.now());
      return true;
    },
    stepBack: (email) => count(email, Math.max(0, (find.get(email)?.failures ?? 0) - 1), clock.now()),
    clear: (email) => {
      remove.run(email);
    },
    lockedUntil,
    forgetUnknown: () => {
      forget.run(minutesAfter(clock.now(), -60 * FORGET_UNKNOWN_HOURS));
    },
  };
}

function minutesAfter(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString() as Instant;
}
