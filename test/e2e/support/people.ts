import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

export const DEMO_PASSWORD = 'vigil-demo';

export type DemoPerson = 'investigator' | 'coordinator' | 'monitor' | 'committee' | 'data' | 'auditor' | 'admin';

export const emailOf = (person: DemoPerson): string => `${person}@demo.vigil`;

/** Signs in without the form; the form has a test of its own. */
export async function signIn(page: Page, person: DemoPerson): Promise<void> {
  const answer = await page.request.post('/api/auth/sign-in/email', {
    data: { email: emailOf(person), password: DEMO_PASSWORD },
    headers: { origin: new URL(page.url() === 'about:blank' ? baseUrl() : page.url()).origin },
  });
  expect(answer.ok(), `${person} cannot sign in: ${answer.status()}`).toBe(true);
}

export const baseUrl = (): string => `http://127.0.0.1:${process.env.VIGIL_E2E_PORT}`;

/** A browser of one's own, as somebody at another desk has it. */
export async function openAs(browser: Browser, person: DemoPerson, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl(), ...options });
  const page = await context.newPage();
  await signIn(page, person);
  return page;
}
