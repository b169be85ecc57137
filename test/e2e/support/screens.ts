import type { Page } from '@playwright/test';
import { assessments as assessmentsEn } from '../../../client/i18n/en/assessments.ts';
import { cases as casesEn } from '../../../client/i18n/en/cases.ts';
import { enrol as enrolEn } from '../../../client/i18n/en/enrol.ts';
import { labs as labsEn } from '../../../client/i18n/en/labs.ts';
import { patient as patientEn } from '../../../client/i18n/en/patient.ts';
import { protocol as protocolEn } from '../../../client/i18n/en/protocol.ts';
import { ranges as rangesEn } from '../../../client/i18n/en/ranges.ts';
import { standards as standardsEn } from '../../../client/i18n/en/standards.ts';
import { vocabulary as vocabularyEn } from '../../../client/i18n/en/vocabulary.ts';
import { assessments as assessmentsZh } from '../../../client/i18n/zh/assessments.ts';
import { cases as casesZh } from '../../../client/i18n/zh/cases.ts';
import { enrol as enrolZh } from '../../../client/i18n/zh/enrol.ts';
import { labs as labsZh } from '../../../client/i18n/zh/labs.ts';
import { patient as patientZh } from '../../../client/i18n/zh/patient.ts';
import { protocol as protocolZh } from '../../../client/i18n/zh/protocol.ts';
import { ranges as rangesZh } from '../../../client/i18n/zh/ranges.ts';
import { standards as standardsZh } from '../../../client/i18n/zh/standards.ts';
import { vocabulary as vocabularyZh } from '../../../client/i18n/zh/vocabulary.ts';
import type { DemoPerson } from './people.ts';

/** Every screen of the product: who looks at it, where it is, and what must stand there before it counts as shown. */
export interface Screen {
  readonly name: string;
  readonly person: DemoPerson | null;
  readonly path: string;
  readonly ready: (page: Page) => Promise<unknown>;
  /** How much of a long page is worth a picture; all of it when left out. */
  readonly height?: number;
}

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 }).waitFor();
const figure = (page: Page) => main(page).locator('svg a').first().waitFor();
/** A figure with what stands around it. */
const sheet = (page: Page) => page.getByRole('button', { name: 'CSV', exact: true }).waitFor();
const table = (page: Page) => main(page).getByRole('table').first().waitFor();

/** The same button in either language. */
const button = (page: Page, en: string, zh: string) =>
  page.getByRole('button', { name: new RegExp(`^(${en}|${zh})$`) });
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
async function openExpeditedEvent(page: Page): Promise<void> {
  await main(page).locator('tbody button').first().click();
  await page.getByRole('dialog').getByRole('table').waitFor();
}

async function openEventForm(page: Page): Promise<void> {
  await heading(page);
  await page.keyboard.press('n');
  await dialog(page);
  await page.getByRole('dialog').locator('[data-autofocus]').fill('crs');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('radio').nth(2).check();
}

async function openCrsForm(page: Page): Promise<void> {
  await heading(page);
  await page.keyboard.press('c');
  await page.getByRole('dialog').locator('[data-autofocus]').fill('38.6');
}

async function openIcansForm(page: Page): Promise<void> {
  await heading(page);
  await page.keyboard.press('i');
  await dialog(page);
  // A draft of an earlier visit may be back: this gives the same eight points from any state.
  await button(page, assessmentsEn.iceAllRight, assessmentsZh.iceAllRight).click();
  await page.getByRole('dialog').locator('[data-autofocus]').focus();
  await page.keyboard.type('90');
}

async function openLabForm(page: Page): Promise<void> {
  await heading(page);
  await button(page, patientEn.record, patientZh.record).click();
  const kind = new RegExp(`^(${vocabularyEn['kind.lab']}|${vocabularyZh['kind.lab']})$`);
  await page.getByRole('menuitem', { name: kind }).click();
  await dialog(page);
}

/** A block with something to ask about everything; from a draft of an earlier visit where there is one. */
const BLOCK = [
  'Date;Test;Result;Unit;Low;High;Comment',
  '05/03/2026 08:00;ANC;0.4;10^9/L;1.8;6.3;',
  '05/03/2026 08:00;Plt;<10;G/L;;;',
  '05/03/2026 08:00;血红蛋白;7.9;g/dL;;;',
  '05/03/2026 08:00;ALT;220;U/L;;;',
  '05/03/2026 08:00;thrombos;18;10^9/L;;;',
  '05/03/2026 08:00;CRP;88;;;;',
  '05/03/2026 08:00;Ferritin;1,234;ng/mL;;;',
  '06/03/2026 08:00;TBIL;haemolysed;µmol/L;;;',
].join('\n');

async function openSheet(page: Page): Promise<void> {
  await heading(page);
  const read = button(page, labsEn.read, labsZh.read);
  const rows = main(page).getByRole('table').first();
  await read.or(rows).first().waitFor();
  if ((await rows.count()) === 0) {
    await main(page).getByRole('textbox').first().fill(BLOCK);
    await read.click();
  }
  await button(page, labsEn['order.dmy'], labsZh['order.dmy']).click();
  await rows.locator('svg text').first().waitFor();
  // The draft is kept a moment after the last key.
  await page.waitForTimeout(1000);
}

async function openRangeForm(page: Page): Promise<void> {
  await table(page);
  await button(page, rangesEn.add, rangesZh.add).click();
  await dialog(page);
  await button(page, rangesEn.save, rangesZh.save).click();
}

async function openEnrolment(page: Page): Promise<void> {
  await table(page);
  await button(page, enrolEn.open, enrolZh.open).click();
  await dialog(page);
}

async function openDecision(page: Page): Promise<void> {
  await heading(page);
  await button(page, casesEn.confirm, casesZh.confirm).click();
  await dialog(page);
}

async function openDiscrepancy(page: Page): Promise<void> {
  await table(page);
  await main(page).getByRole('row').nth(1).getByRole('button').click();
  await page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
}

/** A draft to edit, from an earlier visit where there is one, with a rule of it open. */
async function openWorkbench(page: Page): Promise<void> {
  await heading(page);
  const save = button(page, protocolEn['workbench.save'], protocolZh['workbench.save']);
  const fresh = page.getByRole('button', { name: /^(New draft from|以 \S+ 新建草案)/ });
  await fresh.waitFor();
  await page.waitForTimeout(500);
  if ((await save.count()) === 0) await fresh.click();
  await page.getByRole('button', { name: /^D7b / }).click();
  await main(page).getByRole('heading', { level: 2 }).first().waitFor();
}

async function runBench(page: Page): Promise<void> {
  await heading(page);
  await button(page, protocolEn['bench.run'], protocolZh['bench.run']).click();
  await page
    .getByText(/patients\.$|均无变化|例有变化/)
    .last()
    .waitFor();
}

async function openWorkbookForm(page: Page): Promise<void> {
  await table(page);
  await button(page, standardsEn.load, standardsZh.load).first().click();
  await dialog(page);
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'sign-in',
    person: null,
    path: '/sign-in',
    ready: (page) => page.getByText('monitor@demo.vigil').waitFor(),
  },
  { name: 'overview', person: 'monitor', path: '/trials/1', ready: table },
  { name: 'overview-table', person: 'monitor', path: '/trials/1?view=table', ready: table },
  { name: 'patient', person: 'monitor', path: '/trials/1/patients/001-007', ready: figure, height: 1420 },
  { name: 'patient-ripening', person: 'investigator', path: '/trials/1/patients/001-018', ready: figure, height: 1420 },
  { name: 'patient-labs', person: 'monitor', path: '/trials/1/patients/001-006', ready: figure },
  { name: 'patient-past', person: 'auditor', path: '/trials/1/patients/001-007?asOf=1600', ready: heading },
  { name: 'cohort', person: 'committee', path: '/trials/1/cohort', ready: table },
  { name: 'cases', person: 'monitor', path: '/trials/1/cases', ready: table },
  { name: 'case', person: 'monitor', path: '/cases/1', ready: heading },
  { name: 'case-decision', person: 'monitor', path: '/cases/8', ready: openDecision },
  { name: 'figures-incidence', person: 'committee', path: '/trials/1/figures', ready: table },
  { name: 'figures-grades', person: 'committee', path: '/trials/1/figures?figure=grades', ready: table },
  { name: 'figures-lanes', person: 'committee', path: '/trials/1/figures?figure=lanes', ready: heading },
  { name: 'figures-heatmap', person: 'committee', path: '/trials/1/figures?figure=heatmap', ready: heading },
  { name: 'figures-syndromes', person: 'committee', path: '/trials/1/figures?figure=syndromes', ready: table },
  { name: 'figures-times', person: 'committee', path: '/trials/1/figures?figure=times', ready: heading },
  { name: 'figures-counts', person: 'committee', path: '/trials/1/figures?figure=counts', ready: table },
  {
    name: 'figures-counts-chosen',
    person: 'committee',
    path: '/trials/1/figures?figure=counts&part=PLAT&patients=001-003',
    ready: table,
  },
  { name: 'figures-liver', person: 'committee', path: '/trials/1/figures?figure=liver', ready: sheet },
  {
    name: 'figures-liver-path',
    person: 'committee',
    path: '/trials/1/figures?figure=liver&patients=001-003',
    ready: sheet,
  },
  { name: 'figures-shift', person: 'committee', path: '/trials/1/figures?figure=liver&part=shift', ready: table },
  { name: 'figures-product', person: 'committee', path: '/trials/1/figures?figure=kinetics', ready: table },
  {
    name: 'figures-targets',
    person: 'committee',
    path: '/trials/1/figures?figure=kinetics&part=cd7&patients=001-003',
    ready: table,
  },
  { name: 'figures-differences', person: 'committee', path: '/trials/1/figures?figure=differences', ready: heading },
  { name: 'signals', person: 'monitor', path: '/trials/1/signals', ready: table },
  { name: 'signals-tables', person: 'committee', path: '/trials/1/signals?as=levels', ready: table },
  { name: 'cohort-sheet-table', person: 'committee', path: '/trials/1/cohort?as=table', ready: table, height: 700 },
  { name: 'discrepancies', person: 'monitor', path: '/trials/1/discrepancies?show=all', ready: table, height: 1420 },
  { name: 'discrepancy', person: 'investigator', path: '/trials/1/discrepancies?show=all', ready: openDiscrepancy },
  { name: 'expedited', person: 'monitor', path: '/trials/1/expedited?show=all', ready: table },
  { name: 'expedited-event', person: 'monitor', path: '/trials/1/expedited', ready: openExpeditedEvent },
  { name: 'event-form', person: 'investigator', path: '/trials/1/patients/001-017', ready: openEventForm, height: 900 },
  { name: 'crs-form', person: 'investigator', path: '/trials/1/patients/001-018', ready: openCrsForm, height: 900 },
  { name: 'icans-form', person: 'investigator', path: '/trials/1/patients/001-017', ready: openIcansForm, height: 900 },
  { name: 'lab-form', person: 'coordinator', path: '/trials/1/patients/001-017', ready: openLabForm, height: 900 },
  { name: 'labs-paste', person: 'coordinator', path: '/trials/1/patients/001-016/labs', ready: heading },
  { name: 'labs-rows', person: 'coordinator', path: '/trials/1/patients/001-017/labs', ready: openSheet },
  { name: 'protocol', person: 'monitor', path: '/trials/1/protocol', ready: table, height: 2400 },
  { name: 'protocol-workbench', person: 'data', path: '/trials/1/protocol?tab=workbench', ready: openWorkbench },
  { name: 'protocol-bench', person: 'data', path: '/trials/1/protocol?tab=bench', ready: runBench, height: 1420 },
  { name: 'protocol-versions', person: 'monitor', path: '/trials/1/protocol?tab=versions', ready: table },
  {
    name: 'patient-what-if',
    person: 'monitor',
    path: '/trials/1/patients/001-018?whatIf=on',
    ready: figure,
    height: 1420,
  },
  { name: 'ranges', person: 'data', path: '/trials/1/ranges', ready: table },
  { name: 'ranges-form', person: 'data', path: '/trials/1/ranges', ready: openRangeForm, height: 900 },
  { name: 'enrolment', person: 'coordinator', path: '/trials/1', ready: openEnrolment, height: 900 },
  { name: 'audit-record', person: 'auditor', path: '/audit/case/1', ready: heading },
  { name: 'audit-subject', person: 'auditor', path: '/subjects/17/audit', ready: heading, height: 1420 },
  { name: 'standards', person: 'investigator', path: '/standards', ready: table, height: 1420 },
  {
    name: 'standards-6',
    person: 'data',
    path: '/standards?version=v6&only=different&soc=13',
    ready: table,
    height: 1800,
  },
  { name: 'standards-term', person: 'data', path: '/standards?version=v6&term=10029366', ready: dialog, height: 900 },
  { name: 'standards-load', person: 'admin', path: '/standards', ready: openWorkbookForm, height: 900 },
  { name: 'people', person: 'admin', path: '/people', ready: table },
  { name: 'account', person: 'coordinator', path: '/account', ready: heading },
  { name: 'import', person: 'data', path: '/import', ready: heading },
];
