import { resolve } from 'node:path';

/** What the surroundings may set; everything has a default, nothing else is required. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where people reach the product, for links in messages and for secure cookies. */
  readonly baseUrl: string;
  readonly demo: boolean;
  /** Ends a session without activity; left out = the default of the mode. */
  readonly idleMinutes: number | undefined;
  readonly authSecret: string | undefined;
  /** Whoever may create the other accounts; needed once, at the first start outside demo mode. */
  readonly administrator: { readonly email: string; readonly password: string } | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly webhookUrl: string | null;
  readonly webhookSecret: string;
}

/** Reads the environment; a value that makes no sense is named, not guessed around. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = portOf(env.PORT ?? '8420');
  const host = env.HOST ?? '127.0.0.1';
  const webhookUrl = env.VIGIL_WEBHOOK_URL ?? null;
  const webhookSecret = env.VIGIL_WEBHOOK_SECRET ?? '';
  if (webhookUrl !== null && webhookSecret.length < 16) {
    throw new SettingsError('VIGIL_WEBHOOK_URL is set, so VIGIL_WEBHOOK_SECRET must hold at least 16 characters.');
  }
  return {
    port,
    host,
    dataDir: resolve(env.VIGIL_DATA_DIR ?? 'data'),
    baseUrl: env.VIGIL_BASE_URL ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    demo: env.VIGIL_DEMO !== '0',
    idleMinutes: env.VIGIL_IDLE_MINUTES === undefined ? undefined : minutesOf(env.VIGIL_IDLE_MINUTES),
    authSecret: env.VIGIL_AUTH_SECRET,
    administrator:
      env.VIGIL_ADMIN_EMAIL === undefined || env.VIGIL_ADMIN_PASSWORD === undefined
        ? null
        : { email: env.VIGIL_ADMIN_EMAIL, password: env.VIGIL_ADMIN_PASSWORD },
    smtpUrl: env.VIGIL_SMTP_URL ?? null,
    mailFrom: env.VIGIL_MAIL_FROM ?? 'vigil@localhost',
    webhookUrl,
    webhookSecret,
  };
}

/** A setting that cannot be used; its message is a sentence for the person who set it. */
export class SettingsError extends Error {}

function minutesOf(text: string): number {
  const minutes = Number(text);
  if (!(minutes >= 1 && minutes <= 1440)) {
    throw new SettingsError(`VIGIL_IDLE_MINUTES is "${text}", but a session may idle from 1 to 1440 minutes.`);
  }
  return minutes;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SettingsError(`PORT is "${text}", but a port is a number from 0 to 65535.`);
  }
  return port;
}
