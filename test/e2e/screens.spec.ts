import path from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { baseUrl, type DemoPerson, signIn } from './support/people.ts';
import { SCREENS } from './support/screens.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-results/screens');

/** `VIGIL_SCREENS=zoom` draws the same screens at 200 %, `VIGIL_SCREENS=greyscale` without colour, each in a folder of its own. */
const LOOK = process.env.VIGIL_SCREENS ?? '';
/** A desk's screen at 200 %: half as many pixels of the page each way. */
const ZOOMED = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };

for (const language of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen, ${language}, ${colorScheme}: drawn, labelled, without an error, clean under axe`, async ({
      browser,
    }) => {
      test.setTimeout(600_000);
      const contexts = new Map<DemoPerson | null, BrowserContext>();
      const errors: string[] = [];
      const findings: string[] = [];
      const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
      for (const person of new Set(SCREENS.map((screen) => screen.person))) {
        const context = await browser.newContext({
          baseURL: baseUrl(),
          colorScheme,
          locale,
          ...(LOOK === 'zoom' ? ZOOMED : {}),
        });
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
        if (LOOK === 'greyscale') await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (isWide) findings.push(`${name}: the page scrolls sideways`);
        const clip = height && LOOK !== 'zoom' && { clip: { x: 0, y: 0, width: 1440, height } };
        await page.screenshot({
          path: `${FOLDER}/${LOOK}${language}-${colorScheme}/${name}.png`,
          fullPage: true,
          ...clip,
        });
        for (const found of await axeFindings(page)) findings.push(`${name}: ${found}`);
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
