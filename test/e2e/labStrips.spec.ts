import { expect, test } from '@playwright/test';
import { openAs, signIn } from './support/people.ts';

test('the choice of laboratory strips is made by keyboard, stands in the address and survives a reload', async ({
  page,
}) => {
  await signIn(page, 'monitor');
  await page.goto('/trials/1/patients/001-006');
  const strip = (name: string) => page.locator(`[data-strip="lab-${name}"]`);
  await expect(strip('ANC')).toHaveCount(1);
  await expect(strip('AST')).toHaveCount(0);

  await page.getByRole('button', { name: /^Lab strips/ }).press('Enter');
  await page.getByRole('checkbox', { name: /^AST/ }).press('Space');
  await expect(strip('AST')).toHaveCount(1);
  await expect(page).toHaveURL(/labs=[A-Z0-9.]*AST/);
  await page.getByRole('checkbox', { name: /^Platelets/ }).press('Space');
  await expect(strip('PLAT')).toHaveCount(0);

  await page.reload();
  await expect(strip('AST')).toHaveCount(1);
  await expect(strip('PLAT')).toHaveCount(0);
});

test('a mark of a strip leads to its record and says its grade with the version', async ({ page }) => {
  await signIn(page, 'monitor');
  await page.goto('/trials/1/patients/001-006?labs=ANC');
  const mark = page.locator('[data-strip="lab-ANC"] a[aria-label*="CTCAE 5.0"]').first();
  await expect(mark).toHaveAttribute('aria-label', /grade \d \(CTCAE 5\.0\)/);
  await mark.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a choice that cannot be understood is said, not dropped', async ({ page }) => {
  await signIn(page, 'monitor');
  await page.goto('/trials/1/patients/001-006?labs=anc,plt');
  await expect(page.getByText('anc,plt')).toBeVisible();
});

test('the numeral of a measured grade is black on white in the dark as by day: its bar is the same', async ({
  browser,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openAs(browser, 'investigator', { colorScheme });
    await page.goto('/trials/1/patients/001-003');
    const numeral = page.locator('svg text[class*="numeralHatched"]').first();
    await expect(numeral).toBeVisible();
    await expect(numeral, colorScheme).toHaveCSS('fill', 'rgb(0, 0, 0)');
    await expect(numeral, colorScheme).toHaveCSS('stroke', 'rgb(255, 255, 255)');
    await page.context().close();
  }
});
