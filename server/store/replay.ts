import type { Instant } from '../../shared/model/dates.ts';
import { err, ok, type Result } from '../../shared/model/failure.ts';
import type { Sql } from '../db/preparedSql.ts';
import type { WriteMeta, Written } from './port.ts';

const BY_REQUEST = 'SELECT seq, at, actor_id, command, input_digest, response FROM change WHERE request_id = ?';
type Row = readonly [number, Instant, string, string, string | null, string | null];

/**
 * The record's answer to a request it has seen before; undefined when it has not. The same id from somebody else, for
 * another act or with another input is refused: it would be answered with something that was not asked (C-33).
 */
export function findAnswer<T>(sql: Sql, meta: WriteMeta): Result<Written<T>> | undefined {
  if (meta.requestId === null) return undefined;
  const row = sql.row<Row>(BY_REQUEST, meta.requestId);
  if (!row) return undefined;
  const [seq, at, actorId, command, inputDigest, response] = row;
  const same = actorId === meta.actor.id && command === meta.command && inputDigest === meta.inputDigest;
  if (!same) return err({ code: 'REQUEST_ID_REUSED' });
  const value = (response === null ? undefined : JSON.parse(response)) as T;
  return ok({ value, seq, at, replayed: true });
}
