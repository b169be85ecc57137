import { canonicalJson } from './canonicalJson.ts';
import { sha256 } from './sha256.ts';

/** What binds a signature to what was signed: SHA-256, hex, of the canonical text of the content (C-26). */
export function contentHash(content: unknown): string {
  return sha256(canonicalJson(content));
}
