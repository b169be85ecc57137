import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { baseUrl, type DemoPerson, signIn } from './support/people.ts';
import { SCREENS } from './support/screens.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-results/screens');

/** What axe finds on the page as it stands, or in the dialog over it, behind which nothing can be reached. */
async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const isDialog = (await page.getByRole('dialog').count()) > 0;
  const { violations } = await (isDialog ? axe.include('[role="dialog"]') : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const language of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Both languages and both themes once: axe is the slow part.
    const withAxe = (language === 'en') === (colorScheme === 'light');
    const claim = `drawn, labelled, without an error${withAxe ? ', clean under axe' : ''}`;
    test(`every screen, ${language}, ${colorScheme}: ${claim}`, async ({ browser }) => {
      test.setTimeout(600_000);
      const contexts = new Map<DemoPerson | null, BrowserContext>();
      const errors: string[] = [];
      const findings: string[] = [];
      const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
      for (const person of new Set(SCREENS.map((screen) => screen.person))) {
        const context = await browser.newContext({ baseURL: baseUrl(), colorScheme, locale });
        contexts.set(person, context);
        if (person) await signIn(await context.newPage(), person);
      }

      const visit = async ({ name, person, path: address, ready, height }: (typeof SCREENS)[number]): Promise<void> => {
        const page = await contexts.get(person)!.newPage();
        page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
        page.on('console', (line) => {
          // Nobody is signed in yet on the sign-in page, and the browser notes the refusal.
          const expected = name === 'sign-in' && line.text().includes('401');
          if (line.type() === 'error' && !expected) errors.push(`${name}: ${line.text()}`);
        });
        await page.goto(address);
        await ready(page);
        // The live stream never ends, so "no network" never comes; fonts and first transitions do.
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.waitForTimeout(400);
        const clip = height && { clip: { x: 0, y: 0, width: 1440, height } };
        await page.screenshot({ path: `${FOLDER}/${language}-${colorScheme}/${name}.png`, fullPage: true, ...clip });
        if (withAxe) for (const found of await accessibilityFindings(page)) findings.push(`${name}: ${found}`);
        await expect.soft(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? /^zh/ : /^en/);
        if (person) await expect.soft(page.getByText(language === 'zh' ? '模拟' : 'Simulated').first()).toBeVisible();
        await page.close();
      };
      // While one page waits for its data, the other is drawn.
      const waiting = [...SCREENS];
      const visitAll = async (): Promise<void> => {
        for (let screen = waiting.shift(); screen; screen = waiting.shift()) await visit(screen);
      };
      await Promise.all([visitAll(), visitAll()]);
      for (const context of contexts.values()) await context.close();
      expect.soft(errors).toEqual([]);
      expect(findings).toEqual([]);
    });
  }
}
