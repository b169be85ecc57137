import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, startBuiltServer } from '../bench/support/builtServer.ts';
import { DEMO_PASSWORD, emailOf } from './support/people.ts';

const PATIENT = '001-017';

test('a screen whose server is killed says so soon, and has what came meanwhile when it is back', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vigil-live-'));
  const port = await freePort();
  let server = await startBuiltServer(dataDir, port);
  try {
    const context = await browser.newContext({ baseURL: server.url });
    await context.request.post('/api/auth/sign-in/email', {
      data: { email: emailOf('monitor'), password: DEMO_PASSWORD },
      headers: { origin: server.url },
    });
    const [leading, following] = [await context.newPage(), await context.newPage()];
    for (const page of [leading, following]) {
      await page.goto('/trials/1/cases');
      await expect(page.getByText('Live', { exact: true })).toBeVisible();
    }
    await server.kill();
    for (const page of [leading, following]) {
      await expect(page.getByRole('alert').getByText('Live updates are off')).toBeVisible({ timeout: 15_000 });
    }

    server = await startBuiltServer(dataDir, port);
    const cookie = await server.signIn(emailOf('investigator'));
    await logCrs(server.url, cookie);
    for (const page of [leading, following]) {
      const line = page.getByRole('row').filter({ hasText: PATIENT }).filter({ hasText: 'Cytokine release syndrome' });
      await expect(line).toHaveCount(1, { timeout: 15_000 });
      await expect(page.getByText('Live', { exact: true })).toBeVisible();
      await expect(page.getByText('Live updates are off')).toHaveCount(0);
    }
    await context.close();
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** At the bedside, before the screens of others are back. */
async function logCrs(url: string, cookie: string): Promise<void> {
  const ask = async (procedure: string, init: RequestInit) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/trpc/${procedure}`, { ...init, headers });
    expect(answer.status, procedure).toBe(200);
    return (await answer.json()).result.data;
  };
  const input = encodeURIComponent(JSON.stringify({ trialId: 1, subjectNumber: PATIENT }));
  const { history } = await ask(`subject.page?input=${input}`, {});
  const value = {
    ...history.adverseEvents[0].value,
    termCode: 10052015,
    scale: 'ASTCT 2019',
    gradeHistory: [{ grade: 4, from: new Date().toISOString().slice(0, 10) }],
    end: 'ongoing',
    outcome: 'not-recovered',
  };
  const body = JSON.stringify({ requestId: crypto.randomUUID(), subjectId: history.subject.subjectId, value });
  await ask('observation.record', { method: 'POST', body });
}
