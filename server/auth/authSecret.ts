import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Characters; 32 random bytes in base64url are 43. */
const MIN_LENGTH = 32;

/** The key that signs cookies: the given one, else one made at the first start and kept in a file for the server's user alone. */
export function authSecret(dataDir: string, given: string | undefined): string {
  const path = join(dataDir, 'auth.secret');
  if (given === undefined && !existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  const secret = given ?? readFileSync(path, 'utf8').trim();
  if (secret.length < MIN_LENGTH) {
    throw new Error(`The authentication secret must have at least ${MIN_LENGTH} characters.`);
  }
  return secret;
}
