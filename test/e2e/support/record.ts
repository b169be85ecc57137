import { expect, type Page } from '@playwright/test';

/** Calls a procedure that writes, as the product's own screens do, with the session of the page. */
export async function call<T = Readonly<Record<string, number>>>(page: Page, path: string, input: object): Promise<T> {
  const data = { requestId: crypto.randomUUID(), ...input };
  const answer = await page.request.post(`/api/trpc/${path}`, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}

interface Saved {
  readonly caseIds: readonly number[];
  readonly observationId: number;
  readonly version: number;
}

export const record = (page: Page, subjectId: number, value: object): Promise<Saved> =>
  call<Saved>(page, 'observation.record', { subjectId, value });

/** A patient of the demo trial's first site with the whole dose of the first level. `at` is the site's local time. */
export async function anInfusedPatient(page: Page, subjectNumber: string, at = '2026-03-02T10:00'): Promise<number> {
  const who = { subjectNumber, sex: 'F', ageYears: 31, doseLevel: 'DL1', priorAlloTransplant: false };
  const { subjectId } = await call<{ subjectId: number }>(page, 'subject.enrol', { trialId: 1, siteId: 1, ...who });
  const dose = { cellsE6PerKg: 0.5, doseText: '', plannedCellsE6PerKg: 0.5, lot: 'E2E' };
  await record(page, subjectId, { kind: 'infusion', at, ...dose });
  return subjectId;
}

const CRS = 10052015;

/** An event that goes on, by default CRS; probably due to the product. */
export const anEventOf = (grade: number, from: string, change: object = {}) => ({
  kind: 'adverse-event',
  termCode: CRS,
  verbatim: '',
  scale: 'ASTCT 2019',
  gradeHistory: [{ grade, from }],
  end: 'ongoing',
  outcome: 'not-recovered',
  seriousness: [],
  attribution: [{ agent: 'car-t', party: 'investigator', relatedness: 'probable' }],
  signOf: null,
  symptomatic: null,
  narrative: '',
  ...change,
});
