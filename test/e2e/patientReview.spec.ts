import { expect, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { signIn } from './support/people.ts';

const PATIENT = '/trials/1/patients/001-003';

test('a strip is folded by keyboard, and the address brings the fold back', async ({ page }) => {
  await signIn(page, 'monitor');
  await page.goto(PATIENT);
  const title = page.getByRole('button', { name: 'Temperature, support', exact: true });
  await title.press('Enter');
  await expect(title).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('[data-strip="temperature"]')).toHaveCount(0);
  await page.reload();
  await expect(title).toHaveAttribute('aria-expanded', 'false');
  await title.press('Space');
  await expect(page.locator('[data-strip="temperature"]')).toHaveCount(1);
});

test('a review is remembered for the person who made it; nothing is new until something is entered', async ({
  page,
}) => {
  await signIn(page, 'auditor');
  await page.goto(PATIENT);
  await expect(page.getByText('You have not marked this patient as reviewed yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await expect(page.getByText(/New or changed since: 0$/)).toBeVisible();
  await page.getByRole('switch', { name: 'only since your review' }).press('Space');
  await expect(page).toHaveURL(/since=review/);
  await expect(page.locator('[data-strip="toxicity"] a')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  await signIn(page, 'committee');
  await page.goto(PATIENT);
  await expect(page.getByText('You have not marked this patient as reviewed yet.')).toBeVisible();
});

test('a selection goes with the reader from figure to figure, its event too, and leads to the record', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.goto('/trials/1/figures?figure=heatmap');
  await page.locator('g[data-pointed]').filter({ hasText: '3' }).first().click();
  await expect(page).toHaveURL(/patients=.*event=\d+|event=\d+.*patients=/);
  const bar = page.getByRole('region', { name: 'Selected patients, worst first' });
  const standing = await bar.getByRole('status').textContent();
  await page.getByRole('button', { name: 'Worst grade by toxicity' }).click();
  await expect(bar.getByRole('status')).toHaveText(standing!);
  await bar.getByRole('link', { name: 'Open the record' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
