/** Why a database was not opened. `message` is one sentence for the person who started the program. */
export type RefusalReason = 'newer-version' | 'not-writable' | 'not-ours' | 'unreadable';

/** Thrown while opening, before anything was created or changed. */
export class DatabaseRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseRefused';
    this.reason = reason;
  }
}

/** What a person can do about a damaged file. */
export const RESTORE = 'Restore it from a backup, or choose another folder with VIGIL_DATA_DIR; nothing was changed.';

export function newerVersion(file: string, found: number, known: number): DatabaseRefused {
  return new DatabaseRefused(
    'newer-version',
    `The database ${file} was written by a newer version of Vigil (schema ${found}; this version knows ${known}). Start that version instead; nothing was changed.`,
  );
}
