import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Auth, SecurityEvent } from '../../server/auth/auth.ts';
import type { AuthOptions } from '../../server/auth/createAuth.ts';
import { createAuth } from '../../server/auth/createAuth.ts';
import type { SettableClock } from './settableClock.ts';
import { settableClock } from './settableClock.ts';

export interface AuthHouse {
  readonly auth: Auth;
  readonly dataDir: string;
  readonly clock: SettableClock;
  readonly events: SecurityEvent[];
  readonly faults: string[];
  readonly url: string;
  browser(): AuthBrowser;
  close(): Promise<void>;
}

/** Accounts in a folder of their own behind a real Express application on a free port. */
export async function anAuth(
  change: Partial<AuthOptions> & { readonly clock?: SettableClock } = {},
): Promise<AuthHouse> {
  const dataDir = change.dataDir ?? mkdtempSync(join(tmpdir(), 'vigil-auth-'));
  const clock = change.clock ?? settableClock('2026-03-05T06:20:00.000Z');
  const events: SecurityEvent[] = [];
  const faults: string[] = [];
  const auth = await createAuth({
    dataDir,
    clock,
    demo: false,
    baseUrl: 'http://vigil.test',
    onSecurityEvent: (event) => {
      events.push(event);
    },
    onFault: (message) => faults.push(message),
    ...change,
  });
  const app = express();
  app.use('/api/auth', auth.handler);
  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    auth,
    dataDir,
    clock,
    events,
    faults,
    url,
    browser: () => new AuthBrowser(url, auth),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      auth.close();
      if (change.dataDir === undefined) rmSync(dataDir, { recursive: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Keeps cookies as a browser does. */
export class AuthBrowser {
  readonly cookies = new Map<string, string>();
  private readonly url: string;
  private readonly auth: Auth;

  constructor(url: string, auth: Auth) {
    this.url = url;
    this.auth = auth;
  }

  get headers() {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  session(use?: 'active' | 'passive') {
    return this.auth.sessionOf(this.headers, use);
  }

  signIn(email: string, password: string) {
    return this.post('/sign-in/email', { email, password });
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, ...this.headers, ...headers },
      body: JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) this.take(line);
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
  }

  private take(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export const EMAIL = 'monitor@site.test';
export const PASSWORD = 'a quiet green corridor';

/** An account as an administrator makes it. */
export async function anAccount(auth: Auth, email = EMAIL): Promise<string> {
  const made = await auth.createUser({ name: 'Monitor', email, password: PASSWORD, requestId: null });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.userId;
}
