import type { Page } from '@playwright/test';
import type { DemoPerson } from './people.ts';

/** Every screen of the product: who looks at it, where it is, and what must stand there before it counts as shown. */
export interface Screen {
  readonly name: string;
  readonly person: DemoPerson | null;
  readonly path: string;
  readonly ready: (page: Page) => Promise<unknown>;
}

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 }).waitFor();
const figure = (page: Page) => main(page).locator('svg a').first().waitFor();
const table = (page: Page) => main(page).getByRole('table').first().waitFor();

export const SCREENS: readonly Screen[] = [
  {
    name: 'sign-in',
    person: null,
    path: '/sign-in',
    ready: (page) => page.getByText('monitor@demo.vigil').waitFor(),
  },
  { name: 'overview', person: 'monitor', path: '/trials/1', ready: table },
  { name: 'overview-table', person: 'monitor', path: '/trials/1?view=table', ready: table },
  { name: 'patient', person: 'monitor', path: '/trials/1/patients/001-007', ready: figure },
  { name: 'patient-ripening', person: 'investigator', path: '/trials/1/patients/001-018', ready: figure },
  { name: 'patient-past', person: 'auditor', path: '/trials/1/patients/001-007?asOf=900', ready: heading },
  { name: 'cases', person: 'monitor', path: '/trials/1/cases', ready: table },
  { name: 'case', person: 'monitor', path: '/cases/1', ready: heading },
  { name: 'audit-record', person: 'auditor', path: '/audit/case/1', ready: heading },
  { name: 'audit-subject', person: 'auditor', path: '/subjects/17/audit', ready: heading },
  { name: 'people', person: 'admin', path: '/people', ready: table },
  { name: 'account', person: 'coordinator', path: '/account', ready: heading },
  { name: 'import', person: 'data', path: '/import', ready: heading },
];
