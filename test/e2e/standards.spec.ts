import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openAs } from './support/people.ts';

const SHARED = path.resolve(import.meta.dirname, '../..', process.env.VIGIL_SHARED ?? '../shared', 'data/ctcae');
const OFFICIAL = path.join(SHARED, 'CTCAE_v5.0_2017-11-27.xlsx');
const OTHER_VERSION = path.join(SHARED, 'CTCAE_v6.0_MedDRA28.0_2026-01-20.xlsx');
const isHere = existsSync(OFFICIAL) && existsSync(OTHER_VERSION);
if (!isHere) process.stdout.write('skipped: the official workbooks are not here (set VIGIL_SHARED)\n');

const file = (buffer: Buffer, name = 'CTCAE_v5.0.xlsx') => ({ name, mimeType: 'application/octet-stream', buffer });

test('the official workbook is loaded, wrong files are refused, and the published words stand beside ours', async ({
  browser,
}) => {
  test.skip(!isHere, 'the official workbooks are not here');
  const official = readFileSync(OFFICIAL);
  const admin = await openAs(browser, 'admin');
  await admin.goto('/standards');
  await admin.getByRole('button', { name: 'Load workbook' }).first().click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel(/Reason for change/).fill('Criteria wanted word for word.');
  // The input behind the button of the form.
  const chosen = admin.locator('input[type="file"]');
  const refusals: readonly (readonly [Buffer, RegExp])[] = [
    [official.subarray(0, 60_000), /cut off/],
    [Buffer.from('code,term\n'), /not an Excel workbook/],
    [readFileSync(OTHER_VERSION), /workbook of CTCAE 6\.0, wanted is 5\.0/],
  ];
  for (const [buffer, words] of refusals) {
    await chosen.setInputFiles(file(buffer));
    await dialog.getByRole('button', { name: 'Load workbook' }).click();
    await expect(dialog.getByText(words)).toBeVisible();
    await expect(dialog.getByLabel(/Reason for change/)).toHaveValue('Criteria wanted word for word.');
  }
  await chosen.setInputFiles(file(official));
  await dialog.getByRole('button', { name: 'Load workbook' }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByText(/837 terms/).first()).toBeVisible();

  await admin.goto('/standards?term=10029366');
  await expect(admin.getByRole('dialog').getByText('<500/mm3; <0.5 x 10e9 /L')).toBeVisible();
  await admin.screenshot({ path: path.resolve('test-results/screens/standards-loaded.png') });

  const investigator = await openAs(browser, 'investigator');
  await investigator.goto('/trials/1/patients/001-017');
  await investigator.getByRole('main').getByRole('button', { name: 'Log event' }).click();
  const form = investigator.getByRole('dialog');
  await form.getByLabel('What happened?').fill('low anc');
  await form.getByRole('option', { name: /Neutrophil count decreased/ }).click();
  await expect(form.getByText('ANC <0.5 ×10⁹/L')).toBeVisible();
  await expect(form.getByText('<500/mm3; <0.5 x 10e9 /L')).toBeVisible();
  await form.screenshot({ path: path.resolve('test-results/screens/event-form-verbatim.png') });
});

test('a word added by a data manager is found at once by an investigator, and no longer when it is removed', async ({
  browser,
}) => {
  const investigator = await openAs(browser, 'investigator');
  await investigator.goto('/trials/1/patients/001-017');
  await expect(investigator.getByText('Live', { exact: true })).toBeVisible();
  await investigator.getByRole('main').getByRole('button', { name: 'Log event' }).click();
  const search = investigator.getByRole('dialog').getByLabel('What happened?');
  await search.fill('打摆子');
  await expect(investigator.getByRole('option')).toHaveCount(0);

  const manager = await openAs(browser, 'data');
  await manager.goto('/standards?q=fever');
  await manager.getByRole('button', { name: 'Fever', exact: true }).click();
  const panel = manager.getByRole('dialog');
  await panel.getByLabel('Word or abbreviation').fill('打摆子');
  await panel.getByRole('button', { name: 'Add word' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: '打摆子' })).toBeVisible();

  await search.fill('打摆');
  await expect(investigator.getByRole('option', { name: /Fever/ })).toBeVisible();

  await manager.keyboard.press('Escape');
  await manager.getByRole('button', { name: 'Remove “打摆子”' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel(/Reason for change/).fill('Nobody says so here.');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(manager.getByText('No word has been added yet.').first()).toBeVisible();
});

test('the dictionary is searched and read by keyboard alone', async ({ browser }) => {
  const page = await openAs(browser, 'investigator');
  await page.goto('/standards');
  await expect(page.getByText('CTCAE 5.0', { exact: true }).first()).toBeVisible();
  await page.getByLabel('Find a term').focus();
  await page.keyboard.type('low platelets');
  await expect(page).toHaveURL(/q=low/);
  const hit = page.getByRole('button', { name: 'Platelet count decreased', exact: true });
  await hit.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('6.0 has no such term.')).toBeVisible();
  await panel.getByRole('button', { name: 'Thrombocytopenia' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('CTCAE 5.0 has no such term.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
