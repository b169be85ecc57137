import { expect, type Locator, type Page, test } from '@playwright/test';
import { openAs } from './support/people.ts';

/** Tabs on until something has the focus; a trap or a missing stop ends the test. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

test('an event is logged, found on the board and opened without a pointing device', async ({ browser }) => {
  const page = await openAs(browser, 'investigator');
  await page.goto('/trials/1/patients/001-019');
  await expect(page.getByRole('heading', { name: 'Patient 001-019', level: 1 })).toBeVisible();

  await page.keyboard.press('n');
  const form = page.getByRole('dialog');
  const term = form.getByLabel('What happened?');
  await expect(term).toBeVisible();
  await tabTo(page, term);
  await page.keyboard.type('hedache');
  await expect(form.getByRole('option').first()).toContainText('Headache');
  await page.keyboard.press('Enter');
  await tabTo(page, form.getByRole('radio').first());
  await page.keyboard.press('2');
  await expect(form.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, form.getByRole('textbox', { name: 'Onset' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('d3 21:00');
  await tabTo(page, form.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expect(form.getByText(/^Saved: record/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();

  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('main').getByRole('link', { name: '001-019' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Patient 001-019', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /Headache/ }).first()).toBeVisible();
});
