import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD, openAs } from './support/people.ts';
import { anEventOf, anInfusedPatient, record } from './support/record.ts';

const SUBJECT = '001-360';

test('doses, design, pauses, cases, reports, signals and measured courses are set in forms, and the draft says in sentences what changed', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const data = await openAs(browser, 'data');
  await data.goto('/trials/1/protocol?tab=workbench');
  await data.getByRole('button', { name: /^New draft from/ }).click();
  await expect(data).toHaveURL(/[?&]version=\d+/);
  const items = data.getByRole('navigation', { name: 'Items of the draft' });
  const sentence = (region: string) =>
    data.getByRole('region', { name: region }).getByRole('status', { name: 'The sentence so far' });

  await test.step('dose levels and stagger', async () => {
    await items.getByRole('button', { name: 'Doses, stagger and committee' }).click();
    await data.getByRole('button', { name: 'Add a dose level' }).click();
    await expect(data.getByText('Enter a number.')).toBeVisible();
    await data.getByRole('textbox', { name: 'Level 4: 10⁶ cells/kg' }).fill('8');
    await data.getByRole('textbox', { name: 'Days between two patients' }).fill('21');
    await expect(sentence('Doses, stagger and committee')).toContainText('DL4 8 × 10⁶/kg');
    await expect(sentence('Doses, stagger and committee')).toContainText('At least 21 days between two patients');
  });

  await test.step('the design and the boundary', async () => {
    await items.getByRole('button', { name: 'Design and boundary' }).click();
    await data.getByRole('combobox', { name: 'Design' }).click();
    await data.getByRole('option', { name: 'BOIN', exact: true }).click();
    await data.getByRole('textbox', { name: 'Patients a group' }).fill('13');
    await expect(data.getByText('It must lie between 1 and 12.')).toBeVisible();
    await data.getByRole('textbox', { name: 'Patients a group' }).fill('2');
    await expect(sentence('Design and boundary')).toContainText('Doses are found by BOIN.');
  });

  await test.step('a pause by a measured value', async () => {
    await items.getByRole('button', { name: 'Add a pause rule' }).click();
    const form = data.getByRole('region', { name: 'Pause rule P1' });
    await form.getByRole('combobox', { name: 'Pauses when' }).click();
    await data.getByRole('option', { name: 'a measured value' }).click();
    await form.getByRole('textbox', { name: 'Times' }).fill('5');
    await form.getByRole('textbox', { name: /\(English\)$/ }).fill('Ferritin far above the patients before');
    await form.getByRole('textbox', { name: /\(Chinese\)$/ }).fill('铁蛋白远高于此前受试者');
    await expect(form.getByRole('status', { name: 'The sentence so far' })).toContainText('5 ');
  });

  await test.step('cases and reports', async () => {
    await items.getByRole('button', { name: 'Cases nobody takes on' }).click();
    await data.getByRole('textbox', { name: 'Step 2: after minutes' }).fill('30');
    await expect(data.getByText('Each step comes later than the one before.')).toBeVisible();
    await data.getByRole('textbox', { name: 'Step 2: after minutes' }).fill('120');
    await data.getByRole('checkbox', { name: 'Somebody is named as the trial’s lead' }).check();
    await data.getByRole('textbox', { name: 'Lead’s name' }).fill('Trial lead');
    await data.getByRole('textbox', { name: 'Lead’s mail address' }).fill('lead@example.org');
    await items.getByRole('button', { name: 'Reports to authorities' }).click();
    await data.getByRole('group', { name: 'Authorities that are told' }).getByText('United States').first().click();
    await expect(sentence('Reports to authorities')).not.toContainText('US within');
    await data.getByRole('textbox', { name: /^Letter 1: hours left/ }).fill('12');
    await expect(
      data.getByText('The steps go towards the end: no more hours left than at the step before.'),
    ).toBeVisible();
    await data.getByRole('textbox', { name: /^Letter 1: hours left/ }).fill('72');
    await data.getByRole('combobox', { name: 'Letter 1 goes to' }).click();
    await data.getByRole('option', { name: 'every data manager' }).click();
    await expect(sentence('Reports to authorities')).toContainText(
      'to every data manager 72 hours before it is missed',
    );
  });

  await test.step('signals: another event with its background, and a chart that follows it', async () => {
    await items.getByRole('button', { name: 'Signals' }).click();
    const form = data.getByRole('region', { name: 'Signals' });
    await form.getByRole('button', { name: 'Add an event' }).click();
    const event = form.getByRole('group', { name: 'Event 6' });
    await expect(event.getByText(/^Give each event a short name of its own/)).toBeVisible();
    await event.getByRole('textbox', { name: 'Short name' }).fill('haem-4');
    await event.getByRole('combobox', { name: 'Family' }).click();
    await data.getByRole('option', { name: 'Haematological' }).click();
    await event.getByRole('combobox', { name: 'From grade' }).click();
    await data.getByRole('option', { name: '4', exact: true }).click();
    await event.getByRole('checkbox', { name: 'Seen elsewhere: a background to compare with' }).check();
    await event.getByRole('textbox', { name: 'Patients with the event' }).fill('9');
    await event.getByRole('textbox', { name: 'Patients', exact: true }).fill('7');
    await event.getByRole('textbox', { name: 'Source' }).fill('Our own first trial');
    await expect(event.getByText('No more events than patients.')).toBeVisible();
    await event.getByRole('textbox', { name: 'Patients with the event' }).fill('3');
    await form.getByRole('combobox', { name: 'The chart follows' }).click();
    await data.getByRole('option', { name: 'haem-4' }).click();
    await expect(sentence('Signals')).toContainText('a reported haematological toxicity of grade 4 or worse');
  });

  await test.step('measured courses', async () => {
    await items.getByRole('button', { name: 'Measured courses' }).click();
    await data.getByRole('textbox', { name: 'Area ends on day' }).fill('0');
    await expect(data.getByText('It must lie between 1 and 730.')).toBeVisible();
    await data.getByRole('textbox', { name: 'Area ends on day' }).fill('56');
    await expect(sentence('Measured courses')).toContainText('ends on day 56');
  });

  await test.step('grading, discrepancies and whose cells the product is', async () => {
    await items.getByRole('button', { name: 'Grading and discrepancies' }).click();
    await data.getByRole('textbox', { name: 'Dates may differ, hours' }).fill('337');
    await expect(data.getByText('It must lie between 0 and 336.')).toBeVisible();
    await data.getByRole('textbox', { name: 'Dates may differ, hours' }).fill('36');
    await data.getByRole('group', { name: 'Vasopressin alone' }).getByText('grade 2').click();
    await expect(sentence('Grading and discrepancies')).toContainText('only vasopressor is grade 2');
    await items.getByRole('button', { name: 'Settings and windows' }).click();
    await data.getByText('a donor’s', { exact: true }).click();
  });

  await test.step('is saved, comes back, and stands in sentences among what the draft says otherwise', async () => {
    await data.getByRole('button', { name: 'Save draft' }).click();
    await expect(data.getByText(/^saved/)).toBeVisible();
    await data.reload();
    const differences = data.getByRole('list', { name: 'Differences' });
    for (const words of [
      'DL4 8 × 10⁶/kg',
      'At least 21 days',
      'Doses are found by BOIN.',
      'after every 2 patients',
      'Trial lead (lead@example.org)',
      'every medical monitor by mail after 120 minutes',
      'to every data manager 72 hours before it is missed',
      'Watched for: a reported haematological toxicity of grade 4 or worse.',
      'Seen elsewhere in 3 of 7 patients',
      'follows haem-4',
      'ends on day 56',
      'may differ in onset or end by 36 hours',
      'The cells of the product are a donor’s.',
    ]) {
      await expect(differences.locator('ins').filter({ hasText: words })).toHaveCount(1);
    }
    await expect(differences.getByText('P1', { exact: true })).toBeVisible();
    await expect(differences).not.toContainText('caseHandling');
    await expect(differences).not.toContainText('signals.');
  });
});

test('D12: the monitor brings up an event no rule speaks for and refers it to the committee', async ({ browser }) => {
  const investigator = await openAs(browser, 'investigator');
  const monitor = await openAs(browser, 'monitor');
  const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const subjectId = await anInfusedPatient(investigator, SUBJECT, `${day(5)}T10:00`);
  const nausea = { termCode: 10028813, scale: 'CTCAE 5.0' };
  const { observationId } = await record(investigator, subjectId, anEventOf(2, day(3), nausea));
  await monitor.goto(`/trials/1/patients/${SUBJECT}?selected=${observationId}`);
  const bringUp = monitor.getByRole('button', { name: 'Bring up as a possible DLT …' });
  await expect(bringUp).toBeVisible();
  await bringUp.click();
  const dialog = monitor.getByRole('dialog', { name: 'Bring up an event no rule speaks for' });
  await dialog.getByRole('textbox', { name: 'Reason for change' }).fill('Out of proportion to its grade');
  await dialog.getByRole('button', { name: 'Bring up', exact: true }).click();
  await expect(monitor).toHaveURL(/\/cases\/\d+/);
  await expect(monitor.getByText('Out of proportion to its grade').first()).toBeVisible();
  await monitor.getByRole('button', { name: 'Refer to the committee' }).click();
  const signing = monitor.getByRole('dialog');
  await signing.getByRole('textbox', { name: 'Reason for change' }).fill('Please look at it');
  await signing.getByLabel('Your password').fill(DEMO_PASSWORD);
  await signing.getByRole('button').last().click();
  await expect(signing).toBeHidden();
  const committee = await openAs(browser, 'committee');
  await committee.goto(monitor.url());
  await expect(committee.getByText('Please look at it').first()).toBeVisible();
});
