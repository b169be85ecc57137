import { expect, type Page, test } from '@playwright/test';
import { openAs } from './support/people.ts';

/** The program itself; words and style sheets come as ever. */
const PROGRAM = /\/assets\/main-.*\.js$/;

const NOT_LIVE = /^"This screen is not live/;

interface Seen {
  readonly text: string;
  readonly inert: boolean;
  readonly tops: readonly number[];
}

/** What stands above the board, which is drawn last, and where. */
function seenOf(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const root = document.getElementById('root')!;
    const headings = [...root.querySelectorAll('h1, h2')].filter((heading) => heading.getClientRects().length > 0);
    const [board] = headings.slice(-1);
    const parts = [...root.querySelectorAll('header, h1, main ul, main li, main a, main p')].filter(
      (part) => part.compareDocumentPosition(board!) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return {
      text: parts.map((part) => part.textContent).join('\n'),
      inert: root.inert,
      tops: [...parts, board!].map((part) => part.getBoundingClientRect().top),
    };
  });
}

/** The words of the bar that says so, or `none` while it is not shown. */
function notLiveOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const bar = getComputedStyle(document.getElementById('root')!, '::before');
    return bar.content !== 'none' && bar.visibility === 'visible' ? bar.content : 'none';
  });
}

test('what the server draws is what the program then draws, at the same place', async ({ browser }) => {
  const page = await openAs(browser, 'monitor', { viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(PROGRAM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/trials/1', { waitUntil: 'commit' });
  await expect(page.locator('#root h1')).toHaveText('Overview');
  const drawn = await seenOf(page);
  expect(drawn.inert).toBe(true);
  expect(drawn.text).toMatch(/\d{3}-\d{3}/);
  expect(await notLiveOf(page)).toBe('none');

  release();
  await expect(page.getByRole('table').first()).toBeVisible();
  const live = await seenOf(page);
  expect(live.inert).toBe(false);
  // The light of the live stream and the clocks move on.
  const still = (text: string): string => text.replaceAll(/Connecting…|Live\b|\d+ (d|h|min)\b/g, '');
  expect(still(live.text)).toBe(still(drawn.text));
  const moved = live.tops.map((top, index) => Math.abs(top - (drawn.tops[index] ?? Number.NaN)));
  expect(Math.max(...moved), 'px that a part has moved').toBeLessThanOrEqual(1);
  expect(live.tops.length).toBe(drawn.tops.length);
  expect(errors).toEqual([]);
});

test('a program that never comes leaves no screen that looks alive', async ({ browser }) => {
  const page = await openAs(browser, 'monitor');
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto('/trials/1', { waitUntil: 'commit' });
  await expect(page.locator('#root h1')).toHaveText('Overview');
  await expect.poll(() => notLiveOf(page), { timeout: 15_000 }).toMatch(NOT_LIVE);
});

test('a tab that is never painted comes alive all the same', async ({ browser }) => {
  const page = await openAs(browser, 'monitor');
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto('/trials/1');
  await expect.poll(async () => (await seenOf(page)).inert).toBe(false);
});

test('it comes in the language and the colours chosen on this computer', async ({ browser }) => {
  const page = await openAs(browser, 'monitor', { locale: 'en-GB', colorScheme: 'light' });
  await page.goto('/trials/1');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: /^配色/ }).click();
  await page.getByRole('button', { name: /^配色/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await page.route(PROGRAM, (route) => route.abort());
  await page.goto('/trials/1', { waitUntil: 'commit' });
  await expect(page.locator('#root h1')).toHaveText('总览');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
