import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

/**
 * The built product in a process of its own, over a data folder of its own, with the demo trial. The workers read this
 * file again, so what is chosen once is handed on through the environment.
 */
const FREE_PORT = `const s = require('node:net').createServer().listen(0, '127.0.0.1', () => {
  process.stdout.write(String(s.address().port)); s.close(); })`;

process.env.VIGIL_E2E_PORT ??= execFileSync(process.execPath, ['-e', FREE_PORT], { encoding: 'utf8' });
process.env.VIGIL_E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'vigil-e2e-'));

const ROOT = path.resolve(import.meta.dirname, '../..');
const url = `http://127.0.0.1:${process.env.VIGIL_E2E_PORT}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.join(ROOT, 'test-results/e2e'),
  globalTeardown: './support/removeData.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    launchOptions: chromiumLaunch(),
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node dist/server/main.js',
    cwd: ROOT,
    url: `${url}/healthz`,
    timeout: 90_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: process.env.VIGIL_E2E_PORT,
      VIGIL_DATA_DIR: process.env.VIGIL_E2E_DATA,
    },
  },
});
