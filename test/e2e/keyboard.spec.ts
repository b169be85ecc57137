import { expect, type Locator, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD, openAs } from './support/people.ts';
import { anEventOf, anInfusedPatient, record } from './support/record.ts';
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

/** Types into a field that Tab leads to. */
async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('a case is taken on, decided and signed without a pointing device', async ({ browser }) => {
  const ward = await openAs(browser, 'investigator');
  const subjectId = await anInfusedPatient(ward, '001-380');
  const { caseIds } = await record(ward, subjectId, anEventOf(4, '2026-03-05T08:00'));
  const page = await openAs(browser, 'monitor');
  await page.goto('/trials/1/cases');
  const line = page.getByRole('row').filter({ hasText: '001-380' });
  await expect(line).toBeVisible();
  await page.goto(`/cases/${caseIds[0]}`);

  await pressOn(page, page.getByRole('button', { name: 'Take it on' }));
  await expect(page.getByText('acknowledged', { exact: true }).first()).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: 'Not a DLT' }));
  const dialog = page.getByRole('dialog');
  await typeInto(page, dialog.getByLabel(/Reason for change/), 'Sepsis proven on the same day; no fever before.');
  await typeInto(page, dialog.getByLabel('Your password'), DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Signatures' }).getByText('valid', { exact: true })).toBeVisible();
});

test('a course is read mark by mark, and a mark opens its record, without a pointing device', async ({ browser }) => {
  const page = await openAs(browser, 'monitor');
  await page.goto('/trials/1/patients/001-007');
  const crs = page.getByRole('link', { name: /^Cytokine release syndrome/ }).first();
  await expect(crs).toBeVisible();
  await tabTo(page, crs);
  // The note repeats the name of the mark for the eye alone.
  const note = page.locator('[role="presentation"] strong').filter({ visible: true });
  await expect(note).toContainText('Cytokine release syndrome');
  await page.keyboard.press('ArrowRight');
  await expect(crs).not.toBeFocused();
  await expect(note).toHaveCount(1);
  await page.keyboard.press('Home');
  const first = page.locator('[data-strip] [data-mark]:focus');
  await expect(first).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a figure is filtered, a number chosen and its worst patient opened without a pointing device', async ({
  browser,
}) => {
  const page = await openAs(browser, 'committee');
  await page.goto('/trials/1/figures');
  await expect(page.getByRole('button', { name: /^CRS, Total: / })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'any grade' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Filter: grade 3 or worse')).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: /^CRS, Total: / }));
  const worst = page.getByRole('region', { name: 'Selected patients, worst first' }).getByRole('link').first();
  await expect(worst).toBeVisible();
  const number = (await worst.textContent())!;
  await tabTo(page, worst, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Patient ${number}`, level: 1 })).toBeVisible();
});

test('the committee decides and signs without a pointing device', async ({ browser }) => {
  const page = await openAs(browser, 'committee');
  await page.goto('/trials/1/cohort?level=DL2');
  await pressOn(page, page.getByRole('button', { name: 'Record a decision' }));
  const dialog = page.getByRole('dialog');
  const choices = dialog.getByRole('radio');
  await tabTo(page, choices.first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(choices.nth(1)).toBeChecked();
  await typeInto(page, dialog.getByRole('textbox', { name: /^Reason/ }), 'Discussed with all members present.');
  await typeInto(page, dialog.getByLabel(/^Your password/), DEMO_PASSWORD);
  await pressOn(page, dialog.getByRole('button', { name: 'Sign the decision' }));
  await expect(dialog).toHaveCount(0);
  const decided = page.getByRole('region', { name: 'What was decided' }).getByRole('listitem').first();
  await expect(decided).toContainText('Discussed with all members present.');
  await expect(decided).toContainText('signed');
});
