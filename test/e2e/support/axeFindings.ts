import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds on the page as it stands, or in the dialog over it, behind which nothing can be reached. The page has no
 * frames, so axe runs in it directly: a fifth of the time it takes frame by frame.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const dialog = document.querySelector('[role="dialog"]');
    const { violations } = await run(dialog ?? document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
