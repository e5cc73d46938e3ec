import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from '../support/site-browser.ts';

const { open } = siteInBrowser();
const heading = async (page: Page) => (await page.locator('h1').textContent())?.trim();
const follow = (page: Page, name: string | RegExp, within = 'main') => page.locator(within).getByRole('link', { name }).first().click();

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_name, javaScriptEnabled) => {
  test('somebody finds who admits a man tonight in the powiat where he is', async () => {
    const page = await open('/', { javaScriptEnabled });
    await follow(page, /Nocleg na dziś|Nie masz gdzie dziś spać/, 'body');
    expect(await heading(page)).toBe('Nocleg na dziś');
    expect(await page.locator('.night--call a[href="tel:800109160"]').count()).toBe(1);

    await follow(page, 'Mężczyzna');
    expect(new URL(page.url()).search).toBe('?kto=mezczyzna');
    expect((await page.locator('main [aria-current="true"]').textContent())?.trim()).toBe('Mężczyzna');

    await page.getByLabel('Gdzie?').selectOption('0861');
    await page.getByRole('button', { name: 'Pokaż' }).click();
    expect(new URL(page.url()).search).toBe('?kto=mezczyzna&powiat=0861');
    const cards = page.locator('main article.card');
    expect(await cards.count()).toBeGreaterThan(0);
    await cards.first().getByRole('link').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/instytucje\/[^/]+\/[^/]+$/);
    expect(await page.locator('dt', { hasText: 'Telefon' }).count()).toBeGreaterThan(0);
  });

  test('a relative finds the office of a gmina that shares its name with a town', async () => {
    const page = await open('/', { javaScriptEnabled });
    await follow(page, 'Lista gmin');
    await follow(page, /^Żary.*wiejska/);
    expect(await page.locator('main').textContent()).toContain('gmina wiejska');
    expect(new URL(page.url()).pathname).toBe('/gmina/zary-081110');
    await page.locator('main article.card h3 a').first().click();
    expect(new URL(page.url()).pathname).toBe('/instytucje/gops-zary');
    expect(await page.locator('main a[href="tel:800109160"]').count()).toBeGreaterThan(0);
  });

  test('an educator goes from the page of a prison to an office', async () => {
    const page = await open('/', { javaScriptEnabled });
    await follow(page, 'Pomagam zawodowo');
    expect(await heading(page)).toBe('Dla specjalistów');
    await follow(page, 'Zakłady i areszty', 'body');
    await follow(page, /Krzywań/);
    expect(await heading(page)).toContain('Krzywań');
    await page.locator('main a[href^="/gmina/"], main a[href^="/instytucje/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/(gmina|instytucje)\/./);
  });
});

test('"Szybkie wyjście" stands on top of a page for people in danger', async () => {
  const page = await open('/uslugi/bezpieczne-miejsce');
  const exit = page.locator('.quick-exit a');
  expect(await exit.getAttribute('href')).toBe('/wyjdz');
  expect((await exit.boundingBox())?.y).toBeLessThan(250);
});
