import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { DEMO_PASSWORD, openAs } from './support/people.ts';
import { anEventOf, anInfusedPatient, call, record } from './support/record.ts';

/** A patient of this test alone. */
const PATIENT = '001-093';
const REASON = 'Two vasopressors, no other cause found at the bedside.';

/** An infused patient with CRS of grade 4; answers the case and the event. */
async function aCase(page: Page) {
  const subjectId = await anInfusedPatient(page, PATIENT);
  return record(page, subjectId, crsOf(4));
}

const crsOf = (grade: number) => anEventOf(grade, '2026-03-05T08:00');

test('a decision is signed with the password; a wrong one loses nothing; a correction voids the signature and reopens the case', async ({
  browser,
}) => {
  const investigator = await openAs(browser, 'investigator');
  const { caseIds, observationId, version } = await aCase(investigator);
  const monitor = await openAs(browser, 'monitor');
  await monitor.goto(`/cases/${caseIds[0]}`);
  const life = monitor.getByRole('region', { name: 'Life of the case' });
  await expect(life.getByText(/Opened by Medical monitor \(demo\)/)).toBeVisible();
  await expect(life.getByText(/If nobody takes it on: the next monitor/)).toBeVisible();

  await monitor.getByRole('button', { name: 'Confirm as DLT' }).click();
  const dialog = monitor.getByRole('dialog');
  await expect(dialog.getByText(/I decide it as the medical monitor/)).toBeVisible();
  await expect(dialog.getByText('You sign as Medical monitor (demo).')).toBeVisible();
  await dialog.getByLabel(/Reason for change/).fill(REASON);
  await dialog.getByLabel('Your password').fill('not my password');
  await dialog.getByRole('button', { name: 'Confirm as DLT' }).click();
  await expect(dialog.getByRole('alert')).toContainText('That is not your password');
  await expect(dialog.getByLabel(/Reason for change/)).toHaveValue(REASON);
  expect(await axeFindings(monitor)).toEqual([]);
  await monitor.screenshot({ path: 'test-results/screens/signing-wrong-password.png' });

  await dialog.getByLabel('Your password').fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: 'Confirm as DLT' }).click();
  await expect(dialog).toBeHidden();
  const signatures = monitor.getByRole('region', { name: 'Signatures' });
  await expect(signatures.getByText('valid', { exact: true })).toBeVisible();
  await expect(signatures.getByText('Medical monitor (demo), medical monitor')).toBeVisible();
  await monitor.evaluate(() => Object.assign(window, { neverReloaded: true }));

  await call(investigator, 'observation.correct', {
    observationId,
    expectedVersion: version,
    reason: 'The chart was read again: one vasopressor, grade 2.',
    value: crsOf(2),
  });
  await expect(signatures.getByText('void', { exact: true })).toBeVisible();
  await expect(signatures.getByText(/the case was reopened because the facts changed/)).toBeVisible();
  await expect(life.getByText('reopened', { exact: true })).toBeVisible();
  expect(await monitor.evaluate(() => 'neverReloaded' in window)).toBe(true);
  await monitor.screenshot({ path: 'test-results/screens/signing-void.png', fullPage: true });
});

test('the committee decides what the monitor refers, and signs it', async ({ browser }) => {
  const monitor = await openAs(browser, 'monitor');
  await monitor.goto('/trials/1/cases?show=all');
  await monitor.getByRole('row').filter({ hasText: PATIENT }).getByRole('link').first().click();
  await monitor.getByRole('button', { name: 'Refer to the committee' }).click();
  const asking = monitor.getByRole('dialog');
  await asking.getByLabel(/Reason for change/).fill('The site and I disagree about the second vasopressor.');
  await asking.getByLabel('Your password').fill(DEMO_PASSWORD);
  await asking.getByRole('button', { name: 'Refer to the committee' }).click();
  await expect(asking).toBeHidden();
  await expect(monitor.getByText(/The case waits for the committee/)).toBeVisible();

  const committee = await openAs(browser, 'committee');
  await committee.goto(new URL(monitor.url()).pathname);
  await expect(committee.getByText(/What you sign is the committee’s decision/)).toBeVisible();
  await committee.getByRole('button', { name: 'Not a DLT' }).click();
  const declaring = committee.getByRole('dialog');
  await expect(declaring.getByText(/I state the committee’s decision/)).toBeVisible();
  await declaring.getByLabel(/Reason for change/).fill('One vasopressor only; agreed in the meeting.');
  await declaring.getByLabel('Your password').fill(DEMO_PASSWORD);
  await declaring.getByRole('button', { name: 'Not a DLT' }).click();
  await expect(declaring).toBeHidden();
  await expect(monitor.getByText(/The committee has decided/)).toBeVisible();
});

test('a case nobody has taken on was passed on, step by step; the inbox shows how long cases take', async ({
  browser,
}) => {
  const monitor = await openAs(browser, 'monitor');
  await monitor.goto('/trials/1/cases');
  const line = monitor.getByRole('row').filter({ hasText: /passed on, step \d/ });
  await expect(line.first()).toBeVisible();
  const timing = monitor.getByRole('region', { name: 'From entry to decision' });
  await expect(timing.getByRole('row', { name: /decided/ })).toBeVisible();
  await expect(timing.getByText(/rounds of \d+ cases/)).toBeVisible();
  await line.first().getByRole('link').first().click();
  await expect(monitor.getByText(/Nobody answered: passed on to/).first()).toBeVisible();
});
