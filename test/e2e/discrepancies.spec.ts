import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { openAs } from './support/people.ts';
import { anInfusedPatient, record } from './support/record.ts';

/** A patient of this test alone. */
const PATIENT = '001-091';
const INFUSED_ON = '2026-03-02';

/** An infused patient, seen with CRS of grade 4 in the evening of the next day. */
async function aPatientWithGrade4(page: Page): Promise<void> {
  const subjectId = await anInfusedPatient(page, PATIENT, `${INFUSED_ON}T10:00`);
  const assessment = {
    kind: 'crs-assessment',
    at: '2026-03-03T20:00',
    temperature: { value: 39.4, unit: 'C' },
    feverOtherCause: false,
    hypotension: true,
    vasopressors: ['norepinephrine', 'dopamine'],
    hypotensionOtherCause: false,
    oxygen: { device: 'room-air', flowLitresPerMinute: null, notForHypoxia: false },
    hypoxiaOtherCause: false,
    feverModifiers: [],
    note: '',
  };
  await record(page, subjectId, assessment);
}

test('what was measured and not reported reaches the open list of the monitor, is answered, adopted, and becomes the report', async ({
  browser,
}) => {
  const monitor = await openAs(browser, 'monitor');
  await monitor.goto('/trials/1/discrepancies?show=all');
  await expect(monitor.getByRole('heading', { name: 'Discrepancies', level: 1 })).toBeVisible();
  await expect(monitor.getByText('Live', { exact: true })).toBeVisible();
  const line = monitor.getByRole('row').filter({ hasText: PATIENT }).filter({ hasText: 'measured grade 4' });
  await expect(line).toHaveCount(0);
  await monitor.evaluate(() => Object.assign(window, { neverReloaded: true }));

  const investigator = await openAs(browser, 'investigator');
  await aPatientWithGrade4(investigator);
  await expect(line).toBeVisible({ timeout: 5_000 });
  expect(await monitor.evaluate(() => 'neverReloaded' in window)).toBe(true);
  await expect(monitor.getByRole('navigation').getByRole('link', { name: /^Discrepancies \(\d+\)$/ })).toBeVisible();

  // The site answers by keyboard alone.
  await investigator.goto('/trials/1/discrepancies');
  const own = investigator.getByRole('button', { name: new RegExp(`${PATIENT}: Cytokine release syndrome: measured`) });
  await own.focus();
  await investigator.keyboard.press('Enter');
  const panel = investigator.getByRole('dialog');
  await expect(panel.getByText('Not reported.')).toBeVisible();
  await expect(panel.getByRole('table', { name: 'As measured' })).toContainText('norepinephrine');
  expect(await axeFindings(investigator)).toEqual([]);
  await panel.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
  await investigator.getByLabel(/Reason for change/).fill('Pressors started in theatre; report follows.');
  await investigator.getByRole('dialog').last().getByRole('button', { name: 'Answer', exact: true }).press('Enter');
  await expect(panel.getByText('Pressors started in theatre; report follows.')).toBeVisible();
  await expect(line).toContainText('answered', { timeout: 5_000 });

  // Adopting opens the event form with the measured grade; saving it makes it the report.
  await panel.getByRole('button', { name: 'Report what was measured' }).click();
  const form = investigator.getByRole('dialog');
  await expect(form.getByRole('radio').nth(3)).toBeChecked();
  await form.getByRole('combobox', { name: 'Related to: CAR-T cells' }).click();
  await investigator.getByRole('option', { name: 'probable' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/^Saved: record/)).toBeVisible();
  await expect(line).toHaveCount(0, { timeout: 5_000 });

  await investigator.goto(`/trials/1/patients/${PATIENT}`);
  const figure = investigator.getByRole('group', { name: /on one time axis/ });
  await expect(figure.getByRole('link', { name: /Cytokine release syndrome, measured/ }).first()).toBeVisible();
  await monitor.goto('/trials/1/cases');
  const dltCase = monitor.getByRole('row').filter({ hasText: PATIENT }).filter({ hasText: 'meets a DLT rule' });
  await expect(dltCase.filter({ hasText: 'Cytokine release syndrome' })).toHaveCount(1);
});

test('the patient page says what the other version would give, and saves nothing', async ({ browser }) => {
  const monitor = await openAs(browser, 'monitor');
  await monitor.goto('/trials/1/patients/001-007');
  await monitor.getByRole('button', { name: 'What if CTCAE 6.0' }).click();
  const region = monitor.getByRole('region', { name: 'What if CTCAE 6.0' });
  await expect(region.getByRole('listitem').filter({ hasText: 'Neutrophil count decreased' }).first()).toContainText(
    'CTCAE 6.0',
  );
  await monitor.reload();
  await expect(monitor.getByRole('region', { name: 'What if CTCAE 6.0' })).toHaveCount(0);
});
