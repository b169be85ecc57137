import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openAs } from './support/people.ts';
import { tabTo } from './support/tabTo.ts';

/** Cases of the published vectors that can follow each other: fever, fluids, one and two vasopressors, treated, over. */
const COURSE = ['crs-003', 'crs-008', 'crs-009', 'crs-011', 'crs-028', 'crs-030'] as const;
const WHEN = ['-3 08:00', '-3 16:00', '-2 08:00', '-2 16:00', '-1 08:00', '-1 16:00'] as const;

interface CrsCase {
  readonly id: string;
  readonly expectedGrade: number;
  readonly input: {
    readonly temperatureC: number;
    readonly hypotension?: boolean;
    readonly vasopressors?: readonly string[];
    readonly antipyreticOrAnticytokineGiven?: boolean;
  };
}

const file = path.resolve(import.meta.dirname, '../vectors/crs-astct.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly CrsCase[] };
const course = COURSE.map((id) => cases.find((one) => one.id === id)!);

/** Arrow keys walk a group of radio buttons and choose as they go. */
async function chooseByArrows(page: Page, group: Locator, name: string): Promise<void> {
  await tabTo(page, group.locator('input:checked'));
  const wanted = group.getByRole('radio', { name, exact: true });
  for (let presses = 0; presses < 15 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(wanted).toBeChecked();
}

async function tickBySpace(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

async function typeCase(page: Page, form: Locator, { input }: CrsCase, when: string): Promise<void> {
  // Typing starts in the temperature; nothing has to be looked for.
  await expect(form.getByRole('textbox', { name: 'Temperature, °C' })).toBeFocused();
  await page.keyboard.type(String(input.temperatureC));
  await chooseByArrows(page, form.getByRole('group', { name: 'Hypotension?' }), input.hypotension ? 'yes' : 'no');
  for (const name of input.vasopressors ?? [])
    await tickBySpace(page, form.getByRole('checkbox', { name, exact: true }));
  await chooseByArrows(page, form.getByRole('group', { name: 'Oxygen device' }), 'room air');
  if (input.antipyreticOrAnticytokineGiven) {
    await tickBySpace(page, form.getByRole('checkbox', { name: 'tocilizumab' }));
  }
  await tabTo(page, form.getByRole('textbox', { name: 'When looked at' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(when);
}

test('a CRS course of six looks, typed by keyboard only, has the grades of the published cases', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await openAs(browser, 'investigator');
  await page.goto('/trials/1/patients/001-016');
  await expect(page.getByRole('heading', { name: 'Patient 001-016', level: 1 })).toBeVisible();
  const form = page.getByRole('dialog');

  for (const [i, one] of course.entries()) {
    await page.keyboard.press('c');
    await typeCase(page, form, one, WHEN[i]!);
    const shown = new RegExp(`^CRS grade ${one.expectedGrade}\\s*ASTCT 2019$`);
    await expect(form.getByRole('status'), one.id).toHaveText(shown);
    await tabTo(page, form.getByRole('button', { name: 'Save', exact: true }));
    await page.keyboard.press('Enter');
    await expect(form.getByRole('heading', { name: /^Saved: record/ })).toBeVisible();
    await expect(form.getByText(shown), one.id).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  }

  // On the patient's page each look stands with its derived grade and the standard it is derived by.
  const table = page.getByRole('region', { name: 'Other records' });
  const rows = table.getByRole('row').filter({ hasText: 'CRS assessment' });
  for (const [i, { expectedGrade }] of [...course].reverse().entries()) {
    await expect(rows.nth(i)).toContainText(new RegExp(`CRS grade ${expectedGrade}\\s*ASTCT 2019`));
  }
});

test('ICE is ten keys; the copied look of yesterday is saved only once somebody has said it is still so', async ({
  browser,
}) => {
  const page = await openAs(browser, 'coordinator');
  await page.goto('/trials/1/patients/001-017');
  await expect(page.getByRole('heading', { name: 'Patient 001-017', level: 1 })).toBeVisible();
  const form = page.getByRole('dialog');
  await page.keyboard.press('i');
  await expect(form.getByRole('radio', { name: 'Year: right' })).toBeFocused();
  await page.keyboard.type('1234567890');
  await expect(form.getByText('ICE 10 of 10', { exact: true })).toBeVisible();
  // Three items turn out wrong: attention, writing and the command.
  await page.keyboard.type('098');
  await expect(form.getByText('ICE 7 of 10', { exact: true })).toBeVisible();
  await expect(form.getByRole('status')).toContainText('ICANS grade 1');
  await tabTo(page, form.getByRole('button', { name: 'Awake, no seizure, no weakness' }));
  await page.keyboard.press('Enter');
  await tabTo(page, form.getByRole('button', { name: 'Save', exact: true }));
  await page.keyboard.press('Enter');
  await expect(form.getByRole('heading', { name: /^Saved: record/ })).toBeVisible();
  await expect(form.getByText('ICANS grade 1')).toBeVisible();

  await form.getByRole('button', { name: 'Another of this patient' }).click();
  await form.getByRole('button', { name: /^Copy the last one/ }).click();
  await expect(form.getByText('ICE 7 of 10', { exact: true })).toBeVisible();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByText('Copied: confirm it, or change it.').first()).toBeVisible();
  await form.getByRole('button', { name: 'Cognition: Still so' }).click();
  await form.getByRole('button', { name: 'Everything is still so' }).click();
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByRole('heading', { name: /^Saved: record/ })).toBeVisible();
});

test('a ward round goes from patient to patient, each with a form of its own', async ({ browser }) => {
  const page = await openAs(browser, 'investigator');
  await page.goto('/trials/1/patients/001-018');
  await expect(page.getByRole('heading', { name: 'Patient 001-018', level: 1 })).toBeVisible();
  const form = page.getByRole('dialog');
  await page.keyboard.press('i');
  for (const [number, place] of [
    ['001-018', '3 of 4'],
    ['001-019', '4 of 4'],
  ] as const) {
    await expect(form.getByRole('combobox', { name: 'Patient' })).toHaveValue(number);
    await expect(form.getByText(`Ward round: ${place}`)).toBeVisible();
    await expect(form.getByText('0 right so far, 10 still to do')).toBeVisible();
    await form.getByRole('button', { name: 'All ten right' }).click();
    await form.getByRole('button', { name: 'Awake, no seizure, no weakness' }).click();
    await expect(form.getByRole('status')).toContainText('ICANS grade 0');
    await form.getByRole('button', { name: /^Save, (next patient|end of round)$/ }).click();
  }
  await expect(form).toBeHidden();
  await expect(page.getByText('The round is complete.')).toBeVisible();
});

test('a look is corrected with a reason and keeps its number', async ({ browser }) => {
  const page = await openAs(browser, 'investigator');
  await page.goto('/trials/1/patients/001-018');
  const table = page.getByRole('region', { name: 'Other records' });
  const row = table.getByRole('row').filter({ hasText: 'CRS assessment' }).first();
  await expect(row).toContainText('CRS grade 3');
  await row.getByRole('button', { name: /^Correct CRS assessment/ }).click();
  const form = page.getByRole('dialog').first();
  await expect(form.getByRole('heading', { name: 'Correct a CRS assessment' })).toBeVisible();
  await form.getByRole('checkbox', { name: 'epinephrine', exact: true }).check();
  await expect(form.getByRole('status')).toContainText('CRS grade 4');
  await form.getByRole('button', { name: 'Save the correction' }).click();
  await page.getByRole('textbox', { name: /Reason for change/ }).fill('Second vasopressor was not entered');
  await page.getByRole('dialog').last().getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByRole('heading', { name: /^Saved: record \d+, version 2$/ })).toBeVisible();
});
