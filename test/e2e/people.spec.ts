import { type Browser, expect, type Page, test } from '@playwright/test';
import { baseUrl, openAs } from './support/people.ts';

/** An account of this test alone. */
const NAME = 'Wei Sun (test)';
const EMAIL = 'wei.sun@site.test';
const FIRST_PASSWORD = 'Birch-42-Lantern';
const OWN_PASSWORD = 'Quiet-River-7-Stone';

async function attempt(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function atTheDoor(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl() });
  const page = await context.newPage();
  await page.goto('/sign-in');
  return page;
}

const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: EMAIL });

/** Answers the dialog that asks why. */
async function because(page: Page, button: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Reason/).fill(reason);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

test('an account is made, given a role at a site, relieved of it, locked, unlocked and disabled', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const admin = await openAs(browser, 'admin');
  await admin.goto('/people');
  await admin.getByRole('button', { name: 'New account' }).click();
  const form = admin.getByRole('dialog');
  await form.getByLabel('Name, as it appears in the record').fill(NAME);
  await form.getByLabel('E-mail, used to sign in').fill(EMAIL);
  await form.getByRole('textbox', { name: 'First password' }).fill('password12');
  await form.getByRole('button', { name: 'Create account' }).click();
  await expect(form.getByRole('alert')).toContainText('lists of known passwords');
  await form.getByRole('textbox', { name: 'First password' }).fill(FIRST_PASSWORD);
  await form.getByRole('button', { name: 'Create account' }).click();
  await expect(form).toBeHidden();
  await expect(rowOf(admin)).toContainText('no role');

  // A password somebody else knows opens one page: the one that changes it.
  const person = await atTheDoor(browser);
  await attempt(person, FIRST_PASSWORD);
  await expect(person.getByRole('heading', { name: 'Choose your own password' })).toBeVisible();
  await person.goto('/trials/1');
  await expect(person.getByRole('heading', { name: 'Choose your own password' })).toBeVisible();
  await person.getByRole('textbox', { name: 'Present password' }).fill(FIRST_PASSWORD);
  await person.getByRole('textbox', { name: 'New password', exact: true }).fill(OWN_PASSWORD);
  await person.getByRole('textbox', { name: 'New password, again' }).fill(OWN_PASSWORD);
  await person.getByRole('button', { name: 'Change password' }).click();
  await expect(person.getByRole('heading', { name: 'Choose your own password' })).toBeHidden();
  await person.goto('/');
  await expect(person.getByRole('button', { name: `Account menu of ${NAME}` })).toBeVisible();
  await expect(person.getByRole('table')).toHaveCount(0);
  await expect(person.getByRole('link', { name: 'Cases' })).toHaveCount(0);

  await rowOf(admin).getByRole('button', { name: 'Grant a role' }).click();
  await choose(admin, 'Role', 'investigator');
  await choose(admin, 'Trial', 'NCT04785833');
  await choose(admin, 'Site', /^001/);
  await because(admin, 'Grant', 'Delegated by the principal investigator.');
  await expect(rowOf(admin)).toContainText('site 001');

  // The page that was open follows the new role.
  await expect(person.getByRole('link', { name: 'Cases', exact: true })).toBeVisible();
  await person.goto('/trials/1');
  const board = person.getByRole('table').first();
  await expect(board.getByText('001-007')).toBeVisible();
  await expect(person.getByRole('banner').getByRole('button', { name: /Log event/ })).toBeVisible();
  await expect(person.getByRole('link', { name: 'People' })).toHaveCount(0);

  await rowOf(admin)
    .getByRole('button', { name: /^Revoke .*site 001/ })
    .click();
  await because(admin, 'Revoke', 'Left the study team.');
  await expect(rowOf(admin)).toContainText('no role');
  // Whoever loses a role is signed out at once, and finds nothing after signing in again.
  const asked = `/api/trpc/trial.overview?input=${encodeURIComponent(JSON.stringify({ trialId: 1 }))}`;
  expect((await person.request.get(asked)).status()).toBe(401);
  await person.goto('/trials/1');
  await attempt(person, OWN_PASSWORD);
  await expect(person.getByRole('button', { name: `Account menu of ${NAME}` })).toBeVisible();
  expect((await person.request.get(asked)).status()).toBe(403);
  await expect(person.getByText('001-007')).toHaveCount(0);

  const guessing = await atTheDoor(browser);
  for (let guess = 0; guess < 5; guess += 1) {
    await attempt(guessing, `not-the-password-${guess}`);
    await expect(guessing.getByRole('alert')).toBeVisible();
  }
  await attempt(guessing, OWN_PASSWORD);
  await expect(guessing.getByRole('alert')).toContainText('the account is locked');
  await admin.goto('/people');
  await expect(rowOf(admin)).toContainText('locked until');
  await rowOf(admin).getByRole('button', { name: 'Unlock' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Unlock' }).click();
  await expect(rowOf(admin)).toContainText('active');
  await attempt(guessing, OWN_PASSWORD);
  await expect(guessing.getByRole('button', { name: `Account menu of ${NAME}` })).toBeVisible();

  await rowOf(admin).getByRole('button', { name: 'Disable' }).click();
  await because(admin, 'Disable', 'No longer works here.');
  await expect(rowOf(admin)).toContainText('disabled');
  await guessing.goto('/');
  await expect(guessing.getByLabel('E-mail')).toBeVisible();
  await attempt(guessing, OWN_PASSWORD);
  await expect(guessing.getByRole('alert')).toBeVisible();
  await expect(guessing.getByRole('button', { name: `Account menu of ${NAME}` })).toHaveCount(0);
});
