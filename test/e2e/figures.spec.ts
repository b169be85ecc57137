import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signIn } from './support/people.ts';

const FIGURES = '/trials/1/figures';

test('a number leads to its patients, worst first, and the link shows the same view again', async ({ page }) => {
  await signIn(page, 'committee');
  await page.goto(FIGURES);
  const cell = page.getByRole('button', { name: /^ICANS, DL2: (\d+) of/ });
  const count = Number((await cell.textContent())!.trim().split('/')[0]);
  await cell.click();
  const selection = page.getByRole('region', { name: 'Selected patients, worst first' });
  await expect(selection.getByRole('listitem')).toHaveCount(count);
  const numbers = await selection.getByRole('link').allTextContents();

  await page.getByRole('button', { name: 'Worst grade by day' }).click();
  await expect(page.getByRole('button', { name: `Select patient ${numbers[0]}` })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const link = page.url();
  await page.goto('/trials/1');
  await page.goto(link);
  await expect(selection.getByRole('link')).toHaveText(numbers);
  await page.keyboard.press('Escape');
  await expect(selection).toHaveCount(0);
});

test('filters of patients change the denominator, filters of events do not, and the caption says both', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.goto(FIGURES);
  const all = page.getByRole('columnheader', { name: /^Total N = / });
  const before = await all.textContent();
  await page.getByText('≥ 3', { exact: true }).click();
  await expect(page.getByText('Filter: grade 3 or worse')).toBeVisible();
  await expect(all).toHaveText(before!);
  await page.getByText('DLT-evaluable', { exact: true }).click();
  await expect(all).not.toHaveText(before!);
  await expect(page.getByText(/N = \d+ DLT-evaluable patients/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(all).toHaveText(before!);
});

test('the table holds the numbers of the figure, and leaves as a file', async ({ page }) => {
  await signIn(page, 'committee');
  await page.goto(FIGURES);
  const shown = (await page.getByRole('button', { name: /^CRS, Total: / }).textContent())!.trim().split(' ')[0];
  await page.getByRole('button', { name: 'As table' }).click();
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'CRS', exact: true }) })
    .first();
  await expect(row.getByRole('cell', { name: shown!, exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('NCT04785833-incidence.csv');
  const [, caption] = (await readFile(await file.path(), 'utf8')).split('\r\n\r\n');
  expect(caption).toMatch(/Change \d+.*N = \d+ dosed patients.*No filter.*Simulated patients/s);
});

test('a filter that leaves nobody says so and offers the way back; a choice that is not understood is said', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.goto(`${FIGURES}?levels=DL9`);
  await expect(page.getByText('N = 0 dosed patients', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(page.getByRole('button', { name: /^CRS, Total: / })).toBeVisible();
  await page.goto(`${FIGURES}?figure=pie`);
  await expect(page.getByText('pie', { exact: false })).toBeVisible();
});

test('a count of grade 3 and worse and a step of a curve lead to their patients, by keyboard too', async ({ page }) => {
  await signIn(page, 'committee');
  await page.goto(FIGURES);
  const severe = page.getByRole('button', { name: /^CRS, Grade ≥ 3: (\d+) of/ });
  const count = Number(await severe.textContent());
  await severe.click();
  const selection = page.getByRole('region', { name: 'Selected patients, worst first' });
  await expect(selection.getByRole('listitem')).toHaveCount(count);
  await page.keyboard.press('Escape');
  await expect(selection).toHaveCount(0);

  await page.goto(`${FIGURES}?figure=times&family=ICANS`);
  const step = page.getByRole('button', { name: /^Day \d+: / }).first();
  const numbers = (await step.getAttribute('aria-label'))!.replace(/^Day \d+: /, '').split(', ');
  await step.focus();
  await page.keyboard.press('Enter');
  // The selection stands worst first, the label in order of dosing.
  const chosen = async () => (await selection.getByRole('listitem').allTextContents()).toSorted();
  await expect.poll(chosen).toEqual(numbers.toSorted());
  await expect(step).toHaveAttribute('aria-pressed', 'true');
});

test('on paper a figure stands whole on its first sheet, white, with its caption, however wide and dark the screen was', async ({
  page,
}) => {
  await signIn(page, 'committee');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1600, height: 900 });
  for (const figure of ['grades', 'lanes', 'heatmap', 'liver']) {
    await page.goto(`${FIGURES}?figure=${figure}`);
    await expect(page.getByText(/^N = \d+ dosed patients/)).toBeVisible();
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets, figure).toHaveLength(1);
  }
  // The sheet of a printer is narrower than the screen: what is drawn narrows with it.
  await page.emulateMedia({ media: 'print' });
  const section = page.locator('section', { has: page.locator('.vigil-figure') }).first();
  await section.evaluate((element) => {
    element.style.width = '700px';
  });
  const right = await section.evaluate((element) => element.getBoundingClientRect().right);
  const drawing = page.locator('.vigil-figure svg.recharts-surface').first();
  expect(await drawing.evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(right);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('button', { name: 'CSV', exact: true })).toBeHidden();
});

test('rows of few patients go, the table sorts and is copied, and the link keeps what was chosen', async ({ page }) => {
  await signIn(page, 'committee');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(FIGURES);
  const rows = page.getByRole('rowheader');
  await expect(rows.first()).toBeVisible();
  const all = await rows.count();
  await page.getByText('≥ 3 patients', { exact: true }).click();
  await expect(page.getByText('rows with fewer than 3 patients not shown')).toBeVisible();
  expect(await rows.count()).toBeLessThan(all);
  await expect(page).toHaveURL(/least=3/);

  await page.getByRole('button', { name: 'As table' }).click();
  const total = page.getByRole('columnheader', { name: /^Total/ });
  await total.getByRole('button').click();
  await expect(total).toHaveAttribute('aria-sort', 'ascending');
  const counts = await page
    .getByRole('row')
    .evaluateAll((lines) => lines.slice(1).map((line) => Number.parseInt(line.children[5]!.textContent!, 10)));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: 'Copy CSV' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\r\n\r\n')[0]!.split('\r\n').length - 1).toBe(counts.length);
});
