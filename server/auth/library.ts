import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
// biome-ignore lint/style/noRestrictedImports: the library's own tables in its own file, not the product's database
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { EndedSession } from './auth.ts';
import type { AuthDatabase } from './authDatabase.ts';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './passwordFindings.ts';
import { hashPassword, verifyPassword } from './passwordHash.ts';
import { createQuietContexts } from './quietContexts.ts';

/** The part of the authentication library the product uses; no other file knows the library. */
export interface AuthLibrary {
  handle(request: Request): Promise<Response>;
  /** The session a signed cookie value stands for; the library's own expiry is only a backstop to ours. */
  findSession(cookie: string): Promise<LibrarySession | null>;
  migrate(): Promise<void>;
  readonly sessionCookieName: string;
  readonly challengeCookieName: string;
}

export interface LibrarySession extends EndedSession {
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
}

export interface LibraryOptions {
  readonly db: AuthDatabase;
  /** Public address of the product; cookies are `secure` when it is https. */
  readonly baseUrl: string;
  readonly secret: string;
  readonly absoluteSeconds: number;
  mayOpenSession(userId: string): boolean;
  opened(session: EndedSession): void;
  ended(session: EndedSession): void;
  fault(message: string): void;
}

const COOKIE_PREFIX = 'vigil';

export function createAuthLibrary(options: LibraryOptions): AuthLibrary {
  const secure = options.baseUrl.startsWith('https:');
  const library = betterAuth({
    appName: 'Vigil',
    database: options.db,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    secret: options.secret,
    telemetry: { enabled: false },
    // Addresses are throttled by the server before it comes here, accounts by our own guard.
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.fault(message) },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure },
      database: { validateSchema: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: { expiresIn: options.absoluteSeconds, disableSessionRefresh: true },
    databaseHooks: {
      session: {
        create: {
          // The password was right, yet the answer is that of a wrong one: a closed account does not exist for its holder.
          before: async ({ userId }) => {
            if (!options.mayOpenSession(userId)) throw wrongPassword();
          },
          after: async ({ id, userId }) => options.opened({ sessionId: id, userId }),
        },
        delete: { after: async ({ id, userId }) => options.ended({ sessionId: id, userId }) },
      },
    },
    plugins: [twoFactor({ issuer: 'Vigil' })],
  });
  const quietly = createQuietContexts();
  const cookieName = (name: string) => `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.${name}`;
  const sessionCookieName = cookieName('session_token');
  return {
    handle: (request) => quietly(() => library.handler(request)),
    findSession: async (cookie) => {
      const headers = new Headers({ cookie: `${sessionCookieName}=${cookie}` });
      const found = await quietly(() => library.api.getSession({ headers }));
      if (found === null) return null;
      const { id: userId, name, email, twoFactorEnabled } = found.user;
      return { sessionId: found.session.id, userId, name, email, twoFactorEnabled: twoFactorEnabled === true };
    },
    migrate: async () => {
      const { runMigrations } = await getMigrations(library.options);
      await runMigrations();
    },
    sessionCookieName,
    challengeCookieName: cookieName('two_factor'),
  };
}

function wrongPassword(): APIError {
  return new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' });
}
