import { expect, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD, openAs } from './support/people.ts';
import { anEventOf, anInfusedPatient, call, record } from './support/record.ts';

const SUBJECT = '001-097';
const HOUR = 3_600_000;

/** The site's clock, to the second, as an event records it. */
const siteTime = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 19);

async function ask<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const answer = await page.request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true);
  return (await answer.json()).result.data;
}

/** A version without D3, signed by the monitor and in force. */
async function takeD3Out(data: Page, monitor: Page): Promise<void> {
  const { versionId, version } = await call(data, 'protocol.draft', { trialId: 1 });
  const { protocol } = await ask<{ protocol: { rules: { id: string }[] } }>(data, 'protocol.version', {
    trialId: 1,
    id: versionId,
  });
  const rules = protocol.rules.filter(({ id }) => id !== 'D3');
  const saved = await call(data, 'protocol.save', {
    versionId,
    expectedVersion: version,
    protocol: { ...protocol, rules },
  });
  await call(monitor, 'protocol.approve', {
    versionId,
    expectedVersion: saved.version,
    effectiveAt: null,
    reason: 'D3 is built anew',
    password: DEMO_PASSWORD,
  });
}

/** A patient infused eight days ago, with CRS of grade 3 that ripens under D3 at `ripensAt`. */
async function aPatientWithCrs(page: Page, ripensAt: number): Promise<void> {
  const subjectId = await anInfusedPatient(page, SUBJECT, siteTime(ripensAt - 8 * 24 * HOUR));
  const crs = anEventOf(3, siteTime(ripensAt - 7 * 24 * HOUR), { seriousness: ['life-threatening'] });
  await record(page, subjectId, crs);
}

test('D3 is built from nothing, run on the bench, signed, in force, and its case appears when time passes', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const data = await openAs(browser, 'data');
  const monitor = await openAs(browser, 'monitor');
  const investigator = await openAs(browser, 'investigator');
  await takeD3Out(data, monitor);

  await test.step('a draft begins without D3; the rule is built with the sentence forming beside it', async () => {
    await expect(async () => {
      await data.goto('/trials/1/protocol');
      await expect(data.getByRole('row', { name: /^D3 / })).toHaveCount(0);
    }).toPass({ timeout: 20_000 });
    await data.getByRole('tab', { name: 'Workbench' }).click();
    await data.getByRole('button', { name: /^New draft from/ }).click();
    // A draft somebody left may stand there until the new one is opened.
    await expect(data).toHaveURL(/[?&]version=\d+/);
    await data.getByRole('button', { name: 'Add a rule' }).click();
    const form = data.getByRole('region', { name: 'Rule D3' });
    const sentence = form.getByRole('status', { name: 'The sentence so far' });
    await expect(sentence).toContainText('Any event, grade 3 to 4');
    await form.getByRole('group', { name: 'Kinds of toxicity' }).getByText('CRS').click();
    await form.getByRole('combobox', { name: 'Grade to' }).click();
    await data.getByRole('option', { name: '3' }).click();
    await form.getByRole('checkbox', { name: 'Only if not down to a lower grade in time' }).check();
    await form.getByRole('textbox', { name: 'Within hours' }).fill('');
    await expect(sentence).toContainText('…');
    await expect(form.getByText('Enter a number.')).toBeVisible();
    await form.getByRole('textbox', { name: 'Within hours' }).fill('168');
    await form.getByRole('textbox', { name: /\(English\)$/ }).fill('CRS grade 3 for more than a week');
    await form.getByRole('textbox', { name: /\(Chinese\)$/ }).fill('3 级 CRS 超过一周');
    await form.getByRole('textbox', { name: 'Basis' }).fill('Protocol 6.3');
    await expect(sentence).toContainText('CRS, grade 3, reached on day 0 to 28 of the DLT window');
    await expect(sentence).toContainText('7 days (168 hours)');
  });

  await test.step('what was typed survives a reload, and is saved', async () => {
    await expect(data.getByText('changes not saved yet')).toBeVisible();
    await data.waitForTimeout(1500);
    await data.reload();
    await expect(data.getByText('What you had typed is back')).toBeVisible();
    await data.getByRole('button', { name: 'Save draft' }).click();
    await expect(data.getByText(/^saved/)).toBeVisible();
  });

  const ripensAt = Math.ceil(Date.now() / 1000) * 1000 + 45_000;
  await aPatientWithCrs(investigator, ripensAt);

  await test.step('the bench names who changes, and why', async () => {
    await data.getByRole('button', { name: 'Test bench', exact: true }).click();
    await data.getByRole('button', { name: 'Run over the patients' }).click();
    const row = data.getByRole('row').filter({ hasText: SUBJECT });
    await expect(row).toContainText('Becomes a DLT by rule D3');
    await row.locator('summary').first().click();
    await expect(row.getByRole('listitem').filter({ hasText: 'D3' }).first()).toBeVisible();
    await expect(row.getByRole('link', { name: SUBJECT })).toHaveAttribute('href', `/trials/1/patients/${SUBJECT}`);
  });

  await test.step('the monitor signs it, and it takes effect', async () => {
    await monitor.goto('/trials/1/protocol?tab=versions');
    await monitor.getByRole('button', { name: 'Approve …' }).first().click();
    const dialog = monitor.getByRole('dialog');
    await expect(dialog.getByText('D3', { exact: true })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Reason for change' }).fill('D3 as in the protocol');
    await dialog.getByLabel('Your password').fill('wrong');
    await dialog.getByRole('button', { name: 'Sign and approve' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Reason for change' })).toHaveValue('D3 as in the protocol');
    await dialog.getByLabel('Your password').fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: 'Sign and approve' }).click();
    await expect(dialog).toBeHidden();
    const first = monitor.getByRole('table').getByRole('row').nth(1);
    await expect(first).toContainText('in force', { timeout: 15_000 });
    await expect(first).toContainText('Medical monitor (demo)');
  });

  await test.step('what if the grade had been 2: the answer beside the real one, nothing saved', async () => {
    await monitor.goto(`/trials/1/patients/${SUBJECT}?whatIf=on`);
    const panel = monitor.getByRole('region', { name: 'What if', exact: true });
    await expect(panel.getByText('Nothing here is saved')).toBeVisible();
    await panel.getByRole('combobox', { name: 'Grade, step 1' }).click();
    await monitor.getByRole('option', { name: '2', exact: true }).click();
    await expect(panel.getByText('Not a DLT by rule D3')).toBeVisible();
    await monitor.reload();
    await expect(panel.getByText('The rules say the same.')).toBeVisible();
  });

  await test.step('the case is there when its moment has passed', async () => {
    await monitor.goto('/trials/1/cases');
    const line = monitor.getByRole('row').filter({ hasText: SUBJECT });
    await expect(line).toContainText('D3', { timeout: 90_000 });
    expect(Date.now()).toBeGreaterThanOrEqual(ripensAt);
  });
});
