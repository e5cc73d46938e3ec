import { expect, test } from 'vitest';
import { siteInBrowser } from '../support/site-browser.ts';

const { address, open } = siteInBrowser();
const leaflet = '/druk/dla-twoich-bliskich';

test('the sheet for the family is one page of A4', async () => {
  const page = await open(leaflet);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
});

test('on paper there is the sheet alone, with the address of the site in clear and phones in full', async () => {
  const page = await open(leaflet);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.site-header', '.site-footer', '.breadcrumbs', '.leaflet-help']) expect.soft(await page.locator(part).isVisible(), part).toBe(false);
  const text = await page.locator('.leaflet').textContent();
  expect(text).toContain(`${new URL(address()).hostname}`);
  expect(text).toContain('/dla-bliskich');
  for (const number of ['116 123', '116 111', '800 120 002', '112']) expect.soft(text).toContain(number);
});

test('the button prints, and the sheet is reached from relatives, prisons and each prison', async () => {
  for (const path of ['/dla-bliskich', '/zaklady']) {
    const page = await open(path, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'do druku' }).click();
    expect(new URL(page.url()).pathname).toBe(leaflet);
  }
  const page = await open('/zaklady');
  await page.locator('main .choices a').first().click();
  await page.getByRole('link', { name: 'do druku' }).click();
  expect(await page.getByRole('button', { name: 'Drukuj' }).count()).toBe(1);
});
