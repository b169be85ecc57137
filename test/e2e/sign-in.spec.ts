import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD, emailOf } from './support/people.ts';

test('a demo account signs in, sees the trial labelled as simulated, and signs out', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('E-mail').fill(emailOf('monitor'));
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await expect(page.getByText('Simulated data').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '001-018' }).first()).toBeVisible();

  await page.getByRole('button', { name: /^Account menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a wrong password is refused in words, and the page behind the sign-in comes back after it', async ({ page }) => {
  await page.goto('/trials/1/patients/001-007');
  await page.getByLabel('E-mail').fill(emailOf('auditor'));
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('E-mail and password do not belong together.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Patient 001-007', level: 1 })).toBeVisible();
});
