import { hash as digestOf } from 'node:crypto';

/** What stands before the first change. */
export const GENESIS = '0'.repeat(64);

/**
 * One row a change wrote: table, subject (of observations), id, version, voided, SHA-256 of the body as stored.
 * The list is part of the change, in write order, and the change's hash covers it: so every row is chained, a damaged
 * row is named exactly, and no index over `from_seq` has to be written.
 */
export type TouchedRow = readonly [
  table: string,
  subject: number | null,
  id: number,
  version: number,
  voided: 0 | 1,
  bodyDigest: string,
];

/** A change as stored, hashes aside; the order of the fields is the order they are hashed in. */
export type ChangeFields = readonly [
  seq: number,
  at: string,
  actorId: string,
  actorName: string,
  actorRole: string,
  command: string,
  reason: string,
  requestId: string | null,
  inputDigest: string | null,
  trial: number | null,
  response: string | null,
  message: string | null,
  touched: string,
];

export const bodyDigest = (body: string): string => digestOf('sha256', body);

export const linkHash = (previous: string, fields: ChangeFields): string =>
  digestOf('sha256', `${previous}\n${JSON.stringify(fields)}`);
