import type { IncomingMessage } from 'node:http';
import type { Auth, AuthSession } from '../auth/auth.ts';

/**
 * The session behind what a page asks for; `null` = nobody's. Tabs share one cookie: where another tab has signed in
 * somebody else, a page that says whose it is (`claimed`) is nobody's, and nothing is written under the wrong name.
 */
export async function sessionOfPage(
  auth: Pick<Auth, 'sessionOf'>,
  { headers }: Pick<IncomingMessage, 'headers'>,
  use: 'active' | 'passive',
  claimed: unknown = headers['x-vigil-person'],
): Promise<AuthSession | null> {
  const session = await auth.sessionOf(headers, use);
  return session === null || (claimed !== undefined && claimed !== session.userId) ? null : session;
}
