import { expect, test } from '@playwright/test';
import { totpCode } from '../support/totpCode.ts';
import { axeFindings } from './support/axeFindings.ts';
import { baseUrl, DEMO_PASSWORD, emailOf, openAs, signIn } from './support/people.ts';

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

test('a second factor is set up, asked for at the next sign-in, replaced once by a backup code, and turned off', async ({
  browser,
}) => {
  const page = await openAs(browser, 'coordinator');
  await page.goto('/account');
  const password = page.getByRole('textbox', { name: 'Password', exact: true });
  await password.fill('not mine');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByText('That is not your password. Nothing was changed.')).toBeVisible();
  await password.fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Set up' }).click();
  const key = await page.getByText('Cannot scan? Enter this key:').textContent();
  const secret = /[A-Z2-7]{16,}/.exec(key ?? '')![0];
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Code').fill(totpCode(secret));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('Keep these on paper')).toBeVisible();
  const backupCode = await page
    .getByRole('listitem')
    .filter({ hasText: /^\w+-\w+$/ })
    .first()
    .textContent();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('button', { name: 'Turn off' })).toBeVisible();

  const atTheDoor = async () => {
    const door = await (await browser.newContext({ baseURL: baseUrl() })).newPage();
    await door.goto('/trials/1/patients/001-007');
    await door.getByLabel('E-mail').fill(emailOf('coordinator'));
    await door.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
    await door.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(door.getByText('One more step')).toBeVisible();
    return door;
  };
  const first = await atTheDoor();
  await first.getByLabel('Code').fill('000000');
  await first.getByRole('button', { name: 'Confirm' }).click();
  await expect(first.getByText('This code is not valid now.')).toBeVisible();
  await first.getByLabel('Code').fill(totpCode(secret));
  await first.getByRole('button', { name: 'Confirm' }).click();
  await expect(first.getByRole('heading', { name: 'Patient 001-007', level: 1 })).toBeVisible();

  const second = await atTheDoor();
  await second.getByRole('button', { name: 'Use a backup code instead' }).click();
  await second.getByLabel(/code/i).fill(backupCode!);
  await second.getByRole('button', { name: 'Confirm' }).click();
  await expect(second.getByRole('heading', { name: 'Patient 001-007', level: 1 })).toBeVisible();

  await password.fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
});

test('a tab whose browser was signed in by somebody else in another tab saves nothing under their name', async ({
  browser,
}) => {
  const theirs = await openAs(browser, 'investigator');
  await theirs.goto('/trials/1/patients/001-013');
  await theirs.getByRole('main').getByRole('button', { name: 'Log event' }).click();
  const form = theirs.getByRole('dialog', { name: /Log/ });
  await form.getByLabel('What happened?').fill('nausea');
  await form.getByRole('option', { name: /^Nausea/ }).click();
  await form.getByRole('radio').nth(1).check();
  await form.getByRole('textbox', { name: 'Onset' }).fill('d3');

  const other = await theirs.context().newPage();
  await signIn(other, 'coordinator');
  await other.goto('/trials/1');
  await expect(other.getByRole('button', { name: /^Account menu of Coordinator/ })).toBeVisible();

  await form.getByRole('button', { name: 'Save', exact: true }).click();
  const door = theirs.getByRole('dialog', { name: 'Your session has ended' });
  await door.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await door.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(door).toBeHidden();
  await expect(form.getByRole('textbox', { name: 'Onset' })).toHaveValue(/d3|day 3|\d{4}-\d\d-\d\d/);
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByText(/^Saved: record/)).toBeVisible();
  await theirs.goto('/trials/1/patients/001-013');
  await expect(theirs.getByText(/Last change/).locator('..')).toContainText('Investigator (demo)');

  // The other tab heard of the change and asked for it: now its person is the one who is gone.
  await expect(other.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
});
