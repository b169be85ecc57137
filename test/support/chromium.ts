import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** How the tests start a browser: `VIGIL_CHROMIUM` (set by `npm test`), the system's own, or Playwright's. */
export function chromiumLaunch(): LaunchOptions {
  const executablePath = process.env.VIGIL_CHROMIUM ?? USUAL.find((file) => existsSync(file));
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
