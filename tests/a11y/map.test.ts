import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { siteInBrowser } from '../support/site-browser.ts';

const { open } = siteInBrowser();
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// The page kinds of axe.test.ts are looked at before anything is touched; here the map is open and a place chosen.
test.each([
  [360, '/mapa'],
  [1280, '/mapa'],
  [1280, '/mapa?rodzaj=nocleg-na-dzis'],
])('at %i px the opened map of %s is accessible, with and without a card', async (width, path) => {
  const page = await open(path, { bypassCSP: true, viewport: { width, height: 800 } });
  if (width < 960) await page.locator('[data-map-open]').click();
  await page.locator('.map-county').first().waitFor({ state: 'attached' });
  const look = async () => {
    const results = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ runOnly: rules, resultTypes: ['violations'] })
      .analyze();
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  };
  expect.soft(await look()).toEqual([]);
  await page.locator('.place__pin').first().click();
  expect(await look()).toEqual([]);
});
