import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open } = siteInBrowser();
const heading = async (page: Page) => (await page.locator('h1').textContent())?.trim();
const follow = (page: Page, name: string | RegExp, within = 'main') => page.locator(within).getByRole('link', { name }).first().click();

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_name, javaScriptEnabled) => {
  test('somebody who comes out today reads what to do now and can call at once', async () => {
    const page = await open('/', { javaScriptEnabled, viewport: { width: 320, height: 640 } });
    await follow(page, /^Pierwszy dzień/);
    await follow(page, /^Pierwsze 24 godziny/);
    expect(await heading(page)).toBe('Pierwsze 24 godziny');
    expect(await page.locator('.do-now a[href="tel:800109160"]').count()).toBe(1);
    const first = await page.locator('.do-now li').first().boundingBox();
    expect(first && first.y + first.height).toBeLessThan(640);
  });

  test('a word of the office leads to what it means', async () => {
    const page = await open('/poradnik/pieniadze-z-ops', { javaScriptEnabled });
    const word = page.locator('a.term').first();
    const href = (await word.getAttribute('href')) ?? '';
    await word.click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(href);
    expect(await page.locator('dl > div:target dd').textContent()).toMatch(/\S/);
  });

  test('who cannot read well goes to easy Polish and back', async () => {
    const page = await open('/poradnik/pierwsze-24-godziny', { javaScriptEnabled });
    await follow(page, 'Ta sama strona łatwiej');
    expect(new URL(page.url()).pathname).toBe('/latwo-czytac/pierwsze-24-godziny');
    await follow(page, 'To samo, dokładniej');
    expect(new URL(page.url()).pathname).toBe('/poradnik/pierwsze-24-godziny');
  });

  test('who looks for food is told how it works and finds places', async () => {
    const page = await open('/uslugi/jedzenie', { javaScriptEnabled });
    await follow(page, 'Jak to działa: Jedzenie');
    expect(new URL(page.url()).pathname).toBe('/poradnik/jedzenie');
    await page
      .locator('.guide__places')
      .getByRole('link', { name: /^Jedzenie/ })
      .click();
    expect(new URL(page.url()).pathname).toBe('/uslugi/jedzenie');
  });
});

test('the search answers a question about how something works with a guide', async () => {
  const page = await open('/szukaj?q=komornik');
  expect(await page.locator('main a[href="/poradnik/dlugi-i-komornik"]').count()).toBe(1);
});

test('a guide on paper keeps its steps, its sources and its date, fits three pages, and drops what only a screen can use', async () => {
  const longest = builtPages()
    .filter(({ path }) => /^\/poradnik\/./.test(path) && path !== '/poradnik/dla-specjalistow')
    .sort((one, other) => other.html.length - one.html.length)[0];
  const page = await open(longest?.path ?? '');
  await page.emulateMedia({ media: 'print' });
  for (const kept of ['.do-now', '.sources', '[data-checked]']) expect.soft(await page.locator(kept).first().isVisible(), kept).toBe(true);
  for (const dropped of ['.guide__places', '.site-header nav', '[data-print]'])
    expect.soft(await page.locator(dropped).first().isVisible(), dropped).toBe(false);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
});
