import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD, openAs } from './support/people.ts';

const PATIENT = '001-017';

test('a bedside entry becomes a case on the open screen of the monitor, a decision, a line on the timeline and an audit', async ({
  browser,
}) => {
  const monitor = await openAs(browser, 'monitor');
  await monitor.goto('/trials/1/cases');
  await expect(monitor.getByRole('table', { name: 'Cases' })).toBeVisible();
  await expect(monitor.getByText('Live', { exact: true })).toBeVisible();
  const line = monitor.getByRole('row').filter({ hasText: PATIENT }).filter({ hasText: 'Cytokine release syndrome' });
  await expect(line).toHaveCount(0);
  // Lost with any reload: the proof that the page stays the one that was opened.
  await monitor.evaluate(() => Object.assign(window, { neverReloaded: true }));

  const investigator = await openAs(browser, 'investigator');
  await investigator.goto(`/trials/1/patients/${PATIENT}`);
  await investigator.getByRole('main').getByRole('button', { name: 'Log event' }).click();
  const form = investigator.getByRole('dialog');
  await form.getByLabel('What happened?').fill('crs');
  await form.getByRole('option', { name: /Cytokine release syndrome/ }).click();
  await form.getByRole('radio').nth(3).check();
  await form.getByRole('textbox', { name: 'Onset' }).fill('d3 08:00');
  await form.getByRole('combobox', { name: 'Related to: CAR-T cells' }).click();
  await investigator.getByRole('option', { name: 'definite' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/^Saved: record/)).toBeVisible();

  await expect(line).toBeVisible({ timeout: 5_000 });
  expect(await monitor.evaluate(() => 'neverReloaded' in window)).toBe(true);

  await line.getByRole('link').first().click();
  await expect(monitor.getByRole('heading', { name: new RegExp(`patient ${PATIENT}`) })).toBeVisible();
  await monitor.getByRole('button', { name: 'Take it on' }).click();
  // A decision stands on the version that was read, so the page must have read the one with the name on it.
  await expect(monitor.getByRole('button', { name: 'Take it on' })).toBeHidden();
  await monitor.getByRole('button', { name: 'Confirm as DLT' }).click();
  const dialog = monitor.getByRole('dialog');
  await dialog.getByLabel(/Reason for change/).fill('Two vasopressors on day 3, no other cause found.');
  await dialog.getByLabel('Your password').fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: 'Confirm as DLT' }).click();
  await expect(dialog).toBeHidden();
  await expect(monitor.getByText('Two vasopressors on day 3, no other cause found.')).toBeVisible();
  const caseAddress = new URL(monitor.url()).pathname;

  await investigator.goto(`/trials/1/patients/${PATIENT}`);
  const figure = investigator.getByRole('group', { name: /on one time axis/ });
  await expect(figure.getByRole('link', { name: /Cytokine release syndrome.*4/ }).first()).toBeVisible();
  await expect(investigator.getByText(/DLT confirmed by Medical monitor \(demo\)/).first()).toBeVisible();

  await monitor.goto(`/audit/case/${caseAddress.split('/').at(-1)}`);
  await expect(monitor.getByText('taken on')).toBeVisible();
  await expect(monitor.getByText('decided', { exact: true })).toBeVisible();
  const entries = monitor.getByRole('main');
  await expect(entries.getByText(/Investigator \(demo\)/).first()).toBeVisible();
  await expect(entries.getByText(/Medical monitor \(demo\)/).first()).toBeVisible();
});
