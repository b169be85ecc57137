import type { Instant } from '../../shared/model/dates.ts';
import type { Clock } from '../clock.ts';
import type { Drafts } from './port.ts';
import type { ReadPool } from './readPool.ts';

const FIND = 'SELECT body, saved_at FROM draft WHERE user_id = ? AND form = ?';
const SAVE = `INSERT INTO draft (user_id, form, body, saved_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (user_id, form) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`;
const CLEAR = 'DELETE FROM draft WHERE user_id = ? AND form = ?';

/** Unfinished entries lie beside the record: overwritten and removed as their author likes. */
export function draftsOn(
  pool: ReadPool,
  clock: Clock,
  write: (text: string, params: readonly unknown[]) => Promise<void>,
): Drafts {
  return {
    find: (userId, form) =>
      pool.readSql(async (sql) => {
        const row = sql.row<[string, Instant]>(FIND, userId, form);
        return row && { body: row[0], savedAt: row[1] };
      }),
    save: (userId, form, body) => write(SAVE, [userId, form, body, clock.now()]),
    clear: (userId, form) => write(CLEAR, [userId, form]),
  };
}
