import { chromium, type Page } from '@playwright/test';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../server/api/router.ts';
import { CTCAE_V5 } from '../../shared/grading/ctcae/ctcaeV5.data.ts';
import type { TermCode } from '../../shared/model/grade.ts';
import { anEvent } from '../support/anEvent.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import { aFolder } from './support/aDisk.ts';
import { startBuiltServer } from './support/builtServer.ts';
import { print, quantile } from './support/measure.ts';

const EVENTS = 200;

/** Notes in the page when a link to each case first stands in the document, as wall-clock ms. */
function watchCases(): void {
  const seen: Record<string, number> = {};
  Object.assign(window, { seenCases: seen });
  const look = (): void => {
    for (const link of document.querySelectorAll('a[href*="/cases/"]')) {
      const href = link.getAttribute('href')!;
      seen[href] ??= performance.timeOrigin + performance.now();
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function openInbox(page: Page, url: string, trialId: number): Promise<void> {
  await page.addInitScript(watchCases);
  await page.goto(`${url}/trials/${trialId}/cases`);
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(2000);
}

export async function benchMonitorScreen(): Promise<void> {
  const folder = aFolder();
  const server = await startBuiltServer(`${folder.path}/product`);
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const cookie = await server.signIn('investigator@demo.vigil');
    const client = createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${server.url}/api/trpc`, headers: { cookie } })],
    });
    const [trial] = (await client.session.me.query()).trials;
    const { rows } = await client.trial.overview.query({ trialId: trial!.trialId });
    const inWindow = rows.filter(({ summary }) => summary.window !== null && summary.state !== 'not-infused');

    const context = await browser.newContext({ baseURL: server.url });
    const monitorCookie = await server.signIn('monitor@demo.vigil');
    await context.addCookies(
      monitorCookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
      }),
    );
    const page = await context.newPage();
    await openInbox(page, server.url, trial!.trialId);

    const terms = CTCAE_V5.filter(([, , grades, name]) => grades.includes('4') && !name.endsWith('Other, specify'));
    const recordedAt = new Map<number, number>();
    for (let i = 0; i < EVENTS; i++) {
      const row = inWindow[i % inWindow.length]!;
      const value = anEvent(terms[(i * 7) % terms.length]![0] as TermCode, [
        [4, `${row.summary.window!.startOn}T23:59`],
      ]);
      const sent = Date.now();
      const answer = await client.observation.record.mutate({
        requestId: crypto.randomUUID() as never,
        subjectId: row.subject.subjectId,
        value,
      });
      for (const caseId of answer.caseIds) recordedAt.set(caseId, sent);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(2000);
    const seen = await page.evaluate(() => (window as unknown as { seenCases: Record<string, number> }).seenCases);
    const delays = [...recordedAt].flatMap(([caseId, at]) => {
      const shown = seen[`/cases/${caseId}`];
      return shown === undefined ? [] : [shown - at];
    });
    if (delays.length === 0) throw new Error(`none of ${recordedAt.size} cases was shown`);
    const missing = recordedAt.size - delays.length;
    print(`From the investigator's save (request sent) to the case in the monitor's open page`, [
      `${delays.length} cases: p50 ${quantile(delays, 0.5).toFixed(0)} ms, p99 ${quantile(delays, 0.99).toFixed(0)} ms, worst ${Math.max(...delays).toFixed(0)} ms; not shown: ${missing}`,
    ]);
  } finally {
    await browser.close();
    await server.stop();
    folder.remove();
  }
}
