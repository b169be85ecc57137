import { expect, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { DEMO_PASSWORD, openAs } from './support/people.ts';
import { anEventOf, anInfusedPatient, call, record } from './support/record.ts';

/** A patient of this test alone. */
const PATIENT = '001-094';
const HYPOTENSION = 10021097;
const REGIONS = ['US', 'EU', 'UK', 'CN'] as const;

/** A serious, related event that no list names. */
const event = (seriousness: readonly string[]) =>
  anEventOf(3, '2026-03-05T06:00', { termCode: HYPOTENSION, scale: 'CTCAE 5.0', seriousness, symptomatic: true });

test('a serious unexpected reaction starts four clocks; sent, judged and upgraded, each leaves its trace', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const monitor = await openAs(browser, 'monitor');
  await monitor.goto('/trials/1/expedited');
  await expect(monitor.getByText('Live', { exact: true })).toBeVisible();
  const row = monitor.getByRole('row').filter({ hasText: PATIENT });
  await expect(row).toHaveCount(0);

  // It appears by itself.
  const investigator = await openAs(browser, 'investigator');
  const subjectId = await anInfusedPatient(investigator, PATIENT);
  const value = event(['hospitalisation']);
  const { observationId } = await record(investigator, subjectId, value);
  await expect(row).toContainText('running', { timeout: 10_000 });

  // The sponsor had been called on 5 March at ten: day 0, whatever day it was entered.
  const open = monitor.getByRole('button', { name: new RegExp(`${PATIENT}, Hypotension`) });
  await open.focus();
  await monitor.keyboard.press('Enter');
  const panel = monitor.getByRole('dialog', { name: 'Expedited reports' });
  await expect(panel.getByText('Yes: serious, suspected and unexpected.')).toBeVisible();
  await expect(monitor).toHaveURL(new RegExp(`event=${observationId}`));
  expect(await axeFindings(monitor)).toEqual([]);
  await panel.getByRole('button', { name: 'Sponsor knew earlier' }).click();
  const dialog = monitor.getByRole('dialog', { name: 'Since when has the sponsor known?' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Write at least 3 characters.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Known since' }).fill('2026-03-05 10:00');
  await dialog.getByLabel('From whom and how').fill('Telephone call of the ward');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  const clocks = panel.getByRole('table', { name: 'Clocks' }).getByRole('row');
  await expect(clocks.filter({ hasText: 'missed: was due 2026-03-20' })).toHaveCount(REGIONS.length);

  // A report that had left in time answers the clock of its authority and no other.
  await panel.getByRole('button', { name: 'Report sent' }).click();
  const sent = monitor.getByRole('dialog', { name: 'A report has left' });
  await sent.getByText('China (CDE)').click();
  await sent.getByRole('textbox', { name: /Left at/ }).fill('2026-03-18 14:00');
  await sent.getByLabel('Case number (may be empty)').fill('CN-2026-1');
  expect(await axeFindings(monitor)).toEqual([]);
  await sent.getByRole('button', { name: 'Save' }).click();
  await expect(sent).toHaveCount(0);
  await expect(clocks.filter({ hasText: 'China' })).toContainText('sent 2026-03-18 14:00');
  await expect(clocks.filter({ hasText: 'missed: was due 2026-03-20' })).toHaveCount(REGIONS.length - 1);

  // The sponsor's opinion is signed, and cannot take away the investigator's.
  await panel.getByRole('button', { name: 'Judge the cause' }).click();
  const judge = monitor.getByRole('dialog', { name: 'The sponsor’s opinion of the cause' });
  await judge.getByText('unrelated', { exact: true }).click();
  await judge.getByLabel(/Reason for change/).fill('Sepsis explains it');
  await judge.getByLabel('Your password').fill(DEMO_PASSWORD);
  await judge.getByRole('button', { name: 'Sign' }).click();
  await expect(judge).toHaveCount(0);
  await expect(panel.getByText('The sponsor does not suspect the product: unrelated')).toBeVisible();
  await expect(panel.getByText('Yes: serious, suspected and unexpected.')).toBeVisible();
  await expect(panel.getByText(/· signed$/)).toBeVisible();
  await monitor.screenshot({ path: 'test-results/screens/expedited-panel.png' });

  // The upgrade begins a clock of its own today; the missed ones stay, and the opinion was of an event that has changed.
  await call(investigator, 'observation.correct', {
    observationId,
    expectedVersion: 1,
    reason: 'It threatened life',
    value: event(['hospitalisation', 'life-threatening']),
  });
  await expect(clocks.filter({ hasText: 'became fatal or life-threatening' })).toHaveCount(REGIONS.length);
  await expect(clocks.filter({ hasText: 'missed: was due 2026-03-20' })).toHaveCount(REGIONS.length - 1);
  await expect(panel.getByText(/signature void/)).toBeVisible();
  await monitor.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  // It stands in the alarm area of the overview and of the patient.
  for (const address of ['/trials/1', `/trials/1/patients/${PATIENT}`]) {
    await monitor.goto(address);
    await expect(monitor.getByRole('link', { name: `${PATIENT} · Hypotension` })).toBeVisible();
  }
  await expect(monitor.getByRole('region', { name: 'Expedited reporting' })).toContainText(
    'missed: was due 2026-03-20',
  );

  // Others read and cannot act.
  await investigator.goto(`/trials/1/expedited?event=${observationId}`);
  await expect(investigator.getByText('The medical monitor records what the sponsor knows')).toBeVisible();
});

test('the data manager enters the next version of what is expected', async ({ browser }) => {
  const manager = await openAs(browser, 'data');
  await manager.goto('/trials/1/expedited');
  await manager.getByRole('button', { name: 'New version' }).click();
  const dialog = manager.getByRole('dialog', { name: 'New version of the reference safety information' });
  await dialog.getByLabel('Version').fill('E2E 1');
  // Valid from a day on which no other test enters an event.
  await dialog.getByLabel('Valid from (first day)').fill('2020-01-01');
  await dialog.getByLabel('Document and section').fill('Brochure 3, section 7.2');
  await dialog.getByLabel('Expected reactions, one a line').fill('CRS 3\n10029999 2');
  await dialog.getByLabel('Reason').fill('First brochure');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Line 2 cannot be read')).toBeVisible();
  expect(await axeFindings(manager)).toEqual([]);
  await dialog
    .getByLabel('Expected reactions, one a line')
    .fill('CRS 3\nICANS 3\nhaematological 4\n10016558 3\n10061229 3');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  const lists = manager.getByRole('table', { name: 'Reference safety information' });
  await expect(lists.getByRole('row').filter({ hasText: 'E2E 1' })).toContainText('Lung infection up to grade 3');
});
