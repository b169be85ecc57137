import type { RequestId } from '../../shared/model/ids.ts';

/**
 * One id per intended act: keep it over retries, take a new one for a new act (C-33).
 * `crypto.randomUUID` exists only on https and localhost; a site may serve plain http inside its network.
 */
export function newRequestId(): RequestId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return id as RequestId;
}
