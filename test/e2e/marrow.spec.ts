import { expect, type Page, test } from '@playwright/test';
import { openAs } from './support/people.ts';
import { anEventOf, anInfusedPatient, record } from './support/record.ts';

/** A patient of this test alone, infused on 1 September and neutropenic from day 5 to the end. */
const PATIENT = '001-088';

async function aNeutropenicPatient(page: Page): Promise<void> {
  const subjectId = await anInfusedPatient(page, PATIENT, '2026-09-01T10:00');
  const neutropenia = { termCode: 10029366, verbatim: 'Neutropenia', scale: 'CTCAE 5.0' };
  await record(page, subjectId, anEventOf(4, '2026-09-06', neutropenia));
}

/** Says in the form of study events what a look at the marrow on this day showed. */
async function sayOfMarrow(page: Page, on: string, found: string): Promise<void> {
  await page.getByRole('button', { name: 'Record…' }).click();
  await page.getByRole('menuitem', { name: 'Study event' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Event' }).click();
  await page.getByRole('option', { name: 'Response assessed' }).click();
  await form.getByRole('combobox', { name: 'Bone marrow' }).click();
  await page.getByRole('option', { name: found, exact: true }).click();
  await form.getByRole('textbox', { name: 'When' }).fill(on);
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form).toBeHidden();
}

test('what the marrow showed decides the rule about lasting neutropenia, which asked for it', async ({ browser }) => {
  const page = await openAs(browser, 'investigator');
  await aNeutropenicPatient(page);
  await page.goto(`/trials/1/patients/${PATIENT}`);
  const open = page.getByRole('main').getByRole('link', { name: /^D6/ });
  await open.click();
  const rules = page.getByRole('main');
  await expect(rules).toContainText('somebody must record whether that is so');

  await page.goto(`/trials/1/patients/${PATIENT}`);
  await sayOfMarrow(page, '2026-10-08', 'no leukaemia in it');
  await page.goto(`/trials/1/patients/${PATIENT}`);
  await page.getByRole('main').getByRole('link', { name: /^D6/ }).click();
  await expect(rules).toContainText('without leukaemia in the marrow: that is so');
  await expect(rules).not.toContainText('somebody must record whether that is so');
});
