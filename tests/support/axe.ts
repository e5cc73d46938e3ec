import { source } from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page, one line a rule.
 * Axe is put into a page once, however often it is asked: reading it in costs more than asking it. No page has a frame, so nothing else is needed.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
    const results = await axe.run(document, { runOnly: [...runOnly], resultTypes: ['violations'] });
    return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, first: ${nodes[0]?.html.slice(0, 160)})`);
  }, rules);
}
