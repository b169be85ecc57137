import { expect, type Locator, type Page, test } from '@playwright/test';
import { openAs } from './support/people.ts';
import { anEventOf, anInfusedPatient, call, record } from './support/record.ts';

/** Opens the correction of the only event of a patient. */
async function openCorrection(page: Page, number: string): Promise<Locator> {
  await page.goto(`/trials/1/patients/${number}`);
  await page.getByRole('main').getByRole('button', { name: 'Log event' }).click();
  const form = page.getByRole('dialog', { name: /adverse event/ });
  await form.getByLabel('What happened?').fill('crs');
  await form.getByRole('option', { name: /Cytokine release syndrome/ }).click();
  await form.getByRole('button', { name: 'Add it there' }).click();
  await expect(form.getByRole('button', { name: 'Save the correction' })).toBeVisible();
  return form;
}

async function writeNarrative(form: Locator, text: string): Promise<void> {
  const narrative = form.getByLabel('Narrative');
  if (!(await narrative.isVisible())) await form.getByText(/^More:/).click();
  await narrative.fill(text);
}

async function saveCorrection(page: Page, form: Locator, why: string): Promise<void> {
  await form.getByRole('button', { name: 'Save the correction' }).click();
  const dialog = page.getByRole('dialog', { name: 'Why is it corrected?' });
  await dialog.getByLabel(/Reason for change/).fill(why);
  await dialog.getByRole('button', { name: 'Save the correction' }).click();
}

const draftKept = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes('draft.put') && answer.request().method() === 'POST');

test('a draft put back after a colleague saved meets the conflict and overwrites nothing', async ({ browser }) => {
  const page = await openAs(browser, 'investigator');
  const subjectId = await anInfusedPatient(page, '001-390');
  const event = anEventOf(1, '2026-03-03T08:00');
  const { observationId } = await record(page, subjectId, event);
  const form = await openCorrection(page, '001-390');
  const kept = draftKept(page);
  await writeNarrative(form, 'Begun before the colleague.');
  await kept;
  await page.goto('about:blank');

  const colleague = await openAs(browser, 'coordinator');
  const theirs = { ...event, narrative: 'Saved by the colleague.' };
  await call(colleague, 'observation.correct', {
    observationId,
    expectedVersion: 1,
    reason: 'ward note',
    value: theirs,
  });

  const again = await openCorrection(page, '001-390');
  await expect(again.getByText(/Your draft of/)).toBeVisible();
  await saveCorrection(page, again, 'From the chart.');
  await expect(again.getByText('Somebody saved version 2 meanwhile')).toBeVisible();
  await expect(again.getByText('Saved by the colleague.')).toBeVisible();

  await again.getByRole('button', { name: 'Go on with mine' }).click();
  await saveCorrection(page, again, 'Both have read it.');
  await expect(again.getByText(/^Saved: record \d+, version 3$/)).toBeVisible();
});

test('Escape leaves the question for the reason, not the form; a correction of nothing is not saved', async ({
  browser,
}) => {
  const page = await openAs(browser, 'investigator');
  const subjectId = await anInfusedPatient(page, '001-391');
  await record(page, subjectId, anEventOf(1, '2026-03-03T08:00'));
  const form = await openCorrection(page, '001-391');
  await form.getByRole('button', { name: 'Save the correction' }).click();
  await expect(form.getByText('Nothing was changed.')).toBeVisible();

  await writeNarrative(form, 'Seen again at noon.');
  await form.getByRole('button', { name: 'Save the correction' }).click();
  const dialog = page.getByRole('dialog', { name: 'Why is it corrected?' });
  await dialog.getByRole('button', { name: 'Save the correction' }).click();
  await expect(dialog.getByText('Write at least 3 characters.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(form.getByLabel('Narrative')).toHaveValue('Seen again at noon.');
});

test('a limit typed into the value moves before it; a refused "save and record another" is forgotten', async ({
  browser,
}) => {
  const page = await openAs(browser, 'investigator');
  await anInfusedPatient(page, '001-392');
  await page.goto('/trials/1/patients/001-392');
  await page
    .getByRole('button', { name: /^Record/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Laboratory result', exact: true }).click();
  const form = page.getByRole('dialog', { name: /Laboratory result/ });
  await form.getByRole('button', { name: 'Save and record another' }).click();
  await expect(form.getByText(/Enter the value/)).toBeVisible();
  await form.getByRole('textbox', { name: 'Value' }).fill('<0.1');
  await expect(form.getByRole('combobox', { name: 'Is' })).toHaveValue('<');
  await expect(form.getByRole('textbox', { name: 'Limit', exact: true })).toHaveValue('0.1');
  await form.getByRole('textbox', { name: 'Unit' }).fill('bananas');
  await expect(form.getByText(/“bananas”/)).toBeVisible();
  await form.getByRole('textbox', { name: 'Unit' }).fill('10^9/L');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form).toBeHidden();
});
