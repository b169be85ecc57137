import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it stands, or in the dialog over it, behind which nothing can be reached. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const isDialog = (await page.getByRole('dialog').count()) > 0;
  const { violations } = await (isDialog ? axe.include('[role="dialog"]') : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
