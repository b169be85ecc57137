import { type Browser, expect, type Page, test } from '@playwright/test';
import { axeFindings } from './support/axeFindings.ts';
import { asPasted, labBlock } from './support/labBlock.ts';
import { baseUrl, openAs } from './support/people.ts';

/** A patient of this test alone: no infusion, so that no result becomes anybody's baseline. */
async function enrol(page: Page, subjectNumber: string): Promise<void> {
  const answer = await page.request.post('/api/trpc/subject.enrol', {
    headers: { origin: baseUrl() },
    data: {
      requestId: crypto.randomUUID(),
      trialId: 1,
      siteId: 1,
      subjectNumber,
      sex: 'F',
      ageYears: 30,
      doseLevel: null,
      priorAlloTransplant: false,
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function openSheet(browser: Browser, subjectNumber: string): Promise<Page> {
  const page = await openAs(browser, 'coordinator');
  await enrol(page, subjectNumber);
  await page.goto(`/trials/1/patients/${subjectNumber}/labs`);
  return page;
}

/** As Ctrl+V does: the block is on the clipboard, nothing is typed. */
async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Results from a spreadsheet');
  await field.evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** The grades on screen, row by row over all pages; `null` = the row shows none. */
async function gradesOnScreen(page: Page): Promise<readonly (number | null)[]> {
  const grades: (number | null)[] = [];
  const later = page.getByRole('button', { name: 'Later' });
  for (;;) {
    const shown = await page
      .getByRole('table', { name: 'Rows and their grades' })
      .evaluate((table) =>
        [...table.querySelectorAll('tbody tr')].map((row) => row.querySelector('svg text')?.textContent ?? null),
      );
    grades.push(...shown.map((text) => (text === null ? null : Number(text))));
    if ((await later.count()) === 0 || (await later.isDisabled())) return grades;
    await later.click();
  }
}

const sheet = (page: Page) => page.getByRole('table', { name: 'Rows and their grades' });

test('a pasted block of 200 rows with mixed units ends in the grades of the published cases', async ({ browser }) => {
  const { heads, rows } = labBlock(200);
  expect(new Set(rows.map(({ cells }) => cells[0])).size).toBeGreaterThan(12);
  const page = await openSheet(browser, '001-201');
  await paste(page, asPasted([heads, ...rows.map(({ cells }) => cells)]));
  await expect(page.getByText('200 results to save')).toBeVisible();
  await expect(page.getByText('Not read: “Comment”.')).toBeVisible();

  await expect(sheet(page).locator('tbody tr').last().locator('svg')).toBeVisible();
  const shown = await gradesOnScreen(page);
  const compared = rows.map(({ id, cells, grade }, place) => ({
    id,
    cells: cells.join(' '),
    grade: shown[place] ?? null,
    expected: grade,
  }));
  expect(compared.filter(({ grade, expected }) => grade !== expected)).toEqual([]);
  await page.screenshot({ path: 'test-results/screens/labs-200.png' });

  const from = Date.now();
  await page.getByRole('button', { name: 'Save 200 results' }).click();
  await expect(page.getByText(/200 results were saved as change \d+\./)).toBeVisible();
  expect(Date.now() - from).toBeLessThan(5_000);

  const table = page.getByRole('table', { name: 'Saved' });
  const counted = await table.evaluate((element) =>
    [1, 2, 3, 4].map((grade) =>
      [...element.querySelectorAll('tbody tr')].reduce(
        (sum, row) => sum + Number(row.children[2 + grade]?.textContent),
        0,
      ),
    ),
  );
  expect(counted).toEqual([1, 2, 3, 4].map((grade) => rows.filter((row) => row.grade === grade).length));
  await page.screenshot({ path: 'test-results/screens/labs-200-saved.png' });

  await page.getByRole('button', { name: 'Enter more results' }).click();
  await paste(page, asPasted([heads, ...rows.map(({ cells }) => cells)]));
  await expect(page.getByText(/200 rows repeat results that are there already and are left out\./)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Save 0/ })).toBeDisabled();
});

const OPEN_BLOCK = asPasted([
  ['Date', 'Test', 'Result', 'Unit'],
  ['03/04/2026 08:00', 'ANC', '0.4', '10^9/L'],
  ['03/04/2026 08:00', 'thrombos', '18', '10^9/L'],
  ['03/05/2026 08:00', 'thrombos', '12', '10^9/L'],
  ['03/05/2026 08:00', 'Hb', '75', ''],
  ['03/05/2026 08:00', 'WBC', '1,234', '10^9/L'],
]);

test('what is not clear is asked and never guessed, by keyboard alone, and nothing typed is lost', async ({
  browser,
}) => {
  const page = await openSheet(browser, '001-202');
  await paste(page, OPEN_BLOCK);
  const save = page.getByRole('button', { name: /^Save \d+ results?$/ });
  await expect(page.getByText('5 need an answer')).toBeVisible();
  await expect(save).toBeDisabled();

  await page.getByRole('button', { name: 'month / day / year' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 need an answer')).toBeVisible();

  // Typing the first letters chooses in a list; one answer holds for both rows.
  await sheet(page).getByLabel('What “thrombos” means').first().focus();
  await page.keyboard.type('PLAT');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 need an answer')).toBeVisible();
  await sheet(page).getByLabel('Unit of Hb where it says “”').focus();
  await page.keyboard.type('g/L');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 needs an answer')).toBeVisible();

  await page.reload();
  await expect(page.getByText(/were put back/)).toBeVisible();
  await expect(page.getByText('1 needs an answer')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/labs-asked.png' });
  expect(await axeFindings(page)).toEqual([]);

  const value = sheet(page).getByLabel('Result, row 4');
  await value.focus();
  await page.keyboard.press('ArrowDown');
  await expect(sheet(page).getByLabel('Result, row 5')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1.234');
  await expect.poll(() => gradesOnScreen(page)).toEqual([4, 4, 4, 3, 3]);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/5 results were saved/)).toBeVisible();
});

test('one sample a row, a file as Excel writes it in China, and a row that is left out', async ({ browser }) => {
  const page = await openSheet(browser, '001-203');
  // GB 18030 of 日期,白细胞(10^9/L),血小板(10^9/L),CRP
  const heads = Buffer.from('c8d5c6da2cb0d7cfb8b0fb2831305e392f4c292cd1aad0a1b0e52831305e392f4c292c4352500d0a', 'hex');
  const body = Buffer.from('2026-03-05,0.8,20,5\r\n2026-03-06,,90,\r\n', 'latin1');
  const buffer = Buffer.concat([heads, body]);
  await page.locator('input[type="file"]').setInputFiles({ name: 'labs.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText('1 needs an answer')).toBeVisible();
  await sheet(page).getByLabel('Save row 3').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => gradesOnScreen(page)).toEqual([4, 4, null, 1]);
  await page.getByRole('button', { name: 'Save 3 results' }).click();
  await expect(page.getByText(/3 results were saved/)).toBeVisible();
});

test('a block without heads is read only after a person says what its columns hold', async ({ browser }) => {
  const page = await openSheet(browser, '001-204');
  await paste(page, '2026-03-05 08:00\tPLT\t20\tG/L\r\n2026-03-06 08:00\tPLT\t60\tG/L');
  await expect(page.getByText('Not yet readable:')).toBeVisible();
  const roles = ['date and time', 'test', 'result', 'unit'];
  for (const [place, role] of roles.entries()) {
    await page.getByLabel(new RegExp(`^Column ${place + 1} `)).selectOption({ label: role });
  }
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect.poll(() => gradesOnScreen(page)).toEqual([4, 2]);
});

test('a range of the site gives a grade to results without limits; an overlap is refused, an end needs a reason', async ({
  browser,
}) => {
  const page = await openSheet(browser, '001-205');
  const block = asPasted([
    ['Date', 'Test', 'Result', 'Unit'],
    ['2026-03-05', 'GGT', '100', 'U/L'],
  ]);
  await paste(page, block);
  await expect(sheet(page).getByText('reference limit missing')).toBeVisible();
  await page.getByRole('button', { name: 'Save 1 result' }).click();
  await expect(page.getByText(/1 result was saved/)).toBeVisible();

  await page.getByRole('link', { name: 'Reference ranges' }).click();
  await page.getByRole('button', { name: 'Add range' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Needed.').first()).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Test' }).fill('GGT');
  await page.getByRole('option', { name: /^GGT/ }).click();
  await dialog.getByLabel('Upper limit').fill('45');
  await dialog.getByLabel('Valid from').fill('2026-01-01');
  await page.screenshot({ path: 'test-results/screens/ranges-add.png' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  const again = await openAs(browser, 'investigator');
  await again.goto('/trials/1/patients/001-205');
  await expect(again.getByText('GGT increased').first()).toBeVisible();

  await page.getByRole('button', { name: 'Add range' }).click();
  await dialog.getByRole('combobox', { name: 'Test' }).fill('GGT');
  await page.getByRole('option', { name: /^GGT/ }).click();
  await dialog.getByLabel('Upper limit').fill('60');
  await dialog.getByLabel('Valid from').fill('2026-02-01');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/There is already a range of this analyte and sex from 2026-01-01/)).toBeVisible();
  await expect(dialog.getByLabel('Upper limit')).toHaveValue('60');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'End the range of GGT, since 2026-01-01' }).click();
  await dialog.getByLabel('Last day it is valid').fill('2026-02-28');
  await dialog.getByRole('button', { name: 'End' }).click();
  await expect(dialog.getByLabel(/Reason for change/)).toBeFocused();
  await dialog.getByLabel(/Reason for change/).fill('New analyser.');
  await dialog.getByRole('button', { name: 'End' }).click();
  await expect(page.getByRole('row', { name: /GGT .* 2026-01-01 to 2026-02-28/ })).toBeVisible();
  // The patient page says at once what followed from it, and why.
  await expect(again.getByText('New analyser.')).toBeVisible();
  await expect(again.getByText(/GGT increased: grade 1.*none$/)).toBeVisible();
});
