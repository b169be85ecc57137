import { expect, test } from '@playwright/test';
import { openAs } from './support/people.ts';
import { tabTo } from './support/tabTo.ts';

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
