import { type Browser, expect, type Page, test } from '@playwright/test';
import { baseUrl, openAs, signIn } from './support/people.ts';
import { anEventOf, anInfusedPatient, record } from './support/record.ts';

/** What the page would have shown on the desktop and played. */
interface Heard {
  readonly shown: { readonly title: string; readonly body: string; readonly tag: string }[];
  readonly tones: number[];
}

/** Stands in for the browser's own alerts and sound, as far as the product uses them; the permission is the context's. */
function listen(answer: NotificationPermission): void {
  const heard: Heard = { shown: [], tones: [] };
  let permission: NotificationPermission = 'default';
  class Alert {
    static get permission(): NotificationPermission {
      return permission;
    }
    static requestPermission(): Promise<NotificationPermission> {
      permission = answer;
      return Promise.resolve(answer);
    }
    onclick: (() => void) | null = null;
    constructor(title: string, options: NotificationOptions) {
      heard.shown.push({ title, body: options.body ?? '', tag: options.tag ?? '' });
    }
    close(): void {}
  }
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function play(this: OscillatorNode, when?: number): void {
    heard.tones.push(this.frequency.value);
    start.call(this, when);
  };
  Object.assign(window, { heard, Notification: Alert });
}

const heardBy = (page: Page): Promise<Heard> => page.evaluate(() => (window as unknown as { heard: Heard }).heard);

async function monitorAt(browser: Browser, answer: NotificationPermission): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl() });
  await context.addInitScript(listen, answer);
  const page = await context.newPage();
  await signIn(page, 'monitor');
  await page.goto('/trials/1/cases');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  return page;
}

async function openAlerts(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account menu of/ }).click();
}

const toast = (page: Page, patient: string) => page.getByText(`New case: ${patient}`);

test('a case rings once on the desktop and once by sound, from one tab, where the person switched both on', async ({
  browser,
}) => {
  const monitor = await monitorAt(browser, 'granted');
  await openAlerts(monitor);
  await monitor.getByRole('menuitem', { name: 'Allow desktop alerts' }).click();
  await expect(monitor.getByRole('menuitem', { name: 'Desktop alerts are allowed' })).toBeVisible();
  await monitor.getByRole('menuitemcheckbox', { name: 'Sound with new cases' }).click();
  await expect.poll(async () => (await heardBy(monitor)).tones.length, { message: 'the sample' }).toBe(2);
  await monitor.keyboard.press('Escape');
  const second = await monitor.context().newPage();
  await second.goto('/trials/1');
  await expect(second.getByText('Live', { exact: true })).toBeVisible();

  const investigator = await openAs(browser, 'investigator');
  const subjectId = await anInfusedPatient(investigator, '001-350');
  const { caseIds } = await record(investigator, subjectId, anEventOf(4, '2026-03-05T08:00'));
  await expect(toast(monitor, '001-350')).toBeVisible();
  await expect(toast(second, '001-350')).toBeVisible();
  const first = await heardBy(monitor);
  expect(first.shown).toEqual([
    {
      title: 'New case: 001-350',
      body: expect.stringContaining('Cytokine release syndrome'),
      tag: `case-${caseIds[0]}`,
    },
  ]);
  // The sample when it was switched on, and the one chime: two rising tones each.
  expect(first.tones).toEqual([660, 880, 660, 880]);
  expect(await heardBy(second)).toEqual({ shown: [], tones: [] });

  // The page in front of somebody else: the alert is there for that, so it does not ask whether the page is seen.
  await second.bringToFront();
  const another = await anInfusedPatient(investigator, '001-351');
  await record(investigator, another, anEventOf(4, '2026-03-05T08:00'));
  await expect
    .poll(async () => (await heardBy(monitor)).shown.map(({ title }) => title))
    .toEqual(['New case: 001-350', 'New case: 001-351']);
  expect((await heardBy(monitor)).tones).toHaveLength(6);
  expect(await heardBy(second)).toEqual({ shown: [], tones: [] });
});

test('without permission, and with the sound off, a case is told on the page alone', async ({ browser }) => {
  const monitor = await monitorAt(browser, 'denied');
  const investigator = await openAs(browser, 'investigator');
  const quiet = await anInfusedPatient(investigator, '001-352');
  await record(investigator, quiet, anEventOf(4, '2026-03-05T08:00'));
  await expect(toast(monitor, '001-352')).toBeVisible();
  expect(await heardBy(monitor)).toEqual({ shown: [], tones: [] });

  await openAlerts(monitor);
  await monitor.getByRole('menuitem', { name: 'Allow desktop alerts' }).click();
  await expect(monitor.getByRole('menuitem', { name: /blocked in the browser/ })).toBeVisible();
  await monitor.keyboard.press('Escape');
  const refused = await anInfusedPatient(investigator, '001-353');
  await record(investigator, refused, anEventOf(4, '2026-03-05T08:00'));
  await expect(toast(monitor, '001-353')).toBeVisible();
  expect(await heardBy(monitor)).toEqual({ shown: [], tones: [] });
});
