import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signIn } from './support/people.ts';

const FIGURES = '/trials/1/figures';

test('blood counts: the sentence above, the table and the file say the same', async ({ page }) => {
  await signIn(page, 'committee');
  await page.goto(`${FIGURES}?figure=counts`);
  const sentence = await page.getByText(/^Grade ≥ 3: \d+ of \d+ · grade 4: /).textContent();
  const [, severe, of] = /^Grade ≥ 3: (\d+) of (\d+)/.exec(sentence!)!;
  const table = page.getByRole('table', { name: 'By patient' });
  await expect(table.getByRole('row')).toHaveCount(Number(of) + 1);
  await expect(page.getByText(`N = ${of} dosed patients, those without a value included`)).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('NCT04785833-counts.csv');
  const cells = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const [header, ...rows] = readFileSync((await file.path())!, 'utf8')
    .replace('\ufeff', '')
    .split('\r\n\r\n')[0]!
    .split(/\r?\n/);
  const days = cells(header!).indexOf('Days grade ≥ 3');
  const low = rows.filter((row) => !['0', 'none'].includes(cells(row)[days]!));
  expect(rows).toHaveLength(Number(of));
  expect(low).toHaveLength(Number(severe));
});

test('a patient chosen in the counts stays chosen in the kinetics, by keyboard, and the link brings it back', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.goto(`${FIGURES}?figure=counts&part=PLAT`);
  const row = page.getByRole('button', { name: 'Select patient 001-003' });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'PK/PD' }).click();
  await expect(page.getByRole('button', { name: 'Select patient 001-003' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByText('CD7+ cells', { exact: true }).first().click();
  await expect(page.getByText('How it is read, by protocol version', { exact: false })).toBeVisible();
  const link = page.url();
  expect(link).toContain('part=cd7');
  await page.goto('/trials/1');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'CD7+ cells over time' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Selected patients, worst first' }).getByRole('listitem')).toHaveText([
    '001-003',
  ]);
});

test('lab safety: quadrants and those without a point make up everybody; pressing a count selects them', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.goto(`${FIGURES}?figure=liver`);
  const counts = page.getByRole('button', { name: /: \d+ of \d+$/ });
  await expect(counts).toHaveCount(7);
  const parts = (await counts.allTextContents()).map((text) => text.split(' of ').map(Number));
  const of = parts[0]![1]!;
  expect(parts.reduce((sum, [n]) => sum + n!, 0)).toBe(of);
  const neither = page.getByRole('button', { name: /^Neither: / });
  const n = Number((await neither.textContent())!.split(' of ')[0]);
  await neither.click();
  await expect(page.getByRole('region', { name: 'Selected patients, worst first' }).getByRole('listitem')).toHaveCount(
    n,
  );

  await page.getByText('Baseline to worst grade', { exact: true }).click();
  await page.getByRole('button', { name: /ALT: / }).click();
  const cells = await page
    .getByRole('region', { name: /^ALT: / })
    .locator('tbody td')
    .allTextContents();
  expect(cells).toHaveLength(49);
  expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(of);
});

test('filters of events are not offered for what was measured, filters of patients are; nobody left is said', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.goto(`${FIGURES}?figure=kinetics&grade=3`);
  await expect(
    page
      .getByText('No filter', { exact: true })
      .or(page.getByText(/· No filter ·/))
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Family of toxicities' })).toHaveCount(0);
  await page.goto(`${FIGURES}?figure=kinetics&levels=DL9`);
  await expect(page.getByText('N = 0 dosed patients', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page.getByRole('table', { name: 'By patient' })).toBeVisible();
});
