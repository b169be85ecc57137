import { expect, test } from '@playwright/test';
import { importing } from '../../client/i18n/en/importing.ts';
import { openAs } from './support/people.ts';

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('files without STUDYID are refused until the study has a name, and nothing chosen is lost', async ({
  browser,
}) => {
  const data = await openAs(browser, 'data');
  await data.goto('/import');
  await data
    .locator('input[type="file"]')
    .setInputFiles([
      file('dm.csv', 'DOMAIN,USUBJID,SUBJID,SITEID,AGE,SEX,RFSTDTC\nDM,X-1,001,10,34,F,2026-01-05\n'),
      file('ae.csv', 'DOMAIN,USUBJID,AESEQ,AETERM,AEDECOD,AETOXGR,AESTDTC\nAE,X-1,1,Fever,Fever,2,2026-01-07\n'),
    ]);
  const prepare = data.getByRole('button', { name: importing.prepare, exact: true });
  await prepare.click();
  await expect(data.getByText(importing['blocked.no-study'])).toBeVisible();
  await data.getByLabel(importing.studyName, { exact: true }).fill('  CD7-PILOT ');
  await prepare.click();
  await expect(data.getByText('Study CD7-PILOT')).toBeVisible();
  await expect(data.getByText(importing['blocked.no-study'])).toHaveCount(0);
});

test('a file of events nothing of which can be used stops the import by name', async ({ browser }) => {
  const data = await openAs(browser, 'data');
  await data.goto('/import');
  await data
    .locator('input[type="file"]')
    .setInputFiles([
      file('dm.csv', 'STUDYID,USUBJID,SUBJID,SITEID,AGE,SEX,RFSTDTC\nST-9,X-1,001,10,34,F,2026-01-05\n'),
      file('ae.csv', 'patient;event;grade\nX-1;Fever;2\n'),
    ]);
  await data.getByRole('button', { name: importing.prepare, exact: true }).click();
  const refused = importing['blocked.file-refused'].replace('{{files}}', 'ae.csv');
  await expect(data.getByText(refused)).toBeVisible();
  await expect(data.getByRole('button', { name: importing.commit, exact: true })).toHaveCount(0);
});

test('who may not import is told so before any file is chosen', async ({ browser }) => {
  const committee = await openAs(browser, 'committee');
  await committee.goto('/import');
  await expect(committee.getByText('You may not import data: no role you hold allows it.')).toBeVisible();
  await expect(committee.locator('input[type="file"]')).toHaveCount(0);
});
