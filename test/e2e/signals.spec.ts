import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { openAs, signIn } from './support/people.ts';

const SIGNALS = '/trials/1/signals';
const main = (page: Page) => page.getByRole('main');
const sheet = (page: Page, name: string | RegExp) => main(page).getByRole('region', { name, exact: true }).first();

test('a line of the signals names its background and its words, and leads to its patients', async ({ page }) => {
  await signIn(page, 'monitor');
  await page.goto(SIGNALS);
  const events = sheet(page, 'Events of interest');
  const crs = events.getByRole('row', { name: /^CRS, grade 3 or worse/ });
  await expect(crs).toContainText('2/20 = 10 %');
  await expect(crs).toContainText('Pan 2021');
  await expect(crs).toContainText('assumption');
  await expect(crs).toContainText(/background|Too few/);
  await expect(events.getByRole('row', { name: /^Infection, grade 3 or worse/ })).toContainText('not given');
  await expect(main(page)).not.toContainText(/significant/i);

  const counted = Number(/(\d+)\/\d+/.exec((await crs.textContent())!)![1]);
  const links = crs.getByRole('cell').last().getByRole('link');
  expect(await links.count()).toBe(Math.min(counted, 4));
  const number = (await links.first().textContent())!;
  await links.first().click();
  await expect(main(page).getByRole('heading', { level: 1 })).toContainText(number);
});

test('what could hide a signal stands with its count; the discrepancies are one step away', async ({ page }) => {
  await signIn(page, 'committee');
  await page.goto(SIGNALS);
  const hidden = sheet(page, 'What could hide a signal');
  await expect(hidden.getByRole('row')).toHaveCount(14);
  await expect(hidden.getByRole('row', { name: /^Events without a grade/ })).toBeVisible();
  await hidden.getByRole('link', { name: 'List of discrepancies' }).click();
  await expect(page).toHaveURL(/\/trials\/1\/discrepancies/);
});

test('drift states how often it alarms by chance, and its table leaves as a file; the link shows it again', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.goto(SIGNALS);
  const drift = sheet(page, 'Drift: CRS, grade 3 or worse');
  await expect(drift).toContainText(/If the rate is 10 %: an alarm within \d+ patients with probability/);
  await expect(drift.getByRole('img', { name: /^CUSUM of CRS/ })).toBeVisible();
  await drift.getByRole('button', { name: 'As table' }).click();
  await expect(drift.getByRole('columnheader', { name: 'Height' })).toBeVisible();
  await expect(page).toHaveURL(/as=drift/);
  const rows = await drift.getByRole('row').count();
  const download = page.waitForEvent('download');
  await drift.getByRole('button', { name: 'CSV', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('NCT04785833-signals-drift.csv');
  expect((await readFile(await file.path(), 'utf8')).split('\r\n\r\n')[0]!.split('\r\n')).toHaveLength(rows);
  await page.reload();
  await expect(drift.getByRole('columnheader', { name: 'Height' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('an investigator is offered no signals, and is told why they are not shown', async ({ browser }) => {
  const page = await openAs(browser, 'investigator');
  await page.goto('/trials/1');
  await expect(page.getByRole('link', { name: 'Cohort', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Signals' })).toHaveCount(0);
  await page.goto(SIGNALS);
  // Infusions may be paused by what another test logged: that alert stands on every page.
  await expect(page.getByRole('alert').filter({ hasText: 'see the signals of the trial' })).toBeVisible();
});

test('the decision sheet shows one square a treated patient, and says how far the boundary is', async ({ page }) => {
  await signIn(page, 'committee');
  await page.goto('/trials/1/cohort');
  const ladder = sheet(page, 'Decision sheet');
  await expect(ladder).toContainText('Stop adding at 2 of 6');
  const squares = await ladder.getByRole('group').getByRole('link').count();
  await ladder.getByRole('button', { name: 'As table' }).click();
  const treated = await ladder
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).reduce((sum, row) => sum + Number(row.querySelectorAll('td')[2]?.textContent), 0),
    );
  expect(squares).toBe(treated);
  await expect(page).toHaveURL(/as=table/);
  await ladder.getByRole('button', { name: 'As figure' }).click();
  const number = (await ladder.getByRole('link').first().getAttribute('aria-label'))!.split(':')[0]!;
  await ladder.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('heading', { level: 1 })).toContainText(number);
});

test('two dose levels are compared without a word of significance; a mark selects its patients', async ({ page }) => {
  await signIn(page, 'committee');
  await page.goto('/trials/1/figures?figure=differences');
  const figure = sheet(page, 'DL3 against DL1, term by term');
  const mark = figure.getByRole('button', { name: /Hypotension.*: difference/ });
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Selected patients, worst first' }).getByRole('link').first(),
  ).toBeVisible();
  await expect(main(page)).not.toContainText(/significant/i);
  await figure.getByRole('button', { name: 'As table' }).click();
  await expect(figure.getByRole('columnheader', { name: /^p, adjusted for \d+/ })).toBeVisible();
});

for (const [address, file] of [
  [SIGNALS, 'NCT04785833-signals-boundary.csv'],
  ['/trials/1/cohort', 'NCT04785833-boundary.csv'],
] as const) {
  test(`the safety boundary on ${address} has its caption, its table, its files and its link`, async ({ page }) => {
    await signIn(page, 'committee');
    await page.goto(address);
    const boundary = sheet(page, 'Safety boundary');
    const figure = boundary.getByRole('img', { name: /^Safety boundary: / });
    const [, dlts, evaluable] = /(\d+) DLT of (\d+) evaluable/.exec((await figure.getAttribute('aria-label'))!)!;
    await expect(boundary).toContainText(/Population: treated patients of the trial, N = \d+/);
    await expect(boundary).toContainText(/change \d+/i);
    await expect(boundary.getByRole('button', { name: /^(SVG|PNG)$/ })).toHaveCount(2);
    const picture = page.waitForEvent('download');
    await boundary.getByRole('button', { name: 'SVG' }).click();
    expect(await readFile(await (await picture).path(), 'utf8')).toContain('Population: treated patients');

    await boundary.getByRole('button', { name: 'As table' }).click();
    await expect(page).toHaveURL(/as=boundary/);
    const now = boundary.getByRole('row', { name: new RegExp(`^${evaluable} ${dlts} `) });
    await expect(now).toBeVisible();
    const rows = await boundary.getByRole('row').count();
    const download = page.waitForEvent('download');
    await boundary.getByRole('button', { name: 'CSV', exact: true }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(file);
    expect((await readFile(await saved.path(), 'utf8')).split('\r\n\r\n')[0]!.split('\r\n')).toHaveLength(rows);
    await page.reload();
    await expect(now).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}
