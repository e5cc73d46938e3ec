import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page, one line a rule. The page must have been opened without its policy. */
export async function violations(page: Page): Promise<readonly string[]> {
  // No page has a frame, so axe needs no second page to put results together, which is twice as quick.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: rules, resultTypes: ['violations'] });
  const results = await axe.analyze();
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, first: ${nodes[0]?.html.slice(0, 160)})`);
}
