/** Sign-in speaks to the server's own authentication endpoints; everything else goes through tRPC. */

export type AuthAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: AuthRefusal };

/** What sign-in can be refused for, as far as a person is told. */
export type AuthRefusal =
  | 'wrong-credentials'
  | 'wrong-password'
  | 'wrong-code'
  | 'code-expired'
  | 'locked'
  | 'too-many'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-known-bad'
  | 'password-unchanged'
  | 'not-signed-in'
  | 'unreachable'
  | 'unexpected';

const BY_CODE: Readonly<Record<string, AuthRefusal>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_INPUT: 'wrong-credentials',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'code-expired',
  ACCOUNT_LOCKED: 'locked',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PASSWORD_TOO_LONG: 'password-too-long',
  PASSWORD_KNOWN_BAD: 'password-known-bad',
  PASSWORD_UNCHANGED: 'password-unchanged',
};
const BY_STATUS: Readonly<Record<number, AuthRefusal>> = { 401: 'not-signed-in', 429: 'too-many' };

function refusalOf(status: number, body: unknown): AuthRefusal {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return (typeof code === 'string' ? BY_CODE[code] : undefined) ?? BY_STATUS[status] ?? 'unexpected';
}

async function call<T>(path: string, body: object, read: (answer: unknown) => T): Promise<AuthAnswer<T>> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) return { ok: false, refused: refusalOf(response.status, answer) };
    return { ok: true, value: read(answer) };
  } catch {
    return { ok: false, refused: 'unreachable' };
  }
}

const nothing = (): null => null;

function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null
    ? (answer as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** `second-step`: the password was right and a code from the person's device is asked for. */
export function signIn(email: string, password: string): Promise<AuthAnswer<'signed-in' | 'second-step'>> {
  return call('/sign-in/email', { email, password }, (answer) =>
    field(answer, 'twoFactorRedirect') === true ? 'second-step' : 'signed-in',
  );
}

export const verifyTotp = (code: string): Promise<AuthAnswer<null>> =>
  call('/two-factor/verify-totp', { code }, nothing);

/** One of the codes kept for the day the device is lost; each works once. */
export const verifyBackupCode = (code: string): Promise<AuthAnswer<null>> =>
  call('/two-factor/verify-backup-code', { code }, nothing);

export const signOut = (): Promise<AuthAnswer<null>> => call('/sign-out', {}, nothing);

/** The address for the authenticator app, and codes for the day the device is lost. */
export function enableTwoFactor(
  password: string,
): Promise<AuthAnswer<{ readonly totpURI: string; readonly backupCodes: readonly string[] }>> {
  return call('/two-factor/enable', { password }, (answer) => {
    const codes = field(answer, 'backupCodes');
    return { totpURI: String(field(answer, 'totpURI')), backupCodes: Array.isArray(codes) ? codes.map(String) : [] };
  });
}

export const disableTwoFactor = (password: string): Promise<AuthAnswer<null>> =>
  call('/two-factor/disable', { password }, nothing);

/** Every other session of the account ends with the old password. */
export function changePassword(currentPassword: string, newPassword: string): Promise<AuthAnswer<null>> {
  return call('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }, nothing);
}

export interface PublicInfo {
  readonly demo: boolean;
  readonly version: string;
  readonly accounts?: readonly { readonly email: string; readonly role: string }[];
  readonly demoPassword?: string;
}

/** What a stranger may know: the version, and in demo mode the accounts to try. */
export async function publicInfo(): Promise<PublicInfo> {
  const response = await fetch('/api/public');
  if (!response.ok) throw new TypeError(`public info: ${response.status}`);
  return (await response.json()) as PublicInfo;
}
