import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { DEMO_PASSWORD, openAs } from './support/people.ts';

const main = (page: Page) => page.getByRole('main');
const region = (page: Page, name: string | RegExp) => main(page).getByRole('region', { name });

test('a report pauses every page of the trial; the committee decides, signed, and infusions go on', async ({
  browser,
}) => {
  const monitor = await openAs(browser, 'monitor');
  const committee = await openAs(browser, 'committee');
  const ward = await openAs(browser, 'investigator');
  // What other tests logged may have paused the trial already: the rule of this one is not among the reasons yet.
  await ward.goto('/trials/1/cases');
  await expect(ward.getByText('Live', { exact: true })).toBeVisible();
  const pause = ward.getByRole('alert').filter({ hasText: 'Infusions are paused.' });
  await expect(pause.filter({ hasText: 'P1e' })).toHaveCount(0);

  await monitor.goto('/trials/1/cohort');
  await expect(main(monitor).getByRole('heading', { level: 1 })).toHaveText('Cohort');
  const rule = region(monitor, 'Pause rules').getByRole('row', { name: /^P1e/ });
  await rule.getByRole('button', { name: 'Report that it is met' }).click();
  await monitor.getByRole('dialog').getByRole('textbox').fill('RCL test positive, repeat sent');
  await monitor.getByRole('dialog').getByRole('button', { name: 'Report that it is met' }).click();
  await expect(rule.getByText('raised')).toBeVisible();
  await rule.getByRole('button', { name: 'Take on' }).click();
  await expect(rule.getByText('taken on')).toBeVisible();

  // The live feed brings it to a page that was open before.
  await expect(pause.filter({ hasText: 'P1e' })).toBeVisible();

  await committee.goto('/trials/1/cohort?level=DL1');
  await expect(region(committee, /^Next infusion/).getByText(/waits:.*infusions are paused/)).toBeVisible();
  await committee.getByRole('button', { name: 'Record a decision' }).click();
  const dialog = committee.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Resume infusions/ }).check();
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Repeat test negative');
  await dialog.getByLabel(/^Your password/).fill('not the password');
  await dialog.getByRole('button', { name: 'Sign the decision' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  // Nothing typed is lost.
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toHaveValue('Repeat test negative');
  await dialog.getByLabel(/^Your password/).fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: 'Sign the decision' }).click();
  await expect(dialog).toHaveCount(0);
  const decided = region(committee, 'What was decided').getByRole('listitem').first();
  await expect(decided).toContainText('Resume infusions');
  await expect(decided).toContainText('signed');
  await expect(pause).toHaveCount(0);
  expect(await axeFindings(committee)).toEqual([]);
});

test('the level looked at is in the address, by keyboard too', async ({ browser }) => {
  const page = await openAs(browser, 'committee');
  await page.goto('/trials/1/cohort');
  await main(page).getByRole('button', { name: 'DL2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/level=DL2/);
  await expect(region(page, 'Next infusion: DL2')).toBeVisible();
  await page.reload();
  await expect(region(page, 'Next infusion: DL2')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
