import { expect, test } from 'vitest';
import { paths } from '#paths';
import { pageOf } from '../search/page-of.ts';
import { queryTable } from '../search/query-table.ts';
import { realDirectory } from '../search/real-search.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open } = siteInBrowser();

test('without a script the form asks, filters stand in the address, and "back" leads back', async () => {
  const page = await open(paths.home(), { javaScriptEnabled: false });
  await page.getByRole('searchbox').fill('zywnosc');
  await page.getByRole('button', { name: 'Szukaj' }).click();
  expect(new URL(page.url()).search).toContain('q=zywnosc');
  expect(await page.locator('#wyniki').getByRole('link', { name: 'Jedzenie', exact: true }).count()).toBeGreaterThan(0);
  await page.locator('summary').filter({ hasText: 'Zawęź' }).click();
  await page.getByLabel('bezpłatnie').check();
  await page.getByRole('button', { name: 'Szukaj' }).first().click();
  expect(new URL(page.url()).searchParams.get('za-darmo')).toBe('1');
  expect(await page.getByLabel('bezpłatnie').isChecked()).toBe(true);
  expect(await page.getByRole('searchbox').inputValue()).toBe('zywnosc');
  await page.goBack();
  expect(new URL(page.url()).searchParams.get('za-darmo')).not.toBe('1');
});

test('with a script results follow the typing, by one request for results alone', async () => {
  const asked: string[] = [];
  const page = await open(paths.search(), {}, (opened) => opened.on('request', (request) => asked.push(new URL(request.url()).pathname)));
  await page.waitForLoadState('networkidle');
  asked.length = 0;
  await page.getByRole('searchbox').fill('nocleg');
  await page.locator('#wyniki').getByRole('link', { name: 'Nocleg na dziś', exact: true }).first().waitFor();
  expect(asked.filter((path) => path !== '/favicon.svg')).toEqual([paths.searchResults()]);
  expect(new URL(page.url()).searchParams.get('q')).toBe('nocleg');
  expect(await page.getByRole('searchbox').evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a wrong spelling is offered right, and a question without an answer leads on', async () => {
  const page = await open(paths.search({ q: 'noclek' }), { javaScriptEnabled: false });
  await page.locator('.suggestion a').click();
  expect(new URL(page.url()).searchParams.get('q')).toBe('nocleg');
  await page.goto(paths.search({ q: 'xqzwvk' }));
  expect(await page.locator('#wyniki').textContent()).toContain('Nic nie znaleźliśmy');
  expect(await page.locator('#wyniki a[href="tel:800109160"]').count()).toBe(1);
  expect(await page.locator('#wyniki .choice').count()).toBeGreaterThan(2);
});

test('when the network is gone the page says so and leads to the search without one', async () => {
  const page = await open(paths.search());
  await page.context().setOffline(true);
  await page.getByRole('searchbox').fill('praca');
  await page.locator('#bez-sieci').waitFor({ state: 'visible' });
  expect(await page.locator('#bez-sieci a').getAttribute('href')).toBe(paths.searchOffline());
});

test('the search without a server answers 85 of 100 questions among the first five', async () => {
  const index = realDirectory();
  const page = await open(paths.searchOffline());
  const misses: string[] = [];
  for (const { q, expects } of queryTable) {
    await page.locator('#wyniki').evaluate((list) => list.replaceChildren());
    await page.getByRole('searchbox').fill(q);
    await page.getByRole('searchbox').press('Enter');
    await page.locator('#wyniki li').first().waitFor();
    const found = await page.locator('#wyniki a').evaluateAll((links) => links.slice(0, 5).map((link) => link.getAttribute('href')));
    if (!expects.some((id) => found.includes(pageOf(id, index)))) misses.push(q);
  }
  expect(misses.length / queryTable.length, misses.join('; ')).toBeLessThanOrEqual(0.15);
}, 180_000);
