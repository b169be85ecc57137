import type { ServerResponse } from 'node:http';
import type { AuthRequest } from '../auth.ts';
import type { AuthDatabase } from '../authDatabase.ts';
import { cookieValue } from '../cookieValue.ts';
import type { AuthLibrary } from '../library.ts';
import type { DoorDeps, Endpoint, Reply } from './knock.ts';
import { refuse } from './knock.ts';
import { readJsonBody } from './readJsonBody.ts';
import { changePassword, confirmTwoFactor, disableTwoFactor, offerTwoFactor } from './reauthenticated.ts';
import { signIn, signInWithCode, signOut } from './signIn.ts';

const BASE_PATH = '/api/auth';

/** All the library may be asked from outside; every other of its endpoints does not exist. All are POST. */
const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  '/sign-in/email': signIn,
  '/sign-out': signOut,
  '/change-password': changePassword,
  '/two-factor/enable': offerTwoFactor,
  '/two-factor/disable': disableTwoFactor,
  '/two-factor/verify-totp': (deps, knock) => (knock.session === null ? signInWithCode : confirmTwoFactor)(deps, knock),
  '/two-factor/verify-backup-code': (deps, knock) =>
    knock.session === null ? signInWithCode(deps, knock) : Promise.resolve(refuse(400, 'ALREADY_SIGNED_IN')),
};

export interface Door extends DoorDeps {
  readonly library: AuthLibrary;
  readonly db: AuthDatabase;
  readonly baseUrl: string;
  readonly fault: (message: string) => void;
}

/** The one way in from the network: checks what came, counts and reports what it led to, and says no more than needed. */
export function createDoor(door: Door): (request: AuthRequest, response: ServerResponse) => Promise<void> {
  const findChallenge = door.db.prepare<[string], { readonly value: string }>(
    'SELECT value FROM verification WHERE identifier = ?',
  );
  const challengedBy = (cookies: string | undefined) => {
    // Unsigned on purpose: only who passed the password knows the identifier, and it is used for counting alone.
    const identifier = cookieValue(cookies, door.library.challengeCookieName)?.split('.')[0];
    const challenge = identifier === undefined ? undefined : findChallenge.get(identifier);
    return challenge === undefined ? undefined : door.accounts.find(challenge.value);
  };
  const answer = async (request: AuthRequest): Promise<Reply> => {
    const path = pathOf(request);
    const endpoint = ENDPOINTS[path];
    if (endpoint === undefined) return refuse(404, 'NOT_FOUND');
    if (request.method !== 'POST') return refuse(405, 'METHOD_NOT_ALLOWED');
    if (!isOwnOrigin(request, door.baseUrl)) return refuse(403, 'INVALID_ORIGIN');
    const body = await readJsonBody(request);
    if (!body.ok) return refuse(body.status, 'INVALID_INPUT');
    const { cookie } = request.headers;
    const sessionCookie = cookieValue(cookie, door.library.sessionCookieName);
    const address = request.ip ?? request.socket.remoteAddress ?? null;
    return endpoint(door, {
      body: body.value,
      session: sessionCookie === undefined ? null : await door.sessions.find(sessionCookie, 'active'),
      challenged: challengedBy(cookie),
      address,
      forward: async (content) =>
        replyOf(await door.library.handle(requestFor(door.baseUrl, path, cookie, address, content))),
    });
  };
  return async (request, response) => {
    try {
      send(response, await answer(request));
    } catch (error) {
      door.fault(error instanceof Error ? (error.stack ?? error.message) : String(error));
      send(response, refuse(500, 'FAULT'));
    }
  };
}

/** Mounted at the base path or not: a framework may have cut it off. */
function pathOf({ url = '/' }: AuthRequest): string {
  const path = url.split('?')[0] ?? '/';
  return path.startsWith(`${BASE_PATH}/`) ? path.slice(BASE_PATH.length) : path;
}

/** A page of another origin must not act for the person. Without an `Origin` it is no browser, or one that says so itself. */
function isOwnOrigin({ headers }: AuthRequest, baseUrl: string): boolean {
  const { origin } = headers;
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (!URL.canParse(origin)) return false;
  return origin === new URL(baseUrl).origin || new URL(origin).host === headers.host;
}

function requestFor(
  baseUrl: string,
  path: string,
  cookie: string | undefined,
  address: string | null,
  content: Readonly<Record<string, unknown>>,
): Request {
  const headers = new Headers({ 'content-type': 'application/json', origin: new URL(baseUrl).origin });
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (address !== null) headers.set('x-forwarded-for', address);
  return new Request(new URL(`${BASE_PATH}${path}`, baseUrl), {
    method: 'POST',
    headers,
    body: JSON.stringify(content),
  });
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  const body = typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  return { status: response.status, body, cookies: response.headers.getSetCookie() };
}

function send(response: ServerResponse, { status, body, cookies }: Reply): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.setHeader('cache-control', 'no-store');
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.end(JSON.stringify(body));
}
