import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open } = siteInBrowser();

// The page kinds of axe.test.ts are looked at before anything is touched; here the map is open and a place chosen.
test.each([
  [360, '/mapa'],
  [1280, '/mapa'],
  [1280, '/mapa?rodzaj=nocleg-na-dzis'],
])('at %i px the opened map of %s is accessible, with and without a card', async (width, path) => {
  const page = await open(path, { viewport: { width, height: 800 } });
  if (width < 960) await page.locator('[data-map-open]').click();
  await page.locator('.map-county').first().waitFor({ state: 'attached' });
  expect.soft(await violations(page)).toEqual([]);
  await page.locator('.place__pin').first().click();
  expect(await violations(page)).toEqual([]);
});
